import { expect, test } from 'vitest';
import { fromNetwork } from '../shared/gateway';
import { filterPath } from '../task/filter-address';
import { listPath } from '../task/lists';
import { tagPath } from '../task/tag-address';
import { isOwnAddress } from './addresses';
import { ROUTES } from './routes';

const isOwn = (path: string) => isOwnAddress(new URL(path, 'https://todo.example.com'));

test('The page answers all its places', () => {
  const places = ROUTES.map(it => it.path);

  for (const path of [
    ...places,
    '/sign-in',
    '/join',
    '/register',
    tagPath('1'),
    listPath('1'),
    filterPath('1'),
    '/?task=1',
    '/tasks/1',
    '/today?q=a',
  ]) {
    expect(isOwn(path), path).toBe(true);
  }
});

test.each([
  '/api/tasks',
  '/docs',
  '/openapi',
  '/health',
  '/q/health',
  '/robots.txt',
  '/.well-known/change-password',
  '/oauth2/start?rd=%2F',
  '/cdn-cgi/access/login',
  '/today/more',
])('It leaves %s to the network', path => {
  expect(isOwn(path)).toBe(false);
});

test('A way past the worker leads past the worker, and back', () => {
  expect(isOwn(fromNetwork('/tag/1', new URLSearchParams('q=a')))).toBe(false);
  expect(fromNetwork('/tag/1', new URLSearchParams('q=a'))).toBe('/tag/1?q=a&from-network=1');
});
