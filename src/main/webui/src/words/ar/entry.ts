import { counted } from '../plural';
import type { Words } from '../words';
import { isolated } from './nouns';

export const entry: Words['entry'] = {
  language: 'اللغة',
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
  firstTitle: 'إنشاء أول حساب',
  about: 'قائمة مهام لكل أجهزتك، تعمل دون اتصال أيضًا.',
  registering: 'جارٍ الإنشاء…',
  newHere: 'جديد هنا؟',
  toRegister: 'أنشئ حسابًا',
  beenHere: 'لديك حساب؟',
  toSignIn: 'سجّل الدخول',

  forgot: 'هل نسيت كلمة المرور؟',
  closed: 'لا تُنشأ هنا حسابات جديدة.',
  invitedOnly: 'تحتاج إلى دعوة لإنشاء حساب هنا.',
  ask: operator => `اسأل ${isolated(operator)}.`,
  or: 'أو',
  signInWith: provider => `تسجيل الدخول عبر ${provider}`,
  signInWithPasskey: 'تسجيل الدخول بمفتاح مرور',
  passkeyCancelled: 'لم يُستخدم مفتاح مرور. أعد المحاولة، أو سجّل الدخول بطريقة أخرى.',
  passkeyUnknown: 'لا يفتح مفتاح المرور هذا حسابًا هنا. جرّب مفتاحًا آخر.',
  passkeyDemanded: 'كلمة مرورك صحيحة. استخدم الآن مفتاح المرور.',
  providerOutcomes: {
    cancelled: 'لم يُسجّل دخولك. أعد المحاولة، أو سجّل الدخول بطريقة أخرى.',
    unverified: 'بريدك الإلكتروني غير مؤكَّد هناك، فلم يُنشأ حساب. أكّده ثم أعد المحاولة.',
    taken: 'يوجد حساب بهذا البريد. سجّل الدخول إليه، ثم اربط الطريقة الأخرى من صفحة الحساب.',
    closed: 'لا يمكن إنشاء حسابات جديدة هنا.',
    away: 'خدمة تسجيل الدخول لا تستجيب. أعد المحاولة لاحقًا، أو سجّل الدخول بطريقة أخرى.',
    failed: 'لم ينجح تسجيل الدخول. أعد المحاولة.',
  },

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
};
