/** What lists say that have nothing to show. */
export const empty = {
  /** What can be typed, and what it teaches. */
  examples: [
    { line: 'Call Ana tomorrow 9am #family', teaches: 'A day, a time and a tag' },
    { line: 'Water the plants every Friday', teaches: 'Comes back every week' },
    { line: 'Send the invoice on Monday !high', teaches: 'With a priority' },
  ],
  all: { title: 'Nothing here yet', hint: 'Type what’s on your mind and press Enter.' },
  allDone: { title: 'All done', hint: 'Enjoy it. You’ll find finished tasks in Completed.' },
  today: { title: 'Nothing due today', hint: 'Tasks due today or earlier show up here.' },
  upcoming: {
    title: 'Nothing coming up',
    hint: 'Give a task a date: type “tomorrow” or “24 Dec”.',
  },
  completed: { title: 'Nothing completed yet', hint: 'Tasks you complete show up here.' },
  trash: { title: 'The trash is empty', hint: 'Deleted tasks are kept for 30 days.' },
  inbox: { title: 'The inbox is empty', hint: 'Tasks without a list show up here.' },
  list: { title: 'No open tasks in this list', hint: 'What you add here goes into this list.' },
  listGone: {
    title: 'This list no longer exists',
    hint: 'It was deleted with its tasks, or the link is old.',
  },
  filterGone: {
    title: 'This filter no longer exists',
    hint: 'It was removed, or the link is old. Its tasks are still here.',
  },
  tag: {
    title: 'No open tasks with this tag',
    hint: 'Type # and the tag’s name when adding a task.',
  },
  tagGone: {
    title: 'This tag no longer exists',
    hint: 'It was deleted, or the link is old. Its tasks are still here.',
  },
  found: { title: 'No matches', hint: 'Try fewer words or filters.' },
};
