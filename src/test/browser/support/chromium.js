import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * The browser of this machine: the one CHROMIUM names, or else the first on the PATH or in a usual place.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string | undefined} undefined where there is none, and Playwright takes its own
 * @throws {Error} if CHROMIUM names no program
 */
export function chromium(env = process.env, platform = process.platform, isThere = isExecutable) {
  if (env.CHROMIUM) {
    if (!isThere(env.CHROMIUM)) {
      throw new Error(
        `CHROMIUM names ${env.CHROMIUM}, which is not an executable file: set it to that of Chromium or Chrome, or unset it.`,
      );
    }
    return env.CHROMIUM;
  }
  return [...onPath(env, platform), ...usualPlaces(env, platform)].find(isThere);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function onPath(env, platform) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap(name => folders.map(folder => join(folder, name + suffix)));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function usualPlaces(env, platform) {
  switch (platform) {
    case 'darwin':
      return within(
        ['/Applications', join(env.HOME ?? homedir(), 'Applications')],
        ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
      );
    case 'win32':
      return within(
        [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
        ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'],
      );
    default:
      return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
  }
}

/**
 * @param {(string | undefined)[]} folders
 * @param {string[]} files
 */
function within(folders, files) {
  return folders
    .filter(folder => folder !== undefined)
    .flatMap(folder => files.map(file => join(folder, file)));
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
