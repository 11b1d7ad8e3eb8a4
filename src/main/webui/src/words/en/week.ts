import { counted } from '../plural';

/** Upcoming as a week and as a month. */
export const week = {
  showAs: 'Show as',
  as: { list: 'List', week: 'Week', month: 'Month' },
  today: 'Today',
  previous: { week: 'Previous week', month: 'Previous month' },
  next: { week: 'Next week', month: 'Next month' },
  add: (day: string) => `Add a task on ${day}`,
  tasks: (count: number) => counted(count, { zero: 'no tasks', one: '# task', other: '# tasks' }),
  overdue: (count: number) => counted(count, { one: '# overdue', other: '# overdue' }),
  free: 'Nothing due',
};
