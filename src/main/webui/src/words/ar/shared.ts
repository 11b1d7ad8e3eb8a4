import { counted } from '../plural';
import type { Words } from '../words';
import { isolated, tasks } from './nouns';

export const shared: Words['shared'] = {
  app: 'Todo',
  direction: 'rtl',
  undo: 'تراجع',
  close: 'إغلاق',
  closeNote: 'إغلاق هذا التنبيه',
  cancel: 'إلغاء',
  save: 'حفظ',
  later: 'لاحقًا',
  newVersion: 'إصدار جديد من Todo جاهز.',
  update: 'تحديث',
  tryAgain: 'إعادة المحاولة',
  seconds: count =>
    counted(count, {
      one: 'ثانية واحدة',
      two: 'ثانيتين',
      few: '# ثوانٍ',
      other: '# ثانية',
    }),
  minutes: count =>
    counted(count, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' }),
  hours: count =>
    counted(count, { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' }),
  aMoment: 'قليل',
  tasks,
  quoted: title => `«${isolated(title)}»`,
};
