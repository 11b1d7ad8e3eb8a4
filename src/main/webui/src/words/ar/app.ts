import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'تخطَّ إلى المهام',
  newList: 'قائمة جديدة',
};
