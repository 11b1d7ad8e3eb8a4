import { counted } from '../plural';
import type { Words } from '../words';
import { isolated, ofTasks, tasks } from './nouns';

export const settings: Words['settings'] = {
  aboutYou: 'أنت',
  here: 'في هذا المتصفح',
  notifications: 'الإشعارات',

  timeZone: 'المنطقة الزمنية',
  timeZoneHint: now => `تحدّد متى يبدأ اليوم. الوقت هناك: ${now}.`,
  timeZoneDiffers: city => `هذا الجهاز على توقيت ${isolated(city)}.`,
  takeTimeZone: 'اتباعه',
  followDevice: zone => `حسب هذا الجهاز (${isolated(zone)})`,
  timeZoneFollowed: 'تبدأ الأيام الآن بتوقيت هذا الجهاز.',
  timeZoneKept: city => `تبدأ الأيام الآن بتوقيت ${isolated(city)}.`,
  otherZones: 'أخرى',

  nearlyFull: share =>
    `استُخدم ${share} من المساحة المخصّصة لمهامك. احذف بعض المهام وأفرغ المهملات لتوفير مساحة.`,

  language: 'اللغة',
  appearance: 'المظهر',
  appearances: { system: 'النظام', light: 'فاتح', dark: 'داكن' },

  export: {
    title: 'التصدير',
    hint: 'نزّل كل ما في حسابك في ملف. يعمل ذلك دون اتصال أيضًا.',
    format: 'الصيغة',
    what: 'المهام',
    everything: 'كل شيء',
    act: 'تنزيل',
    formats: {
      json: 'JSON، بكل ما هو موجود',
      csv: 'CSV، لجداول البيانات',
      icalendar: 'iCalendar، للتقاويم',
      markdown: 'Markdown، للقراءة',
      todotxt: 'ملف todo.txt',
    },
  },

  import: {
    title: 'الاستيراد',
    hint: 'من Todo أو Todoist أو TickTick أو Microsoft To Do أو Google Tasks أو Vikunja أو Super Productivity أو Taskwarrior أو todo.txt أو Markdown أو iCalendar أو CSV، وكذلك داخل ZIP. ترى ما سيأتي قبل أن يُضاف شيء.',
    choose: 'اختيار ملف',
    unknown: 'ليس في هذا الملف مهام يستطيع Todo قراءتها.',
    progress: 'جارٍ الاستيراد…',
    stop: 'إيقاف',
    tooLarge: 'هذا الملف كبير جدًا.',
    tasks,
    lists: count =>
      counted(count, {
        zero: 'لا قوائم جديدة',
        one: 'قائمة جديدة واحدة',
        two: 'قائمتان جديدتان',
        few: '# قوائم جديدة',
        other: '# قائمة جديدة',
      }),
    repeats: count => `${tasks(count)} تتكرر`,
    trashed: count => counted(count, { other: 'في المهملات: #' }),
    known: count => `${tasks(count)} موجودة من قبل وتبقى كما هي`,
    losses: {
      untitled: count => counted(count, { other: 'بلا عنوان: #' }),
      longTitle: count => counted(count, { other: 'عنوان طويل جدًا، محفوظ كاملًا في الوصف: #' }),
      longDescription: count => counted(count, { other: 'وصف مقصوص: #' }),
      date: count => counted(count, { other: 'موعد لا يُقرأ، أُهمل: #' }),
      repeat: count => counted(count, { other: 'تكرار لا يعرفه Todo، أُهمل: #' }),
      reminders: count => counted(count, { other: 'تذكيرات كثيرة أو متأخرة جدًا، أُهملت: #' }),
      tags: count => counted(count, { other: 'وسوم كثيرة أو طويلة جدًا: #' }),
      deleted: count => counted(count, { other: 'محذوفة، أُهملت: #' }),
      comments: count => counted(count, { other: 'تعليقات، أُهملت: #' }),
      attachments: count => counted(count, { other: 'مرفقات، أُهملت: #' }),
      depth: count => counted(count, { other: 'خطوات أعمق من عشرة مستويات، صارت مهامًا: #' }),
    },
    act: count => `استيراد ${ofTasks(count)}`,
    said: count => `استُوردت ${tasks(count)}`,
  },

  changePassword: 'تغيير كلمة المرور',
  currentPassword: 'كلمة المرور الحالية',
  currentMissing: 'أدخل كلمة المرور الحالية.',
  nextPassword: 'كلمة المرور الجديدة',
  nextMissing: 'أدخل كلمة مرور جديدة.',
  passwordWrong: 'ليست هذه كلمة مرورك.',
  passwordChanged: 'تغيّرت كلمة مرورك، وسُجّل خروجك من كل مكان آخر.',
  changing: 'جارٍ التغيير…',

  places: 'أماكن تسجيل الدخول',
  placesHint: 'سجّل الخروج مما لا تعرفه، ثم غيّر كلمة مرورك.',
  refresh: 'تحديث',
  browserOn: (browser, system) => `${isolated(browser)} على ${isolated(system)}`,
  unknownPlace: 'مكان غير معروف',
  thisPlace: 'هنا، الآن',
  usedLately: 'استُخدم مؤخرًا',
  used: ago => `استُخدم ${ago}`,
  signOutPlace: place => `تسجيل الخروج من ${isolated(place)}`,
  signOutPlaceTitle: place => `أتسجّل الخروج من ${isolated(place)}؟`,
  signOutPlaceWarning: 'يُزال ما يحتفظ به من مهامك، مع التغييرات التي لم يرسلها.',
  endingPlace: 'جارٍ تسجيل الخروج…',
  placeEnded: place => `سُجّل الخروج من ${isolated(place)}.`,

  leave: 'المغادرة',
  signOutHint: 'يزيل مهامك من هذا المتصفح، وتبقى في حسابك.',
  deleteAccount: 'حذف الحساب',
  deleteAccountHint: 'يزيل كل شيء من Todo نهائيًا.',
  deleteTitle: 'حذف حسابك؟',
  deletedList: list => `تُحذف القائمة المشتركة ${list} أيضًا.`,
  handedOver: (list, person) => `تنتقل القائمة المشتركة ${list} إلى ${person}.`,
  deleteWarning:
    'تُحذف كل مهامك ووسومك، والمنجزة منها أيضًا، هنا وعلى كل جهاز. ولا يمكن لأحد استعادتها.',
  passwordConfirm: 'كلمة مرورك، لنتأكد أنه أنت',
  deleting: 'جارٍ الحذف…',
};
