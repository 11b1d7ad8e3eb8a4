import { counted } from '../plural';
import type { Words } from '../words';

export const task: Words['task'] = {
  views: {
    all: 'كل المهام',
    today: 'اليوم',
    upcoming: 'القادمة',
    inbox: 'الوارد',
    lists: 'القوائم',
    filters: 'المرشّحات',
    completed: 'المنجزة',
    trash: 'المهملات',
    tags: 'الوسوم',
    statistics: 'الإحصاءات',
    account: 'الحساب',
    more: 'المزيد',
  },
  navigation: 'التنقل',
  sections: { overdue: 'متأخرة', later: 'لاحقًا', none: 'بلا موعد', all: 'المهام' },
  add: {
    label: 'أضف مهمة',
    act: 'إضافة',
    tooLong: excess =>
      `العنوان 200 حرف على الأكثر، وهذا يزيد ${counted(excess, {
        one: 'حرفًا واحدًا',
        two: 'حرفين',
        few: '# أحرف',
        many: '# حرفًا',
        other: '# حرف',
      })}.`,
    added: title => `أُضيفت ${title}.`,
    addedFor: (title, due) => `أُضيفت ${title}: ${due}.`,
  },
  row: {
    open: title => `تفاصيل ${title}`,
    menu: title => `إجراءات ${title}`,
    overdue: 'متأخرة:',
    repeats: 'تتكرر',
    notes: 'لها وصف',
    reminds: 'لها تذكير',
    stepOf: 'خطوة من',
    stepsDone: (done, all) => `الخطوات المنجزة: ${done} من ${all}`,
    select: title => `تحديد ${title}`,
  },
  look: 'يمكنك الاطلاع على هذه القائمة',
  priorities: { low: 'منخفضة', medium: 'متوسطة', high: 'عالية', urgent: 'عاجلة' },
  done: title => `أُنجزت ${title}.`,
  doneNext: (title, day) => `أُنجزت ${title}. التالية: ${day}.`,
  reopened: title => `أُعيد فتح ${title}.`,
  deleted: title => `${title} في المهملات.`,
  filter: {
    search: 'بحث',
    label: 'تصفية وترتيب',
    statuses: { open: 'المفتوحة' },
  },
  list: { more: 'عرض المزيد', loading: 'جارٍ تحميل مهامك' },
};
