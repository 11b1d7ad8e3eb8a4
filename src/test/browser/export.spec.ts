import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Pay rent', due_date: '2039-05-12', tags: ['flat'] });
});

for (const [format, extension, part] of [
  ['JSON', 'json', '"title":"Pay rent"'],
  ['CSV', 'csv', 'Pay rent'],
  ['iCalendar', 'ics', 'SUMMARY:Pay rent'],
  ['Markdown', 'md', '- [ ] Pay rent (due 2039-05-12, #flat)'],
  ['todo.txt', 'txt', 'Pay rent @flat due:2039-05-12'],
] as const) {
  test(`Everything is downloaded as ${format}, also offline`, async ({ context, page, person }) => {
    await person.opensTheApp('/account');
    await person.keepsTheApp();
    await context.setOffline(true);
    const select = page.getByRole('combobox', { name: 'Format' });
    await select.selectOption({ label: await optionOf(select, format) });

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const download = await downloading;

    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^todo-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`),
    );
    expect(await readFile(await download.path(), 'utf8')).toContain(part);
  });
}

async function optionOf(
  select: import('@playwright/test').Locator,
  start: string,
): Promise<string> {
  const names = await select.getByRole('option').allTextContents();
  return names.map(it => it.trim()).find(it => it.startsWith(start)) ?? start;
}
