import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answers, test as base, type HostileProxy } from './support/hostile-proxy.ts';
import { expect, type Person } from './support/test.ts';

/** The sign-in of somebody's network at an origin of its own, and its gateway. */
class Gateway {
  isOpen = true;

  constructor(
    proxy: HostileProxy,
    readonly url: string,
  ) {
    // Behind a sign-in on the same host, too: what is asked there is not the page's.
    proxy.tricks = ({ path }) => {
      if (this.isOpen) {
        return {};
      }
      const { pathname, searchParams } = new URL(path, proxy.url);
      return {
        answer: answers.redirect(
          pathname === '/oauth2/start'
            ? `${this.url}/?back=${encodeURIComponent(searchParams.get('back') ?? '/')}`
            : `/oauth2/start?back=${encodeURIComponent(path)}`,
        ),
      };
    };
  }
}

const test = base.extend<{ gateway: Gateway }>({
  gateway: async ({ hostile }, use) => {
    const server = createServer((from, to) => {
      const { pathname, searchParams } = new URL(from.url ?? '/', 'http://sign-in');
      const back = searchParams.get('back') ?? '/';
      if (pathname === '/in') {
        gateway.isOpen = true;
        to.writeHead(302, { location: hostile.url + back }).end();
      } else {
        to.writeHead(200, { 'content-type': 'text/html' });
        to.end(`<h1>Network</h1><a href="/in?back=${encodeURIComponent(back)}">Sign in</a>`);
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const gateway = new Gateway(hostile, `http://127.0.0.1:${port}`);
    await use(gateway);
    server.close();
    server.closeAllConnections();
  },
});

async function signsInAtTheGateway({ page }: Person, gateway: Gateway): Promise<void> {
  await page.getByRole('link', { name: 'Sign in there' }).click();
  await expect(page.getByRole('heading', { name: 'Network' })).toBeVisible();
  expect(page.url()).toContain(gateway.url);
  await page.getByRole('link', { name: 'Sign in' }).click();
}

test('A sign-in in front of the service can be reached, and nothing is lost', async ({
  gateway,
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.opensTheApp('/?sort=title');
  await person.keepsTheApp();
  await person.adds('Buy bread');
  await person.expectSaved('Buy bread');

  gateway.isOpen = false;
  await page.reload();
  await person.adds('Call Ana');
  await expect(
    person.note('Your network wants you to sign in again. 1 change will sync later'),
  ).toBeVisible();
  await signsInAtTheGateway(person, gateway);

  await expect(page).toHaveURL('/?sort=title');
  await person.expectSaved('Buy bread', 'Call Ana');
  await expect(page.getByText('Sign in to the network')).toBeHidden();
});

test('Somebody who is signed out can reach it, too', async ({ gateway, page, person }) => {
  await person.registers();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await person.keepsTheApp();

  gateway.isOpen = false;
  await person.enters(person.email, 'whatever');
  await expect(page.getByRole('alert')).toContainText('Your network wants you to sign in again');
  await signsInAtTheGateway(person, gateway);

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('A 401 of a proxy signs nobody out', async ({ hostile, page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();

  hostile.tricks = ({ path }) => (path.startsWith('/api') ? { answer: answers.unauthorized } : {});
  await person.adds('Call Ana');

  await expect(person.note('Can’t reach Todo – retrying. 1 change will sync later')).toBeVisible();
  await expect(person.task('Call Ana')).toBeVisible();
  hostile.tricks = () => ({});
  await page.getByRole('button', { name: 'Try again' }).click();
  await person.expectSaved('Call Ana');
});
