import { counted } from '../plural';

/** The page about the account. */
export const settings = {
  aboutYou: 'You',
  here: 'In this browser',
  notifications: 'Notifications',

  timeZone: 'Time zone',
  timeZoneHint: (now: string) => `Sets when your day starts. It’s ${now} there.`,
  timeZoneDiffers: (city: string) => `This device is on ${city} time.`,
  takeTimeZone: 'Switch',
  followDevice: (zone: string) => `Follow this device (${zone})`,
  timeZoneFollowed: 'Your days now follow this device’s time.',
  timeZoneKept: (city: string) => `Your days now follow ${city} time.`,
  otherZones: 'Other',

  nearlyFull: (share: string) =>
    `${share} of the room for your tasks is used. To make room, delete some and empty the trash.`,

  language: 'Language',
  appearance: 'Appearance',
  appearances: { system: 'System', light: 'Light', dark: 'Dark' },

  export: {
    title: 'Export',
    hint: 'Download everything in your account as a file. It works offline too.',
    format: 'Format',
    what: 'Tasks',
    everything: 'Everything',
    act: 'Download',
    formats: {
      json: 'JSON, with all there is',
      csv: 'CSV, for spreadsheets',
      icalendar: 'iCalendar, for calendars',
      markdown: 'Markdown, to read',
      todotxt: 'todo.txt',
      todoist: 'Todoist, open tasks only',
    },
  },

  import: {
    title: 'Import',
    hint: 'From Todo, Todoist, TickTick, Microsoft To Do, Google Tasks, Vikunja, Super Productivity, Taskwarrior, todo.txt, Markdown, iCalendar or CSV, also in a ZIP. Drop a file anywhere, or paste its text here. You see what will come before anything is added.',
    choose: 'Choose a file',
    unknown: 'This file has no tasks that Todo can read.',
    progress: 'Importing…',
    stop: 'Stop',
    tooLarge: 'This file is too large.',
    tasks: (count: number) => counted(count, { one: '# task', other: '# tasks' }),
    lists: (count: number) => counted(count, { one: '# new list', other: '# new lists' }),
    repeats: (count: number) =>
      counted(count, { one: '# of them repeats', other: '# of them repeat' }),
    trashed: (count: number) => counted(count, { other: 'In the trash: #' }),
    known: (count: number) =>
      counted(count, {
        one: '# task is already here and stays as it is',
        other: '# tasks are already here and stay as they are',
      }),
    losses: {
      untitled: (count: number) => counted(count, { other: 'Without a title: #' }),
      longTitle: (count: number) =>
        counted(count, { other: 'Title too long, kept whole in the description: #' }),
      longDescription: (count: number) => counted(count, { other: 'Description cut: #' }),
      date: (count: number) => counted(count, { other: 'Date that can’t be read, left out: #' }),
      keptDate: (count: number) =>
        counted(count, { other: 'Date that can’t be read, kept in the description: #' }),
      repeat: (count: number) =>
        counted(count, { other: 'Repeat that Todo doesn’t have, left out: #' }),
      reminders: (count: number) =>
        counted(count, { other: 'Too many or too late reminders, left out: #' }),
      tags: (count: number) => counted(count, { other: 'Too many or too long tags: #' }),
      deleted: (count: number) => counted(count, { other: 'Deleted, left out: #' }),
      comments: (count: number) => counted(count, { other: 'Comments, left out: #' }),
      attachments: (count: number) => counted(count, { other: 'Attachments, left out: #' }),
      depth: (count: number) =>
        counted(count, { other: 'Steps deeper than ten levels, made tasks: #' }),
    },
    act: (count: number) => counted(count, { one: 'Import # task', other: 'Import # tasks' }),
    said: (count: number) => counted(count, { one: 'Imported # task', other: 'Imported # tasks' }),
    undo: 'Undo this import',
    columns: {
      title: 'Choose columns',
      choose: 'Choose the column that has the titles.',
      named: 'The first row has the names of the columns',
      none: 'None',
      column: (place: number) => `Column ${place}`,
      of: {
        title: 'Title',
        description: 'Description',
        due: 'Due date',
        reminder: 'Reminder',
        repeat: 'Repeat',
        priority: 'Priority',
        tags: 'Tags',
        list: 'List',
        section: 'Section',
        completed: 'Completed',
      },
    },
    lookOnly: (list: string) =>
      `You can only look at the shared list ${list}, so nothing can be imported into it. Rename the list in the file, or ask for the right to edit.`,
  },

  changePassword: 'Change password',
  currentPassword: 'Current password',
  currentMissing: 'Enter your current password.',
  nextPassword: 'New password',
  nextMissing: 'Enter a new password.',
  passwordWrong: 'That password isn’t right.',
  passwordChanged: 'Password changed. You’ve been signed out everywhere else.',
  changing: 'Changing…',

  places: 'Active sessions',
  placesHint: 'Don’t recognise one? Sign it out and change your password.',
  refresh: 'Refresh',
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  unknownPlace: 'Unknown device',
  thisPlace: 'This browser',
  usedLately: 'Active recently',
  used: (ago: string) => `Active ${ago}`,
  signOutPlace: (place: string) => `Sign out ${place}`,
  signOutPlaceTitle: (place: string) => `Sign out ${place}?`,
  signOutPlaceWarning: 'Your tasks are removed from it, with any changes that it hasn’t sent yet.',
  endingPlace: 'Signing out…',
  placeEnded: (place: string) => `Signed out ${place}`,

  leave: 'Sign out or delete',
  signOutHint: 'Removes your tasks from this browser; they stay in your account.',
  deleteAccount: 'Delete account',
  deleteAccountHint: 'Permanently deletes your account and tasks.',
  deleteTitle: 'Delete your account?',
  deletedList: (list: string) => `The shared list ${list} is deleted too.`,
  handedOver: (list: string, person: string) => `The shared list ${list} goes to ${person}.`,
  deleteWarning:
    'This permanently deletes all your tasks and tags on every device. It can’t be undone.',
  passwordConfirm: 'Enter your password to confirm',
  deleting: 'Deleting…',

  mail: {
    title: 'By e-mail',
    reminders: 'Reminders, when no device can show them',
    daily: 'What’s due today, every morning',
  },
  webhook: {
    title: 'To another app',
    none: 'Reminders can also go to ntfy, Gotify or a program of your own.',
    address: 'Webhook address',
    hint: 'An https address on the Internet that takes a POST with JSON.',
    save: 'Save',
    set: 'Add a webhook',
    change: 'Change',
    remove: 'Remove the webhook',
    removed: 'Removed the webhook',
    sendTest: 'Send a test to the webhook',
    rule: (rule: string) => `The address ${rule}.`,
    secret: 'Copy this secret now. It signs what we send, and isn’t shown again.',
    gone: 'Nothing has arrived for a long time, so nothing is sent any more. Save the address again.',
    attempts: 'Last attempts',
    attempt: (when: string, what: string, outcome: string) => `${when} · ${what} · ${outcome}`,
    test: 'Test',
    reminder: 'Reminder',
    arrived: 'Arrived',
  },
};
