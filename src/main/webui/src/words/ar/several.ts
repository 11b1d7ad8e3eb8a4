import { counted } from '../plural';
import type { Words } from '../words';
import { ofTasks, tasks } from './nouns';

export const several: Words['several'] = {
  pasted: {
    lines: count =>
      counted(count, {
        one: 'لصقت سطرًا واحدًا.',
        two: 'لصقت سطرين.',
        few: 'لصقت # أسطر.',
        many: 'لصقت # سطرًا.',
        other: 'لصقت # سطر.',
      }),
    linesTooLong: count =>
      counted(count, {
        one: 'أحدها أطول من أن يكون عنوانًا، وتُرك.',
        two: 'اثنان منها أطول من أن يكونا عنوانين، وتُركا.',
        other: '# منها أطول من أن تكون عناوين، وتُركت.',
      }),
    linesLeft: count =>
      counted(count, {
        one: 'تُرك سطر واحد بعد أول 200.',
        two: 'تُرك سطران بعد أول 200.',
        few: 'تُركت # أسطر بعد أول 200.',
        many: 'تُرك # سطرًا بعد أول 200.',
        other: 'تُرك # سطر بعد أول 200.',
      }),
    asTasks: count => `إضافة ${ofTasks(count)}`,
    asOne: 'لصقها مهمةً واحدة',
    added: count => `أُضيفت ${tasks(count)}.`,
  },
  selection: {
    label: 'المهام المحددة',
    count: count =>
      counted(count, {
        zero: 'لا مهام محددة',
        one: 'واحدة محددة',
        two: 'اثنتان محددتان',
        other: '# محددة',
      }),
    all: 'تحديد الكل',
    end: 'إنهاء التحديد',
  },
};
