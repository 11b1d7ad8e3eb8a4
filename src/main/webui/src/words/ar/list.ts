import { counted } from '../plural';
import type { Words } from '../words';
import { ofTasks, tasks } from './nouns';

export const list: Words['list'] = {
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
  trash: {
    empty: 'إفراغ المهملات',
    ask: count => `حذف ${ofTasks(count)} نهائيًا؟`,
    warn: 'لا يمكن التراجع عن ذلك.',
    more: count => `و${tasks(count)} أخرى`,
    emptied: count => `حُذفت ${tasks(count)} نهائيًا.`,
  },
  unsaved: {
    hint: 'لا يضيع شيء مما هنا حتى تتخلّص منه.',
    none: 'كل شيء محفوظ.',
    newTask: name => `مهمة جديدة ${name}`,
    newTag: name => `وسم جديد ${name}`,
    changed: name => `تغيير على ${name}`,
    deleted: name => `حذف ${name}`,
    restored: name => `استعادة ${name}`,
    purged: name => `حذف ${name} نهائيًا`,
    unknown: 'شيء لم يعد هنا',
    foreign: 'تغيير من إصدار أحدث من Todo',
    removedTags: 'وسوم أُزيلت',
    nothing: 'لا شيء',
    yes: 'نعم',
    no: 'لا',
    why: () => 'لم يقبله Todo.',
    tooLarge: 'أكبر من أن يُرسل.',
    gone: 'حُذف نهائيًا في هذه الأثناء.',
    failed: 'تعذّر على Todo حفظه رغم عدة محاولات.',
    stuck: 'يتعذّر على Todo حفظه وما زال يحاول. نحِّه جانبًا ليُحفظ ما بعده.',
    setAside: 'تنحية جانبًا',
    mend: 'تعديل',
    again: 'إعادة الإرسال',
    discard: 'تخلّص منه',
    discardSure: 'تخلّص منه نهائيًا',
    sent: 'أُعيد الإرسال.',
    discarded: 'تم التخلّص منه.',
    fields: {
      title: 'العنوان',
      description: 'الوصف',
      completed: 'منجزة',
      priority: 'الأولوية',
      due: 'الموعد',
      reminder: 'التذكير',
      repeat: 'التكرار',
      tags: 'الوسوم',
      name: 'الاسم',
      color: 'اللون',
    },
  },
};
