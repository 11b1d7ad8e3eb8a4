import { words } from '../words/words';

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  // Most call themselves by the names of others too; the most particular stands first.
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Names what a person signed in with, like "Firefox on Linux". */
export function placeName(userAgent: string): string {
  const browser = named(userAgent, BROWSERS);
  const system = named(userAgent, SYSTEMS);
  if (browser && system) {
    return words.settings.browserOn(browser, system);
  }
  // A program of another kind begins with its own name, like "curl/8.5.0".
  const program = /^[\w.-]+/.exec(userAgent)?.[0];
  return browser ?? system ?? program ?? words.settings.unknownPlace;
}

/** Says when a place was used last; the service tells it to the hour. */
export function lastUsed(at: Date, now: Date, locale: string): string {
  const passed = now.getTime() - at.getTime();
  if (passed < 2 * HOUR) {
    return words.settings.usedLately;
  }
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return words.settings.used(
    passed < DAY
      ? ago.format(-Math.floor(passed / HOUR), 'hour')
      : ago.format(-Math.floor(passed / DAY), 'day'),
  );
}

function named(
  userAgent: string,
  names: readonly (readonly [RegExp, string])[],
): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
