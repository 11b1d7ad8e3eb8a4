import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';
import { isolated, ofTasks, tasks } from './nouns';

export const list: Words['list'] = {
  drop: 'أفلت الملف لاستيراده',
  tooLongToSave: 'ما كتبته أطول من أن يُحفظ. تجده حين تعود إلى تعديله.',
  example: 'الاتصال بسارة 24/12 17:00 #العائلة',
  understood: 'ما فُهم',
  reject: chip => `إبقاء «${isolated(chip)}» نصًا`,
  titleField: 'العنوان',
  reminder: title => `تذكير: ${title}`,
  dueSet: (title, due) => `موعد ${title}: ${due}.`,
  dueCleared: title => `${title} بلا موعد الآن.`,
  skipped: (title, day) => `تُخطّيت ${title}. التالية: ${day}.`,
  duplicated: title => `نُسخت ${title}.`,
  reschedule: 'إعادة الجدولة',
  everywhere: count => `البحث في كل مكان (${count.toLocaleString(locale)})`,
  show: 'إظهار',
  isIn: (it, place) => `${it}. توجد في ${place}.`,
  many: {
    done: count => `أُنجزت ${tasks(count)}.`,
    reopened: count => `أُعيد فتح ${ofTasks(count)}.`,
    deleted: count => `نُقلت ${tasks(count)} إلى المهملات.`,
    restored: count => `عادت ${tasks(count)}.`,
    changed: count => `عُدّلت ${tasks(count)}.`,
  },
  actions: {
    done: 'إنجاز',
    reopen: 'إعادة فتح',
    rename: 'تعديل العنوان',
    details: 'التفاصيل',
    today: 'موعدها اليوم',
    tomorrow: 'موعدها غدًا',
    nextWeek: 'موعدها الأسبوع القادم',
    noDate: 'بلا موعد',
    pickDate: 'اختيار تاريخ…',
    tags: 'الوسوم…',
    copyLink: 'نسخ الرابط',
    skip: 'تخطّي هذه المرة',
    due: 'الموعد',
    priority: 'الأولوية',
    tag: 'وسم',
    duplicate: 'نسخ',
    select: 'تحديد',
    top: 'نقل إلى الأعلى',
    up: 'نقل لأعلى',
    down: 'نقل لأسفل',
    bottom: 'نقل إلى الأسفل',
    delete: 'حذف',
  },
  empty: {
    all: { title: 'صفحة خالية', hint: 'اكتب ما يشغل بالك واضغط Enter.' },
    allDone: { title: 'أنجزت كل شيء', hint: 'استمتع بذلك. تجد ما أنجزته في «المنجزة».' },
    today: { title: 'لا موعد اليوم', hint: 'هنا تجتمع المهام التي حان موعدها.' },
    upcoming: { title: 'لا شيء قادم', hint: 'أعطِ المهمة موعدًا: اكتب مثلًا «24/12».' },
    completed: { title: 'لم تُنجز شيئًا بعد', hint: 'ما تنجزه يبقى هنا.' },
    trash: { title: 'المهملات فارغة', hint: 'تبقى المهام المحذوفة هنا 30 يومًا.' },
    inbox: { title: 'الوارد فارغ', hint: 'هنا تجتمع المهام التي بلا قائمة.' },
    list: { title: 'لا مهام مفتوحة هنا', hint: 'ما تضيفه هنا يكون في هذه القائمة.' },
    listGone: {
      title: 'لم تعد هذه القائمة موجودة',
      hint: 'حُذفت مع مهامها، أو أن رابطها قديم.',
    },
    filterGone: {
      title: 'لم يعد هذا المرشّح موجودًا',
      hint: 'أُزيل، أو أن الرابط قديم. مهامه ما زالت هنا.',
    },
    tag: { title: 'لا مهام مفتوحة هنا', hint: 'اكتب # واسم الوسم حين تضيف مهمة.' },
    tagGone: {
      title: 'لم يعد هذا الوسم موجودًا',
      hint: 'حُذف، أو أن رابطه قديم. مهامه ما زالت هنا.',
    },
    found: { title: 'لا نتائج', hint: 'جرّب كلمات أو مرشّحات أقل.' },
  },
  pasted: {
    lines: count =>
      counted(count, {
        one: 'لصقت سطرًا واحدًا.',
        two: 'لصقت سطرين.',
        few: 'لصقت # أسطر.',
        many: 'لصقت # سطرًا.',
        other: 'لصقت # سطر.',
      }),
    linesTooLong: count =>
      counted(count, {
        one: 'أحدها أطول من أن يكون عنوانًا، وتُرك.',
        two: 'اثنان منها أطول من أن يكونا عنوانين، وتُركا.',
        other: '# منها أطول من أن تكون عناوين، وتُركت.',
      }),
    linesLeft: count =>
      counted(count, {
        one: 'تُرك سطر واحد بعد أول 200.',
        two: 'تُرك سطران بعد أول 200.',
        few: 'تُركت # أسطر بعد أول 200.',
        many: 'تُرك # سطرًا بعد أول 200.',
        other: 'تُرك # سطر بعد أول 200.',
      }),
    asTasks: count => `إضافة ${ofTasks(count)}`,
    asOne: 'لصقها مهمةً واحدة',
    added: count => `أُضيفت ${tasks(count)}.`,
  },
  selection: {
    label: 'المهام المحددة',
    count: count =>
      counted(count, {
        zero: 'لا مهام محددة',
        one: 'واحدة محددة',
        two: 'اثنتان محددتان',
        other: '# محددة',
      }),
    all: 'تحديد الكل',
    end: 'إنهاء التحديد',
  },
  trash: {
    empty: 'إفراغ المهملات',
    restore: 'استعادة',
    purge: 'حذف نهائي',
    daysLeft: count =>
      counted(count, {
        one: 'بقي يوم واحد',
        two: 'بقي يومان',
        few: 'بقيت # أيام',
        many: 'بقي # يومًا',
        other: 'بقي # يوم',
      }),
    ask: count => `حذف ${ofTasks(count)} نهائيًا؟`,
    warn: 'لا يمكن التراجع عن ذلك.',
    more: count => `و${tasks(count)} أخرى`,
    emptied: count => `حُذفت ${tasks(count)} نهائيًا.`,
  },
  people: {
    received: count =>
      counted(count, {
        one: 'دعوة واحدة',
        two: 'دعوتان',
        few: '# دعوات',
        many: '# دعوة',
        other: '# دعوة',
      }),
    addedBy: person => `أضافها ${person}`,
    completedBy: person => `أنجزها ${person}`,
    assignedTo: person => `مكلَّف بها ${person}`,
  },
};
