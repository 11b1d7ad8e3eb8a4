import { expect, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Ask about the flat that Rui has seen' });
});

test('Details are a sheet where a list beside them would be too narrow', async ({
  page,
  person,
}) => {
  await page.setViewportSize({ width: 834, height: 800 });
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

for (const width of [900, 1024, 1151]) {
  test(`Details take the place of the navigation on a screen of ${width}`, async ({
    page,
    person,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await person.opensTheApp();
    await person.opensDetails('Ask about the flat');

    await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden();
    expect((await page.getByRole('main').boundingBox())?.width).toBeGreaterThan(440);

    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    await expect(person.row('Ask about the flat').locator('.open')).toBeFocused();
  });
}

test('Navigation, list and details stand side by side where there is room, and follow the window', async ({
  page,
  person,
}) => {
  await page.setViewportSize({ width: 1152, height: 800 });
  await person.opensTheApp();
  await person.opensDetails('Ask about the flat');
  const beside = page.getByRole('complementary', { name: 'Details' });

  await expect(beside).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  expect((await page.getByRole('main').boundingBox())?.width).toBeGreaterThan(440);

  await page.setViewportSize({ width: 834, height: 800 });
  await expect(beside).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
});

for (const width of [1440, 1920]) {
  test(`Opening details moves nothing on a screen of ${width}`, async ({ page, person }) => {
    await page.setViewportSize({ width, height: 900 });
    await person.opensTheApp();
    const before = await page.getByRole('main').boundingBox();

    await person.opensDetails('Ask about the flat');

    await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
    expect(await page.getByRole('main').boundingBox()).toEqual(before);
  });
}
