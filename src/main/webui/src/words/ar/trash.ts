import { counted } from '../plural';
import type { Words } from '../words';
import { ofTasks, tasks } from './nouns';

export const trash: Words['trash'] = {
  empty: 'إفراغ المهملات',
  restore: 'استعادة',
  purge: 'حذف نهائي',
  restored: title => `عادت ${title}.`,
  restoredMany: count => `عادت ${tasks(count)}.`,
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
};
