import { expect, test } from 'vitest';
import { labelOf, pageAt, ROUTES, viewAt } from './routes';

test('Each route leads to a list or to a page, and to one alone', () => {
  for (const { path } of ROUTES) {
    expect([viewAt(path), pageAt(path)].filter(Boolean), path).toHaveLength(1);
  }
});

test('Each route has an address, a label and a key of its own', () => {
  const keys = ROUTES.flatMap(it => it.key ?? []);

  for (const values of [ROUTES.map(it => it.path), ROUTES.map(labelOf), keys]) {
    expect(new Set(values).size).toBe(values.length);
  }
});

test('A tag’s list has the tag in its address', () => {
  expect(viewAt('/tag/t1')).toEqual({ is: 'tag', reference: 't1' });
  expect(viewAt('/tag/caf%C3%A9')).toEqual({ is: 'tag', reference: 'café' });
});

test('A list has its id in its address', () => {
  expect(viewAt('/lists/l1')).toEqual({ is: 'list', id: 'l1' });
  expect(pageAt('/lists')).toBeDefined();
});

test.each(['/tag/%', '/lists/%', '/nothing', '/tasks/1'])('%s leads nowhere', path => {
  expect(viewAt(path)).toBeNull();
  expect(pageAt(path)).toBeUndefined();
});
