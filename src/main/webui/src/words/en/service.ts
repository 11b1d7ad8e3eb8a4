import { locale } from '../locale';
import { counted } from '../plural';

/** About the service and the way to it. */
export const service = {
  unreachable: 'Todo can’t be reached. Check your connection and try again.',
  pageFault: 'Something went wrong in this page. Reload it and try again.',
  tooManyAttempts: (wait: string) => `Too many attempts. Try again in ${wait}.`,
  sessionEnded: 'Your session has ended. Sign in to go on.',
  signedOutElsewhere: 'You signed out in another tab.',
  dataAway: 'Todo can’t reach its data right now. Nothing is lost; try again in a moment.',
  fault: 'Something went wrong on our side. Nothing is lost; try again in a moment.',
  /** A sentence of the service's own, which is in English. */
  said: (detail: string) => detail,
  refused: 'That didn’t work. Reload the page and try again.',
  offline: 'Offline',
  away: 'Todo is away for a moment',
  /** The sign-in of somebody's network, which stands in front of the service. */
  gateway: 'Sign in to the network again to reach Todo',
  toGateway: 'Sign in there',
  notKept: 'Not stored in this browser',
  unstored: (count: number) =>
    counted(count, {
      one: '# change is neither sent nor stored: keep this page open',
      other: '# changes are neither sent nor stored: keep this page open',
    }),
  late: 'Changes from other devices arrive with a delay',
  unsaved: (count: number) => `Couldn’t be saved (${count.toLocaleString(locale)})`,
  unsent: (count: number) =>
    counted(count, {
      one: '# change waiting for the network',
      other: '# changes waiting for the network',
    }),
};
