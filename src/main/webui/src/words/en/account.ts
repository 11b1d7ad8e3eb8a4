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
};
