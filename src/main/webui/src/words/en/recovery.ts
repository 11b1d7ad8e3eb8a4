import { counted } from '../plural';

/** Coming back without the password, and who may come in. */
export const recovery = {
  title: 'Forgot your password?',
  hint: 'Enter one of the recovery codes that you saved. Your other devices are signed out.',
  code: 'Recovery code',
  codeMissing: 'Enter a recovery code.',
  codeWrong: 'That isn’t an unused recovery code of this address.',
  newPassword: 'New password',
  newPasswordMissing: 'Enter a new password.',
  set: 'Set new password',
  setting: 'Setting…',
  noCode: 'No codes?',
  askOperator: (operator: string) => `Ask ${operator} for a link that sets a new password.`,
  askSomebody: 'Ask whoever runs this service for a link that sets a new password.',
  linkTitle: 'Choose a new password',
  linkFor: (email: string) => `For ${email}. Your other devices are signed out.`,
  linkDead: 'This link doesn’t work any more',
  linkDeadHint: 'It works once and for an hour. Ask for a new one.',
  done: 'Your password is set',
  doneHint: 'You’ve been signed out everywhere. Sign in with the new password.',
  signIn: 'Sign in',

  ways: 'Signing in',
  codes: 'Recovery codes',
  codesHint:
    'Each code sets a new password once if you forget yours. Keep them where only you can find them; they aren’t shown again.',
  codesLeft: (count: number) =>
    counted(count, {
      one: '# code is left. It sets a new password if you forget yours.',
      other: '# codes are left. Each sets a new password once if you forget yours.',
    }),
  noCodesLeft: 'No codes are left. Make new ones, in case you forget your password.',
  newCodes: 'Make new codes',
  newCodesTitle: 'Make new recovery codes?',
  newCodesWarning: 'The codes you have now stop working.',
  makingCodes: 'Making codes…',
  offer: 'Save your recovery codes',
  show: 'Show',
  copy: 'Copy',
  copied: 'Copied the codes',
  notCopied: 'The browser doesn’t let this page copy. Select the codes instead.',
  download: 'Download',
  print: 'Print',
  fileTitle: (email: string) => `Recovery codes for ${email}`,

  invite: 'Invite someone',
  inviteHint: 'A link lets one person create an account here. It works for a week.',
  inviteAct: 'Make a link',
  inviteLink: 'Invitation link',
  inviteOnce: 'Send it to one person; it isn’t shown again.',
  inviteCopied: 'Copied the link',
  invitesOpen: (count: number) =>
    counted(count, { one: '# link isn’t used yet.', other: '# links aren’t used yet.' }),
  revokeAll: 'Revoke',
  revoked: 'The links no longer work',

  signOutOthers: 'Sign out others',
  signOutOthersTitle: 'Sign out everywhere else?',
  othersSignedOut: 'Signed out everywhere else',
};
