import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The browser of this machine: what CHROMIUM names, or else the first on the PATH.
 *
 * @returns {string | undefined} undefined where there is none, and Playwright brings its own
 */
export function chromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  return process.env.CHROMIUM || candidates.find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Run by itself, it sees to it that there is a browser.
if (argv[1] === fileURLToPath(import.meta.url) && chromium() === undefined) {
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: true });
}
