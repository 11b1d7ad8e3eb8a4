import { counted } from '../plural';
import type { Words } from '../words';

export const panels: Words['panels'] = {
  menu: 'القائمة',
  details: 'التفاصيل',
  commands: 'الأوامر',
  findCommand: 'ماذا تريد أن تفعل؟',
  noCommand: 'لا أمر بهذا الاسم',
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
  deletedElsewhere: task => `حُذفت ${task} في مكان آخر.`,
  taskGone: task => `لم تعد ${task} هنا: حُذفت أو لم تعد قائمتها مشتركة معك.`,
  inTrash: task => `${task} في سلة المهملات.`,
  noTask: 'هذه المهمة غير موجودة، أو لا يمكنك رؤيتها.',
};
