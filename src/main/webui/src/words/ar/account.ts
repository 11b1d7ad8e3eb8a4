import { counted } from '../plural';
import type { Words } from '../words';
import { isolated } from './nouns';

export const account: Words['account'] = {
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  show: 'إظهار',
  hide: 'إخفاء',
  showPassword: 'إظهار كلمة المرور',
  hidePassword: 'إخفاء كلمة المرور',
  capsLock: 'مفتاح Caps Lock مفعّل.',

  signIn: 'تسجيل الدخول',
  signInTitle: 'تسجيل الدخول',
  signingIn: 'جارٍ تسجيل الدخول…',
  register: 'إنشاء الحساب',
  registerTitle: 'أنشئ حسابك',
  registering: 'جارٍ الإنشاء…',
  newHere: 'جديد هنا؟',
  toRegister: 'أنشئ حسابًا',
  beenHere: 'لديك حساب؟',
  toSignIn: 'سجّل الدخول',

  emailMissing: 'أدخل بريدك الإلكتروني.',
  emailIncomplete: 'أدخل العنوان كاملًا، مثل ana@example.com.',
  emailTaken: 'يوجد حساب بهذا العنوان.',
  passwordMissing: 'أدخل كلمة المرور.',
  passwordHint: shortest =>
    counted(shortest, {
      few: '# أحرف على الأقل. وجملة كاملة تصلح أيضًا.',
      other: '# حرفًا على الأقل. وجملة كاملة تصلح أيضًا.',
    }),
  passwordTooShort: shortest =>
    counted(shortest, { few: 'اختر # أحرف على الأقل.', other: 'اختر # حرفًا على الأقل.' }),
  credentialsWrong: 'البريد أو كلمة المرور غير صحيحة.',
  // The service words its rules in English; these are the same rules.
  emailRefused: () => 'أدخل عنوانًا صحيحًا لا يزيد على 254 حرفًا.',
  passwordRefused: () =>
    'اختر كلمة مرور أخرى من 8 إلى 256 حرفًا: لا شائعةً، ولا عنوانك، ولا كلمة مرورك الحالية.',

  foretaste: {
    plants: 'سقي النباتات',
    invoice: 'إرسال الفاتورة',
    call: 'الاتصال بسارة',
    callWhen: 'اليوم 17:00',
    tickets: 'حجز تذاكر القطار',
    ticketsWhen: 'الجمعة',
  },

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
