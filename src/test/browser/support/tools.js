import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, getuid, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium, isExecutable } from './chromium.js';

/**
 * @typedef {object} Tool what tests need and a machine may lack
 * @property {string} name
 * @property {string} debian its package
 * @property {string} use for the message, such as 'which the browser tests need'
 * @property {boolean} [optional] whether its tests are skipped where it is missing
 * @property {() => boolean} isThere
 * @property {() => Promise<boolean>} [download] another way to get it, tried before the package
 */

/** @type {Tool[]} */
const TOOLS = [
  {
    name: 'Chromium or Chrome',
    debian: 'chromium',
    use: 'which the browser tests need',
    isThere: () => chromium() !== undefined,
    download: downloadChromium,
  },
  {
    name: 'curl',
    debian: 'curl',
    use: 'which SmokeTestIT needs',
    isThere: () => isOnPath('curl'),
  },
  {
    name: 'libfaketime',
    debian: 'faketime',
    use: 'without which ClockIT is skipped',
    optional: true,
    isThere: () => platform !== 'linux' || hasLibrary('faketime/libfaketimeMT.so.1'),
  },
  {
    name: 'nginx',
    debian: 'nginx',
    use: 'without which NginxIT is skipped',
    optional: true,
    // Its folder is on the PATH of root alone.
    isThere: () => platform !== 'linux' || isExecutable('/usr/sbin/nginx'),
  },
];

/**
 * Gets the tools that are not there.
 *
 * @param {Tool[]} tools
 * @param {((packages: string[]) => void) | undefined} install undefined where packages can't be installed
 * @returns {Promise<Tool[]>} those that still are not there
 */
export async function provide(tools, install) {
  const missing = [];
  for (const tool of tools) {
    if (!tool.isThere() && !(await tool.download?.())) {
      missing.push(tool);
    }
  }
  if (missing.length === 0 || install === undefined) {
    return missing;
  }
  install(missing.map(tool => tool.debian));
  return missing.filter(tool => !tool.isThere());
}

/**
 * What to do about a tool that is not there, in a sentence. Ubuntu has Debian's packages, but no Chromium.
 *
 * @param {Tool} tool
 * @param {'debian' | 'ubuntu' | 'other'} system
 */
export function sentence(tool, system) {
  let remedy = 'install it';
  if (system === 'debian' || (system === 'ubuntu' && !tool.download)) {
    remedy = `type "sudo apt-get install ${tool.debian}"`;
  } else if (tool.download) {
    remedy = 'type "npx playwright install --with-deps chromium" in src/test/browser';
  }
  return `${tool.name}, ${tool.use}, was not found on this machine: ${remedy}.`;
}

/** Playwright's own, which may be there already. It may lack libraries of the system, so it has to start. */
async function downloadChromium() {
  console.log("There is no Chromium or Chrome: trying Playwright's own.");
  const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
  try {
    execFileSync(process.execPath, [cli, 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 600_000,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...env },
    });
    const { chromium: own } = await import('@playwright/test');
    await (await own.launch()).close();
    return true;
  } catch {
    console.log("Playwright's own can't be downloaded or doesn't start.");
    return false;
  }
}

/** Root installs packages. A CI job may become root without being asked; people are not taken by surprise. */
function installer() {
  const sudo = getuid?.() === 0 ? [] : env.CI ? ['sudo', '-n'] : undefined;
  if (sudo === undefined || !isOnPath('apt-get')) {
    return undefined;
  }
  /** @param {string[]} args */
  const apt = (...args) => {
    const [program = '', ...rest] = [
      ...sudo,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    execFileSync(program, rest, { stdio: ['ignore', 'ignore', 1] });
  };
  /** @param {string[]} packages */
  return packages => {
    console.log(`Installing ${packages.join(', ')}.`);
    try {
      apt('update');
      apt('install', '-y', '--no-install-recommends', ...packages);
    } catch {
      console.log('apt-get failed.');
    }
  };
}

function system() {
  if (!isOnPath('apt-get')) {
    return 'other';
  }
  return readFileSync('/etc/os-release', 'utf8').match(/^ID=debian$/m) ? 'debian' : 'ubuntu';
}

/** @param {string} program */
function isOnPath(program) {
  return (env.PATH ?? '')
    .split(delimiter)
    .some(folder => ['', '.exe'].some(suffix => isExecutable(join(folder, program + suffix))));
}

/** @param {string} file in the library folder of this machine's processor */
function hasLibrary(file) {
  return readdirSync('/usr/lib').some(folder => existsSync(join('/usr/lib', folder, file)));
}

// What is written as an error becomes the build's message, so that is what ends the build alone.
if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const tool of await provide(TOOLS, installer())) {
      if (tool.optional) {
        console.log(sentence(tool, system()));
      } else {
        console.error(sentence(tool, system()));
        process.exitCode = 1;
      }
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
