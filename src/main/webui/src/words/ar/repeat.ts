import type { RepeatWords } from '../../time/words';
import { counted, type Forms } from '../plural';

const UNITS: Readonly<Record<'daily' | 'weekly' | 'monthly' | 'yearly', Forms>> = {
  daily: { one: 'يوم', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' },
  weekly: { one: 'أسبوع', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا', other: '# أسبوع' },
  monthly: { one: 'شهر', two: 'شهرين', few: '# أشهر', many: '# شهرًا', other: '# شهر' },
  yearly: { one: 'سنة', two: 'سنتين', few: '# سنوات', other: '# سنة' },
};

const NTHS = { 1: 'الأول', 2: 'الثاني', 3: 'الثالث', 4: 'الرابع', [-1]: 'الأخير' } as const;

export const repeat: RepeatWords = {
  every: (frequency, interval) => `كل ${counted(interval, UNITS[frequency])}`,
  everyWeekday: 'من الاثنين إلى الجمعة',
  afterDone: (frequency, interval) => `بعد ${counted(interval, UNITS[frequency])} من إنجازها`,
  onDays: (repeat, days) => `${repeat}: ${days}`,
  onDayOfMonth: (repeat, dayOfMonth) => `${repeat} في اليوم ${counted(dayOfMonth, { other: '#' })}`,
  onLastDay: repeat => `${repeat} في آخر يوم`,
  onNth: (repeat, nth, day) => `${repeat} في يوم ${day} ${NTHS[nth]}`,
  onNthWeekday: (repeat, nth) => `${repeat} في اليوم ${NTHS[nth]} من أيام الاثنين إلى الجمعة`,
  onDate: (repeat, date) => `${repeat} في ${date}`,
  inMonth: (repeat, month) => `${repeat} في ${month}`,
  countedFromDone: repeat => `${repeat}، من وقت إنجازها`,
  until: (repeat, date) => `${repeat}، حتى ${date}`,
  times: (repeat, occurrences) =>
    counted(occurrences, {
      one: `${repeat}، مرة أخيرة`,
      two: `${repeat}، مرتين`,
      few: `${repeat}، # مرات`,
      other: `${repeat}، # مرة`,
    }),
  first: (repeat, due) => `${repeat}، أول مرة: ${due}`,
};
