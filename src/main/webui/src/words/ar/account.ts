import type { Words } from '../words';
import { isolated } from './nouns';

export const account: Words['account'] = {
  accountOf: email => `حساب ${isolated(email)}`,
  signedInAs: 'الحساب المفتوح',
  account: 'الحساب',
  signOut: 'تسجيل الخروج',
  accountDeleted: 'حُذف حسابك وكل ما فيه.',
  stillSignedIn: why => `ما زلت مسجّل الدخول. ${why}`,
};
