import { counted } from '../plural';
import type { Words } from '../words';
import { isolated, tasks } from './nouns';

const changedSince = (count: number) =>
  counted(count, {
    one: 'عنصرًا واحدًا تغيّر بعد ذلك',
    two: 'عنصرين تغيّرا بعد ذلك',
    few: '# عناصر تغيّرت بعد ذلك',
    many: '# عنصرًا تغيّرت بعد ذلك',
    other: '# عنصر تغيّرت بعد ذلك',
  });

export const shared: Words['shared'] = {
  app: 'Todo',
  direction: 'rtl',
  undo: 'تراجع',
  undone: said => `تم التراجع: ${said}`,
  undoneExcept: left => `تم التراجع، إلا ${changedSince(left)}.`,
  redo: 'إعادة',
  redone: said => `أُعيد: ${said}`,
  redoneExcept: left => `أُعيد، إلا ${changedSince(left)}.`,
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
