/** The page about the account. */
export const settings = {
  aboutYou: 'You',
  here: 'In this browser',

  timeZone: 'Time zone',
  timeZoneHint: (now: string) => `Sets when your day starts. It’s ${now} there.`,
  timeZoneDiffers: (city: string) => `This device is on ${city} time.`,
  takeTimeZone: 'Switch',
  followDevice: (zone: string) => `Follow this device (${zone})`,
  timeZoneFollowed: 'Your days now follow this device’s time.',
  timeZoneKept: (city: string) => `Your days now follow ${city} time.`,
  otherZones: 'Other',

  nearlyFull: (share: string) =>
    `${share} of the room for your tasks is used. To make room, delete some and empty the trash.`,

  language: 'Language',
  appearance: 'Appearance',
  appearances: { system: 'System', light: 'Light', dark: 'Dark' },

  changePassword: 'Change password',
  currentPassword: 'Current password',
  currentMissing: 'Enter your current password.',
  nextPassword: 'New password',
  nextMissing: 'Enter a new password.',
  passwordWrong: 'That password isn’t right.',
  passwordChanged: 'Password changed. You’ve been signed out everywhere else.',
  changing: 'Changing…',

  places: 'Active sessions',
  placesHint: 'Don’t recognise one? Sign it out and change your password.',
  refresh: 'Refresh',
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  unknownPlace: 'Unknown device',
  thisPlace: 'This browser',
  usedLately: 'Active recently',
  used: (ago: string) => `Active ${ago}`,
  signOutPlace: (place: string) => `Sign out ${place}`,
  signOutPlaceTitle: (place: string) => `Sign out ${place}?`,
  signOutPlaceWarning: 'Your tasks are removed from it, with any changes that it hasn’t sent yet.',
  endingPlace: 'Signing out…',
  placeEnded: (place: string) => `Signed out ${place}`,

  leave: 'Sign out or delete',
  signOutHint: 'Removes your tasks from this browser; they stay in your account.',
  deleteAccount: 'Delete account',
  deleteAccountHint: 'Permanently deletes your account and tasks.',
  deleteTitle: 'Delete your account?',
  deleteWarning:
    'This permanently deletes all your tasks and tags on every device. It can’t be undone.',
  passwordConfirm: 'Enter your password to confirm',
  deleting: 'Deleting…',
};
