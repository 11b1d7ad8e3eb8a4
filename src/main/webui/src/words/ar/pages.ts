import { counted } from '../plural';
import type { Words } from '../words';
import { isolated, tasks } from './nouns';

export const pages: Words['pages'] = {
  tags: {
    title: 'الوسوم',
    add: 'إضافة وسم',
    name: 'الاسم',
    act: 'إضافة',
    list: 'وسومك',
    open: count =>
      counted(count, {
        zero: 'لا مهام مفتوحة',
        one: 'واحدة مفتوحة',
        two: 'اثنتان مفتوحتان',
        other: '# مفتوحة',
      }),
    rename: name => `تغيير اسم ${isolated(name)}`,
    newName: name => `الاسم الجديد لـ ${isolated(name)}`,
    delete: name => `حذف ${isolated(name)}`,
    colorOf: (name, color) => `لون ${isolated(name)}: ${color}`,
    chooseColor: name => `اختيار لون ${isolated(name)}`,
    ownColor: 'لون خاص',
    missing: 'لا بد للوسم من اسم.',
    tooLong: 'اسم الوسم 50 حرفًا على الأكثر.',
    taken: name => `لديك وسم «${isolated(name)}» من قبل.`,
    colors: {
      red: 'أحمر',
      orange: 'برتقالي',
      amber: 'كهرماني',
      olive: 'زيتوني',
      green: 'أخضر',
      teal: 'أزرق مخضر',
      sky: 'سماوي',
      blue: 'أزرق',
      violet: 'بنفسجي',
      magenta: 'أرجواني',
      pink: 'وردي',
      grey: 'رمادي',
    },
    said: {
      added: name => `أُضيف الوسم «${isolated(name)}».`,
      renamed: name => `صار اسم الوسم «${isolated(name)}».`,
      recolored: name => `لـ «${isolated(name)}» لون جديد.`,
      deleted: name => `حُذف الوسم «${isolated(name)}». وتبقى مهامه.`,
    },
    empty: {
      title: 'لا وسوم بعد',
      hint: 'اكتب # وكلمةً حين تضيف مهمة، مثل «الاتصال بسارة #العائلة»، فيُنشأ وسمها.',
    },
  },
  statistics: {
    title: 'الإحصاءات',
    doneToday: 'أُنجزت اليوم',
    doneThisWeek: 'أُنجزت هذا الأسبوع',
    // The number stands by itself, above.
    streak: days =>
      counted(days, {
        zero: 'أيام متتالية',
        one: 'يوم متتالٍ',
        two: 'أيام متتالية',
        few: 'أيام متتالية',
        many: 'يومًا متتاليًا',
        other: 'يوم متتالٍ',
      }),
    cheer: {
      begin: 'أنجز شيئًا واحدًا اليوم لتبدأ سلسلة.',
      keep: 'أنجز شيئًا اليوم لتستمر سلسلتك.',
      today: 'أُنجز شيء اليوم. أحسنت.',
      long: 'سلسلة جميلة. واصل.',
    },
    lastDays: 'ما أُنجز في آخر 14 يومًا',
    day: 'اليوم',
    done: 'المنجزة',
    sum: count => `${tasks(count)} في أسبوعين`,
    openNow: 'المفتوحة الآن',
    open: 'مفتوحة',
    overdue: 'متأخرة',
    dueToday: 'موعدها اليوم',
    dueThisWeek: 'موعدها هذا الأسبوع',
    byPriority: 'المفتوحة حسب الأولوية',
    busiestTags: 'أكثر الوسوم استخدامًا',
    noTags: 'لا وسم لأي مهمة مفتوحة.',
    tasksDone: 'ما أُنجز حتى الآن',
    rate: (done, total, share) => `${done} من ${total}: ${share}`,
    empty: {
      title: 'لا شيء يُعدّ بعد',
      hint: 'أنجز مهمتك الأولى فتمتلئ أيامك هنا.',
    },
  },
};
