import { counted } from '../plural';

/** Signing out, and the account in the navigation. */
export const account = {
  accountOf: (email: string) => `Account of ${email}`,
  signedInAs: 'Signed in as',
  account: 'Account',
  signOut: 'Sign out',
  signOutTitle: 'Sign out now?',
  signOutUnsent: (count: number) =>
    counted(count, {
      one: '# change hasn’t been saved to the server and will be lost.',
      other: '# changes haven’t been saved to the server and will be lost.',
    }),
  signOutAnyway: 'Sign out anyway',
  stay: 'Cancel',
  accountDeleted: 'Your account has been deleted.',
  stillSignedIn: (why: string) => `You are still signed in. ${why}`,
};
