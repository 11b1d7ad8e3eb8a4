/** Signing out, and the account in the navigation. */
export const account = {
  accountOf: (email: string) => `Account of ${email}`,
  signedInAs: 'Signed in as',
  account: 'Account',
  signOut: 'Sign out',
  accountDeleted: 'Your account has been deleted.',
  stillSignedIn: (why: string) => `You are still signed in. ${why}`,
};
