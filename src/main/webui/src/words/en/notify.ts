/** Reminders in words, and how they reach the person. */
export const notify = {
  reminder: {
    atDue: 'When it’s due',
    before: (lead: string) => `${lead} before`,
    morning: (time: string) => `On the day at ${time}`,
    morningBefore: (time: string) => `The day before at ${time}`,
  },
  ask: {
    title: 'Get reminders on this device, even when Todo is closed?',
    yes: 'Notify me',
    no: 'Not now',
    done: 'Reminders now ring on this device.',
  },
  states: {
    on: 'Reminders ring here, even when Todo is closed.',
    failing: 'Reminders don’t get through at the moment, so they ring here while Todo is open.',
    off: 'Reminders ring here only while Todo is open.',
    blocked:
      'This browser blocks notifications from Todo. Allow them in its settings for this site, then reload the page.',
    iphone:
      'On an iPhone or iPad, add Todo to the home screen first: Share, then Add to Home Screen.',
    insecure: 'Reminders ring here only while Todo is open, because its address isn’t https.',
    unsupported: 'This browser can’t notify you when Todo is closed.',
  },
  noPush: 'This browser’s push service can’t be reached. Try again later.',
  thisDevice: 'This device',
  others: 'Other devices',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  turnedOff: 'Reminders no longer ring on this device when Todo is closed.',
  test: 'Send a test',
  tested: 'Sent a test. It arrives in a moment.',
  remove: 'Remove',
  removeDevice: (device: string) => `Remove ${device}`,
  removed: (device: string) => `Removed ${device}`,
  lastSent: (when: string) => `Last reminder ${when}`,
  neverSent: 'No reminder sent yet',
  failing: (why: string) => `Reminders don’t get through at the moment: ${why}`,
  gone: 'Reminders don’t get through any more. Turn them on again on that device.',
  morningHour: 'Morning',
  morningHint: 'When whole-day tasks remind you “on the day”.',
  saved: 'Saved',
  /** On the notification itself. */
  actions: { done: 'Complete', hour: 'In 1 hour', tomorrow: 'Tomorrow morning' },
};
