import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { chromium } from './chromium.js';

const machine = mkdtempSync(join(tmpdir(), 'a machine '));
after(() => rmSync(machine, { recursive: true }));

/** @param {string} place */
function plant(place, mode = 0o755) {
  const path = join(machine, place);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

/** @param {...string} there */
const only =
  (...there) =>
  /** @param {string} path */
  path =>
    there.includes(path);

test('The browser that CHROMIUM names is taken', () => {
  const named = plant('named/my chromium');
  plant('other/chromium');

  assert.equal(chromium({ CHROMIUM: named, PATH: join(machine, 'other') }), named);
});

test('A CHROMIUM that is no program is told in a sentence', () => {
  const named = plant('named/text', 0o644);

  assert.throws(() => chromium({ CHROMIUM: named }), /CHROMIUM names .*text, which is not an exec/);
});

test('A folder or a text on the PATH is no browser', () => {
  plant('first/chromium/readme');
  plant('second/chromium', 0o644);
  const chrome = plant('third/google-chrome-stable');
  const PATH = ['first', 'second', 'third'].map(it => join(machine, it)).join(delimiter);

  assert.equal(chromium({ PATH }, 'linux'), chrome);
});

test('Chromium is taken rather than Chrome', () => {
  plant('a/google-chrome');
  const path = plant('b/chromium');

  assert.equal(chromium({ PATH: join(machine, 'a') + delimiter + join(machine, 'b') }), path);
});

test('Without a browser Playwright has to bring its own', () => {
  assert.equal(chromium({ PATH: machine }, 'linux', only()), undefined);
});

test('Applications of macOS are searched, those of the person, too', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const own = '/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium';

  assert.equal(chromium({ PATH: '' }, 'darwin', only(chrome)), chrome);
  assert.equal(chromium({ PATH: '', HOME: '/Users/ana' }, 'darwin', only(own)), own);
});

test('Programs of Windows are searched, those of the person, too', () => {
  for (const name of ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']) {
    const chrome = plant(`${name}/Google/Chrome/Application/chrome.exe`);

    assert.equal(chromium({ PATH: '', [name]: join(machine, name) }, 'win32'), chrome);
  }
});

test('A snap is found', () => {
  assert.equal(chromium({ PATH: '' }, 'linux', only('/snap/bin/chromium')), '/snap/bin/chromium');
});
