import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const CHECKLIST = '## Home\n- [ ] Pay rent\n- [x] Call Ana\n';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
});

for (const [device, width, height] of [
  ['desktop', 1280, 800],
  ['small phone', 320, 640],
] as const) {
  test(`A file is dropped anywhere on a ${device}, and opens its preview`, async ({
    page,
    person,
  }, info) => {
    await page.setViewportSize({ width, height });
    await person.opensTheApp('/today');
    await expect(async () => {
      await drag(page, 'dragover');
      await expect(page.getByText('Drop the file to import it')).toBeVisible({ timeout: 500 });
    }).toPass();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: info.outputPath(`${colorScheme}.png`) });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(it => it.id)).toEqual([]);
    }
    await drag(page, 'dragleave');
    await expect(page.getByText('Drop the file to import it')).toBeHidden();

    await drag(page, 'drop');
    await expect(page).toHaveURL('/account');
    await expect(page.getByRole('button', { name: 'Import 2 tasks' })).toBeInViewport();
    await expect(page.getByText('Drop the file to import it')).toBeHidden();
    await person.expectSaved();
  });
}

test('Pasted text is previewed, but not what is pasted into a field', async ({ page, person }) => {
  await person.opensTheApp('/account');
  await expect(page.getByLabel('Choose a file')).toBeEnabled();
  await page.getByRole('button', { name: 'Change password' }).click();
  await paste(page, 'input[type=password]', CHECKLIST);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Import 2 tasks' })).toBeHidden();
  await paste(page, 'body', CHECKLIST);
  await page.getByRole('button', { name: 'Import 2 tasks' }).click();
  await person.expectSaved('Call Ana', 'Pay rent');

  await paste(page, 'body', 'title;list\nBuy bread;Groceries\n');
  await expect(page.getByRole('button', { name: 'Import 1 task' })).toBeVisible();
  await paste(page, 'body', '{"format":"todo","version":1,"tasks":[{"id":"a","title":"JSON"}]}');
  await expect(page.getByRole('button', { name: 'Import 1 task' })).toBeVisible();
  await paste(page, 'body', 'A word');
  await expect(page.getByText('This file has no tasks that Todo can read.')).toBeVisible();
});

test('What another app shares is taken without a network', async ({ page, person }) => {
  await person.opensTheApp();
  await person.keepsTheApp();
  await page.context().setOffline(true);

  await share(page, { file: CHECKLIST });
  await expect(page.getByRole('button', { name: 'Import 2 tasks' })).toBeVisible();
  await expect(page).toHaveURL('/account');
  await page.reload();
  await expect(page.getByLabel('Choose a file')).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Import 2 tasks' })).toBeHidden();

  await share(page, { title: 'A page', url: 'https://example.com/' });
  await expect(person.writing).toHaveValue('A page https://example.com/');
  await page.context().setOffline(false);
});

test('A file that is opened with the app is previewed', async ({ page, person }) => {
  await page.addInitScript(text => {
    const handle = { getFile: async () => new File([text], 'home.md') };
    const launchQueue = {
      setConsumer: (take: (launch: unknown) => void) => take({ files: [handle] }),
    };
    Object.defineProperty(window, 'launchQueue', { value: launchQueue });
  }, CHECKLIST);
  await person.opensTheApp();
  await expect(page.getByRole('button', { name: 'Import 2 tasks' })).toBeVisible();
});

/** Drags a file over the page as the browser does; Playwright has no files from outside. */
async function drag(page: Page, type: 'dragover' | 'dragleave' | 'drop'): Promise<void> {
  await page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'home.md'));
      const init = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent(name, init));
    },
    [type, CHECKLIST] as const,
  );
}

async function paste(page: Page, target: string, text: string): Promise<void> {
  await page
    .locator(target)
    .last()
    .evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const init = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', init));
    }, text);
}

/** Posts to the manifest's share target by a form, as the system does. */
function share(page: Page, said: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate(async members => {
    const manifest = await (await fetch('/manifest.json')).json();
    const { action, method, enctype, params } = manifest.share_target;
    const form = Object.assign(document.createElement('form'), { action, method, enctype });
    for (const [name, value] of Object.entries(members)) {
      const field = document.createElement('input');
      const [file] = params.files;
      if (name === file.name) {
        const files = new DataTransfer();
        files.items.add(new File([value], 'home.md', { type: 'text/markdown' }));
        Object.assign(field, { name, type: 'file', files: files.files });
      } else {
        Object.assign(field, { name: params[name], value });
      }
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }, said);
}
