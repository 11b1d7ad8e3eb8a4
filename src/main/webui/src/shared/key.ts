/**
 * The key that identifies a shortcut. Where the keyboard writes another script, it is the Latin
 * letter or the digit in its place: shortcuts are where they are on the sheet that tells them.
 */
export function keyOf({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key === '؟') {
    return '?';
  }
  // A letter with an accent is on a keyboard of Latin letters, which are where they say.
  const isOfAnotherScript = /^[^\p{ASCII}\p{Script=Latin}]+$/u.test(key);
  const place = isOfAnotherScript && /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (!place) {
    return key;
  }
  const [, letter = '', digit = ''] = place;
  return digit || (shiftKey ? letter : letter.toLowerCase());
}
