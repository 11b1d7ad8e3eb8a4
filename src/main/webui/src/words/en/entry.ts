import { counted } from '../plural';

/** Signing in and making an account. */
export const entry = {
  language: 'Language',
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
  firstTitle: 'Create the first account',
  /** What Todo is, to somebody who sees it for the first time. */
  about: 'A to-do list for all your devices that also works offline.',
  registering: 'Creating…',
  newHere: 'New here?',
  toRegister: 'Create an account',
  beenHere: 'Already have an account?',
  toSignIn: 'Sign in',

  forgot: 'Forgot your password?',
  closed: 'No new accounts are made here.',
  invitedOnly: 'You need an invitation to create an account here.',
  ask: (operator: string) => `Ask ${operator}.`,
  or: 'or',
  signInWith: (provider: string) => `Sign in with ${provider}`,
  signInWithPasskey: 'Sign in with a passkey',
  passkeyCancelled: 'No passkey was used. Try again, or sign in another way.',
  passkeyUnknown: 'That passkey doesn’t open an account here. Try another one.',
  passkeyDemanded: 'Your password is right. Now use your passkey.',
  /** By what the service says in the address. */
  providerOutcomes: {
    cancelled: 'You weren’t signed in. Try again, or sign in another way.',
    unverified:
      'Your email address isn’t verified there, so no account was created. Verify it, then try again.',
    taken:
      'That email already has an account. Sign in to it, then link your other sign-in on the account page.',
    closed: 'No new accounts can be created here.',
    away: 'The sign-in service isn’t answering. Try again later, or sign in another way.',
    failed: 'That sign-in didn’t work. Try again.',
  },

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
