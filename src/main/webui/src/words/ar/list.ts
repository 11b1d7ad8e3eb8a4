import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';
import { isolated, ofTasks, tasks } from './nouns';

const changedSince = (count: number) =>
  counted(count, {
    one: 'عنصرًا واحدًا تغيّر بعد ذلك',
    two: 'عنصرين تغيّرا بعد ذلك',
    few: '# عناصر تغيّرت بعد ذلك',
    many: '# عنصرًا تغيّرت بعد ذلك',
    other: '# عنصر تغيّرت بعد ذلك',
  });

export const list: Words['list'] = {
  drop: 'أفلت الملف لاستيراده',
  tooLongToSave: 'ما كتبته أطول من أن يُحفظ. تجده حين تعود إلى تعديله.',
  understood: 'ما فُهم',
  reject: chip => `إبقاء «${isolated(chip)}» نصًا`,
  titleField: 'العنوان',
  reminder: title => `تذكير: ${title}`,
  dueSet: (title, due) => `موعد ${title}: ${due}.`,
  dueCleared: title => `${title} بلا موعد الآن.`,
  skipped: (title, day) => `تُخطّيت ${title}. التالية: ${day}.`,
  duplicated: title => `نُسخت ${title}.`,
  reschedule: 'إعادة الجدولة',
  dueOf: title => `اختيار تاريخ لـ ${title}`,
  everywhere: count => `البحث في كل مكان (${count.toLocaleString(locale)})`,
  show: 'إظهار',
  help: { search: 'بحث', keys: 'الاختصارات' },
  isIn: (it, place) => `${it}. توجد في ${place}.`,
  many: {
    done: count => `أُنجزت ${tasks(count)}.`,
    reopened: count => `أُعيد فتح ${ofTasks(count)}.`,
    deleted: count => `نُقلت ${tasks(count)} إلى المهملات.`,
    changed: count => `عُدّلت ${tasks(count)}.`,
  },
  renamed: 'تغيّر العنوان.',
  changed: title => `عُدّلت ${title}.`,
  moved: (title, place, count) =>
    `${title} في الموضع ${counted(place, { other: '#' })} من ${counted(count, { other: '#' })}.`,
  found: count => (count === 0 ? 'لا نتائج' : `وُجدت ${tasks(count)}`),
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
  undone: said => `تم التراجع: ${said}`,
  undoneExcept: left => `تم التراجع، إلا ${changedSince(left)}.`,
  redo: 'إعادة',
  redone: said => `أُعيد: ${said}`,
  redoneExcept: left => `أُعيد، إلا ${changedSince(left)}.`,
};
