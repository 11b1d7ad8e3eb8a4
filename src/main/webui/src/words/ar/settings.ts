import type { Words } from '../words';
import { isolated } from './nouns';

export const settings: Words['settings'] = {
  aboutYou: 'أنت',
  here: 'في هذا المتصفح',

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
  deleteWarning:
    'تُحذف كل مهامك ووسومك، والمنجزة منها أيضًا، هنا وعلى كل جهاز. ولا يمكن لأحد استعادتها.',
  passwordConfirm: 'كلمة مرورك، لنتأكد أنه أنت',
  deleting: 'جارٍ الحذف…',
};
