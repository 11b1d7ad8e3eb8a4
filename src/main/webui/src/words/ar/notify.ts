import type { Words } from '../words';
import { isolated } from './nouns';

export const notify: Words['notify'] = {
  reminder: {
    atDue: 'عند الموعد',
    before: lead => `قبل الموعد بـ ${lead}`,
    morning: time => `في اليوم نفسه، ${time}`,
    morningBefore: time => `في اليوم السابق، ${time}`,
  },
  ask: {
    title: 'هل تريد التذكير على هذا الجهاز حتى عند إغلاق Todo؟',
    yes: 'نبّهني',
    no: 'ليس الآن',
    done: 'يصل التذكير إلى هذا الجهاز الآن.',
  },
  states: {
    on: 'يصل التذكير إلى هنا حتى عند إغلاق Todo.',
    failing: 'لا يصل التذكير حاليًا، فيظهر هنا عندما يكون Todo مفتوحًا.',
    off: 'يصل التذكير إلى هنا عندما يكون Todo مفتوحًا فقط.',
    blocked:
      'يمنع هذا المتصفح إشعارات Todo. اسمح بها في إعدادات المتصفح لهذا الموقع ثم أعد تحميل الصفحة.',
    iphone:
      'على iPhone أو iPad أضف Todo إلى الشاشة الرئيسية أولًا: مشاركة، ثم الإضافة إلى الشاشة الرئيسية.',
    insecure: 'يصل التذكير إلى هنا عندما يكون Todo مفتوحًا فقط، لأن عنوانه ليس https.',
    unsupported: 'لا يستطيع هذا المتصفح تنبيهك عندما يكون Todo مغلقًا.',
  },
  noPush: 'تعذّر الوصول إلى خدمة الإشعارات لهذا المتصفح. حاول لاحقًا.',
  thisDevice: 'هذا الجهاز',
  others: 'الأجهزة الأخرى',
  turnOn: 'تشغيل',
  turnOff: 'إيقاف',
  turnedOff: 'لن يصل التذكير إلى هذا الجهاز عند إغلاق Todo.',
  test: 'إرسال تجربة',
  tested: 'أُرسلت تجربة، وتصل بعد لحظة.',
  remove: 'إزالة',
  removeDevice: device => `إزالة ${isolated(device)}`,
  removed: device => `أُزيل ${isolated(device)}`,
  lastSent: when => `آخر تذكير ${when}`,
  neverSent: 'لم يُرسل تذكير بعد',
  failing: why => `لا يصل التذكير حاليًا: ${isolated(why)}`,
  gone: 'لم يعد التذكير يصل. شغّله مرة أخرى على ذلك الجهاز.',
  morningHour: 'الصباح',
  morningHint: 'متى تذكّرك مهام اليوم الكامل «في اليوم نفسه».',
  saved: 'تم الحفظ',
  actions: { done: 'إنجاز', hour: 'بعد ساعة', tomorrow: 'صباح الغد' },
};
