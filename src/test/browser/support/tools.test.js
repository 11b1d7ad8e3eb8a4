import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { provide, sentence } from './tools.js';

/** A tool that is there from the beginning, or once its package is installed, or never. */
class Fake {
  name = 'chisel';
  debian = 'chisels';
  use = 'which CarvingIT needs';
  optional = false;
  /** @param {boolean} there */
  constructor(there) {
    this.there = there;
  }
  isThere = () => this.there;
}

test('What is there is left alone', async () => {
  assert.deepEqual(await provide([new Fake(true)], () => assert.fail()), []);
});

test('What is missing is installed in one go', async () => {
  const tools = [new Fake(false), new Fake(false)];
  const installed = /** @type {string[][]} */ ([]);

  const missing = await provide(tools, packages => {
    installed.push(packages);
    tools.forEach(tool => {
      tool.there = true;
    });
  });

  assert.deepEqual(missing, []);
  assert.deepEqual(installed, [['chisels', 'chisels']]);
});

test('A download makes the package unnecessary', async () => {
  const tool = { ...new Fake(false), isThere: () => false, download: async () => true };

  assert.deepEqual(await provide([tool], () => assert.fail()), []);
});

test('A download that fails leaves the package', async () => {
  const tool = { ...new Fake(false), isThere: () => false, download: async () => false };
  let installed = /** @type {string[]} */ ([]);

  const missing = await provide([tool], packages => {
    installed = packages;
  });

  assert.deepEqual(installed, ['chisels']);
  assert.deepEqual(missing, [tool]);
});

test('Where nothing can be installed it stays missing', async () => {
  const tool = new Fake(false);

  assert.deepEqual(await provide([tool], undefined), [tool]);
});

test('A sentence says what is missing, for what, and what to type', () => {
  assert.equal(
    sentence(new Fake(false), 'debian'),
    'chisel, which CarvingIT needs, was not found on this machine: type "sudo apt-get install chisels".',
  );
});

test('Where the package has no Chromium, Playwright is asked for its own', () => {
  const tool = { ...new Fake(false), isThere: () => false, download: async () => false };

  assert.match(
    sentence(tool, 'ubuntu'),
    /: type "npx playwright install --with-deps chromium" in src\/test\/browser\.$/,
  );
});

test('It ends with one line and a status where CHROMIUM is wrong', () => {
  const program = join(import.meta.dirname, 'tools.js');
  const env = { ...process.env, CHROMIUM: '/no/such/browser' };

  const { status, stderr } = spawnSync(process.execPath, [program], { env, encoding: 'utf8' });

  assert.equal(status, 1);
  assert.match(stderr, /^CHROMIUM names \/no\/such\/browser, which is not .*\n$/);
});
