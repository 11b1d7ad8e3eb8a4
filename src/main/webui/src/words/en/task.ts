import { counted } from '../plural';

/** Lists of tasks, and what is done to tasks there. Titles come in quotation marks. */
export const task = {
  views: {
    all: 'All tasks',
    today: 'Today',
    upcoming: 'Upcoming',
    inbox: 'Inbox',
    lists: 'Lists',
    filters: 'Filters',
    completed: 'Completed',
    trash: 'Trash',
    tags: 'Tags',
    statistics: 'Statistics',
    account: 'Account',
    more: 'More',
  },
  navigation: 'Views',
  sections: { overdue: 'Overdue', later: 'Later', none: 'No date', all: 'Tasks' },
  add: {
    label: 'Add a task',
    act: 'Add',
    tooLong: (excess: number) => `A title has at most 200 characters; this has ${excess} too many.`,
    added: (title: string) => `Added ${title}`,
    addedFor: (title: string, due: string) => `Added ${title}, due ${due}`,
  },
  row: {
    open: (title: string) => `Details of ${title}`,
    menu: (title: string) => `Actions for ${title}`,
    overdue: 'Overdue:',
    repeats: 'Repeats',
    notes: 'Has a description',
    reminds: 'Reminds',
    stepOf: 'Step of',
    stepsDone: (done: string, all: string) => `Steps done: ${done} of ${all}`,
    select: (title: string) => `Select ${title}`,
    moved: (title: string, place: number, count: number) =>
      `Moved ${title} to ${place} of ${count}`,
  },
  look: 'You can look at this list',
  priorities: { low: 'Low', medium: 'Medium', high: 'High', urgent: 'Urgent' },
  done: (title: string) => `Completed ${title}`,
  doneNext: (title: string, day: string) => `Completed ${title}. Next: ${day}`,
  reopened: (title: string) => `Reopened ${title}`,
  deleted: (title: string) => `Moved ${title} to the trash`,
  renamed: 'Changed the title',
  changed: (title: string) => `Updated ${title}`,
  filter: {
    search: 'Search',
    label: 'Filter and sort',
    statuses: { open: 'Open' },
    found: (count: number) =>
      counted(count, { zero: 'No matches', one: '# task found', other: '# tasks found' }),
  },
  list: { more: 'Show more', loading: 'Loading your tasks' },
};
