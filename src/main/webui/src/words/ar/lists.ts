import { counted } from '../plural';
import type { Words } from '../words';
import { ofTasks, tasks } from './nouns';

export const lists: Words['lists'] = {
  add: 'إضافة قائمة',
  yours: 'قوائمك',
  archived: 'المؤرشفة',
  missing: 'لا بد من اسم.',
  tooLong: 'الاسم 100 حرف على الأكثر.',
  list: 'القائمة',
  section: 'القسم',
  noHeading: 'بلا قسم',
  moveTo: 'نقل إلى قائمة…',
  moveUnder: 'نقل إلى قسم…',
  moveInto: list => `نقل إلى ${list}`,
  choices: count =>
    counted(count, {
      one: 'اقتراح واحد',
      two: 'اقتراحان',
      few: '# اقتراحات',
      many: '# اقتراحًا',
      other: '# اقتراح',
    }),
  suggestions: 'اقتراحات',
  menu: name => `إجراءات ${name}`,
  actions: {
    edit: 'تعديل القوائم',
    archive: 'أرشفة',
    unarchive: 'إخراج من الأرشيف',
    delete: 'حذف القائمة',
    addHeading: 'إضافة قسم',
    renameHeading: 'تغيير اسم القسم',
    deleteHeading: 'حذف القسم',
    restore: name => `استعادة ${name}`,
  },
  name: 'الاسم',
  said: {
    added: name => `أُضيفت القائمة ${name}.`,
    renamed: name => `صار اسم القائمة ${name}.`,
    recolored: name => `لـ ${name} لون جديد.`,
    archived: name => `أُرشفت ${name} مع مهامها.`,
    unarchived: name => `خرجت ${name} من الأرشيف.`,
    deleted: (name, count) =>
      count === 0 ? `${name} في المهملات.` : `${name} في المهملات ومعها ${tasks(count)}.`,
    restored: name => `عادت ${name} مع مهامها.`,
    movedTo: (title, place) => `${title} في ${place}.`,
    manyMovedTo: (count, place) => `نُقلت ${ofTasks(count)} إلى ${place}.`,
    headingAdded: name => `أُضيف القسم ${name}.`,
    headingRenamed: name => `صار اسم القسم ${name}.`,
    headingDeleted: name => `حُذف القسم ${name}. وتبقى مهامه.`,
  },
  empty: {
    title: 'لا قوائم بعد',
    hint: 'افصل ما ينبغي فصله، مثل «البيت» و«العمل». اكتب ‎/البيت حين تضيف مهمة فتذهب إليها.',
  },
};
