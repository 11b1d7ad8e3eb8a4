import { expect, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Ask about the flat that Rui has seen' });
});

for (const width of [834, 1024, 1151]) {
  test(`Details leave a list its width on a screen of ${width}`, async ({ page, person }) => {
    await page.setViewportSize({ width, height: 800 });
    await person.opensTheApp();
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    const before = await page.getByRole('main').boundingBox();

    await person.opensDetails('Ask about the flat');

    await expect(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
    expect(await page.getByRole('main').boundingBox()).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(person.row('Ask about the flat').locator('.open')).toBeFocused();
  });
}

test('Where there is room, details stand beside the list, and follow the window', async ({
  page,
  person,
}) => {
  await page.setViewportSize({ width: 1152, height: 800 });
  await person.opensTheApp();
  await person.opensDetails('Ask about the flat');
  const beside = page.getByRole('complementary', { name: 'Details' });

  await expect(beside).toBeVisible();
  expect((await page.getByRole('main').boundingBox())?.width).toBeGreaterThan(440);

  await page.setViewportSize({ width: 1024, height: 800 });
  await expect(beside).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
});
