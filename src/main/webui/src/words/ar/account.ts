import { counted } from '../plural';
import type { Words } from '../words';
import { isolated } from './nouns';

export const account: Words['account'] = {
  accountOf: email => `حساب ${isolated(email)}`,
  signedInAs: 'الحساب المفتوح',
  account: 'الحساب',
  signOut: 'تسجيل الخروج',
  signOutTitle: 'تسجيل الخروج الآن؟',
  signOutUnsent: count =>
    counted(count, {
      zero: 'أُرسل كل شيء، ولن يضيع منك شيء.',
      one: 'تغيير واحد لم يُرسل بعد وسيضيع.',
      two: 'تغييران لم يُرسلا بعد وسيضيعان.',
      few: '# تغييرات لم تُرسل بعد وستضيع.',
      many: '# تغييرًا لم تُرسل بعد وستضيع.',
      other: '# تغيير لم تُرسل بعد وستضيع.',
    }),
  signOutAnyway: 'الخروج رغم ذلك',
  stay: 'البقاء',
  accountDeleted: 'حُذف حسابك وكل ما فيه.',
  stillSignedIn: why => `ما زلت مسجّل الدخول. ${why}`,
};
