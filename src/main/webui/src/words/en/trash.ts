import { counted } from '../plural';

/** Of what is deleted: how long it stays, and what is done to it. */
export const trash = {
  empty: 'Empty the trash',
  restore: 'Restore',
  purge: 'Delete permanently',
  restored: (title: string) => `Restored ${title}`,
  restoredMany: (count: number) =>
    counted(count, { one: 'Restored # task', other: 'Restored # tasks' }),
  daysLeft: (count: number) => counted(count, { one: '# day left', other: '# days left' }),
  ask: (count: number) =>
    counted(count, { one: 'Delete # task permanently?', other: 'Delete # tasks permanently?' }),
  warn: 'This can’t be undone.',
  more: (count: number) => counted(count, { one: 'and # more', other: 'and # more' }),
  emptied: (count: number) =>
    counted(count, {
      one: 'Deleted # task permanently',
      other: 'Deleted # tasks permanently',
    }),
};
