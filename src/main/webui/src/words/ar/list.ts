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
