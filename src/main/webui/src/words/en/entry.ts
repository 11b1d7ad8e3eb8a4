import { counted } from '../plural';

/** Signing in and making an account. */
export const entry = {
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
  beenHere: 'Already have an account?',
  toSignIn: 'Sign in',

  forgot: 'Forgot your password?',
  closed: 'No new accounts are made here.',
  invitedOnly: 'You need an invitation to create an account here.',
  ask: (operator: string) => `Ask ${operator}.`,

  emailMissing: 'Enter your email address.',
  emailIncomplete: 'Enter a full email address, like ana@example.com.',
  emailTaken: 'That email already has an account.',
  passwordMissing: 'Enter your password.',
  passwordHint: (shortest: number) =>
    counted(shortest, { other: 'At least # characters. A short sentence works well.' }),
  passwordTooShort: (shortest: number) =>
    counted(shortest, { other: 'Use at least # characters.' }),
  credentialsWrong: 'Wrong email or password.',
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
};
