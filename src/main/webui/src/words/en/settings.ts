/** The page about the account. */
export const settings = {
  aboutYou: 'You',
  here: 'In this browser',

  timeZone: 'Time zone',
  timeZoneHint: (now: string) => `Decides when a day begins. There it is ${now}.`,
  timeZoneDiffers: (city: string) => `This device is in the time zone of ${city}.`,
  takeTimeZone: 'Follow it',
  followDevice: (zone: string) => `Follow this device (${zone})`,
  timeZoneFollowed: 'Days begin by the time of this device now.',
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
