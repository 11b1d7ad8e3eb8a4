import { counted } from '../plural';
import type { Words } from '../words';
import { tasks } from './nouns';

export const week: Words['week'] = {
  showAs: 'طريقة العرض',
  as: { list: 'قائمة', week: 'أسبوع', month: 'شهر' },
  today: 'اليوم',
  previous: { week: 'الأسبوع السابق', month: 'الشهر السابق' },
  next: { week: 'الأسبوع التالي', month: 'الشهر التالي' },
  add: day => `إضافة مهمة يوم ${day}`,
  tasks: count => (count === 0 ? 'بلا مهام' : tasks(count)),
  overdue: count =>
    counted(count, {
      one: 'مهمة واحدة متأخرة',
      two: 'مهمتان متأخرتان',
      few: '# مهام متأخرة',
      many: '# مهمة متأخرة',
      other: '# مهمة متأخرة',
    }),
  free: 'لا مواعيد',
};
