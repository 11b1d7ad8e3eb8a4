import { locale } from '../locale';
import { counted } from '../plural';

/** About the service and the way to it. */
export const service = {
  unreachable: 'Todo can’t be reached. Check your connection and try again.',
  pageFault: 'Something went wrong in this page. Reload it and try again.',
  tooManyAttempts: (wait: string) => `Too many attempts. Try again in ${wait}.`,
  sessionEnded: 'You’ve been signed out. Sign in to continue.',
  endedElsewhere:
    'You’ve been signed out from another device, and your tasks were removed from this browser.',
  signedOutElsewhere: 'You signed out in another tab.',
  dataAway: 'Todo can’t reach its data right now. Nothing is lost; try again in a moment.',
  fault: 'Something went wrong on our side. Nothing is lost; try again in a moment.',
  /** A sentence of the service's own, which is in English. */
  said: (detail: string) => detail,
  refused: 'That didn’t work. Reload the page and try again.',
  offline: 'Offline',
  away: 'Can’t reach Todo – retrying',
  /** The sign-in of somebody's network, which stands in front of the service. */
  gateway: 'Your network wants you to sign in again',
  toGateway: 'Sign in there',
  notKept: 'Not saved in this browser',
  unstored: (count: number) =>
    counted(count, {
      one: '# change isn’t saved anywhere yet – keep this page open',
      other: '# changes aren’t saved anywhere yet – keep this page open',
    }),
  late: 'Changes from other devices may take a moment to appear',
  unsaved: (count: number) => `Couldn’t be saved (${count.toLocaleString(locale)})`,
  stuck: (count: number) =>
    counted(count, {
      one: 'A change can’t be sent',
      other: 'A change can’t be sent (# are waiting)',
    }),
  showStuck: 'Show it',
  unsent: (count: number) =>
    counted(count, {
      one: '# change will sync later',
      other: '# changes will sync later',
    }),
};
