import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'تخطَّ إلى المهام',
  menu: 'القائمة',
  details: 'التفاصيل',
  commands: 'الأوامر',
  findCommand: 'ماذا تريد أن تفعل؟',
  noCommand: 'لا أمر بهذا الاسم',
  newList: 'قائمة جديدة',
  language: 'اللغة',
};
