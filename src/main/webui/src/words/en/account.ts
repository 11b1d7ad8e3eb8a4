import { counted } from '../plural';

/** Signing in and out, and the page about the account. */
export const account = {
  email: 'Email',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  capsLock: 'Caps Lock is on.',

  signIn: 'Sign in',
  signInTitle: 'Sign in',
  signingIn: 'Signing in…',
  register: 'Create account',
  registerTitle: 'Create your account',
  registering: 'Creating…',
  newHere: 'New here?',
  toRegister: 'Create an account',
  beenHere: 'Been here before?',
  toSignIn: 'Sign in',

  emailMissing: 'Enter your email address.',
  emailIncomplete: 'Enter the whole address, like ana@example.com.',
  emailTaken: 'There is an account with this address already.',
  passwordMissing: 'Enter your password.',
  passwordHint: (shortest: number) =>
    counted(shortest, { other: 'At least # characters. A sentence is fine.' }),
  passwordTooShort: (shortest: number) =>
    counted(shortest, { other: 'Use at least # characters.' }),
  credentialsWrong: 'Email or password isn’t right.',
  /** The service words a rule so that it is read after the name of what broke it. */
  emailRefused: (rule: string) => `The email ${rule}.`,
  passwordRefused: (rule: string) => `The password ${rule}.`,

  /** What the picture beside the form shows. */
  foretaste: {
    plants: 'Water the plants',
    invoice: 'Send the invoice',
    call: 'Call Ana',
    callWhen: 'Today 17:00',
    tickets: 'Book train tickets',
    ticketsWhen: 'Friday',
  },

  accountOf: (email: string) => `Account of ${email}`,
  signedInAs: 'Signed in as',
  account: 'Account',
  signOut: 'Sign out',
  signOutTitle: 'Sign out now?',
  signOutUnsent: (count: number) =>
    counted(count, {
      one: '# change has not been sent yet and would be lost.',
      other: '# changes have not been sent yet and would be lost.',
    }),
  signOutAnyway: 'Sign out anyway',
  stay: 'Stay',
  accountDeleted: 'Your account and everything in it are gone.',
  stillSignedIn: (why: string) => `You are still signed in. ${why}`,

  aboutYou: 'You',
  here: 'In this browser',

  timeZone: 'Time zone',
  timeZoneHint: (now: string) => `Decides when a day begins. There it is ${now}.`,
  timeZoneDiffers: (city: string) => `This device is in the time zone of ${city}.`,
  takeTimeZone: 'Use it',
  timeZoneKept: (city: string) => `Days begin by the time of ${city} now.`,
  otherZones: 'Other',

  language: 'Language',
  appearance: 'Appearance',
  appearances: { system: 'System', light: 'Light', dark: 'Dark' },

  changePassword: 'Change password',
  currentPassword: 'Present password',
  currentMissing: 'Enter your present password.',
  nextPassword: 'New password',
  nextMissing: 'Enter a new password.',
  passwordWrong: 'This isn’t your password.',
  passwordChanged: 'Your password is changed. All other places are signed out.',
  changing: 'Changing…',

  places: 'Where you are signed in',
  placesHint: 'Sign out what you don’t know, then change your password.',
  refresh: 'Refresh',
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  unknownPlace: 'An unknown place',
  thisPlace: 'Here, now',
  usedLately: 'Used lately',
  used: (ago: string) => `Used ${ago}`,
  signOutPlace: (place: string) => `Sign out ${place}`,
  placeEnded: (place: string) => `${place} is signed out.`,

  leave: 'Leaving',
  signOutHint: 'Takes your tasks off this browser. They stay in your account.',
  deleteAccount: 'Delete account',
  deleteAccountHint: 'Takes everything off Todo, for good.',
  deleteTitle: 'Delete your account?',
  deleteWarning:
    'All your tasks and tags go, finished ones too, here and on every device. Nobody can bring them back.',
  deleteConfirm: 'Your password, to be sure it’s you',
  deleting: 'Deleting…',
};
