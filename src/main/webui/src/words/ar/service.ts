import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

const REFUSED = 'لم ينجح ذلك. أعد تحميل الصفحة وحاول مجددًا.';

export const service: Words['service'] = {
  unreachable: 'تعذّر الوصول إلى Todo. تحقّق من اتصالك وحاول مجددًا.',
  pageFault: 'حدث خطأ في هذه الصفحة. أعد تحميلها وحاول مجددًا.',
  tooManyAttempts: wait => `محاولات كثيرة. حاول مجددًا بعد ${wait}.`,
  sessionEnded: 'انتهت جلستك. سجّل الدخول للمتابعة.',
  signedOutElsewhere: 'سجّلت الخروج في علامة تبويب أخرى.',
  dataAway: 'لا يصل Todo إلى بياناته الآن. لم يضِع شيء؛ حاول مجددًا بعد قليل.',
  fault: 'حدث خطأ من جهتنا. لم يضِع شيء؛ حاول مجددًا بعد قليل.',
  // The service speaks English alone.
  said: () => REFUSED,
  refused: REFUSED,
  offline: 'بلا اتصال',
  away: 'Todo غير متاح للحظة',
  gateway: 'سجّل الدخول إلى الشبكة من جديد للوصول إلى Todo',
  toGateway: 'تسجيل الدخول هناك',
  notKept: 'لا يُحفظ شيء في هذا المتصفح',
  unstored: count =>
    counted(count, {
      zero: 'لا تغييرات غير مرسلة',
      one: 'تغيير واحد لم يُرسل ولم يُحفظ: أبقِ هذه الصفحة مفتوحة',
      two: 'تغييران لم يُرسلا ولم يُحفظا: أبقِ هذه الصفحة مفتوحة',
      few: '# تغييرات لم تُرسل ولم تُحفظ: أبقِ هذه الصفحة مفتوحة',
      many: '# تغييرًا لم يُرسل ولم يُحفظ: أبقِ هذه الصفحة مفتوحة',
      other: '# تغيير لم يُرسل ولم يُحفظ: أبقِ هذه الصفحة مفتوحة',
    }),
  late: 'تصل التغييرات من الأجهزة الأخرى متأخرة',
  unsaved: count => `تعذّر حفظ ${count.toLocaleString(locale)}`,
  unsent: count =>
    counted(count, {
      zero: 'لا تغييرات بانتظار الشبكة',
      one: 'تغيير واحد بانتظار الشبكة',
      two: 'تغييران بانتظار الشبكة',
      few: '# تغييرات بانتظار الشبكة',
      many: '# تغييرًا بانتظار الشبكة',
      other: '# تغيير بانتظار الشبكة',
    }),
};
