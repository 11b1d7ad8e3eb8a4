import { expect, test } from 'vitest';
import { Draft } from './draft.svelte';

function draft(saved = 'Milk') {
  const field = { saved };
  return { field, draft: new Draft(() => field.saved) };
}

test('while nobody types, it is what is saved', () => {
  const { field, draft: title } = draft();
  field.saved = 'Bread';

  expect(title.text).toBe('Bread');
  expect(title.take()).toBeNull();
});

test('what is being typed stays when something else arrives', () => {
  const { field, draft: title } = draft();
  title.text = 'Milk and honey';
  field.saved = 'Bread';

  expect(title.text).toBe('Milk and honey');
  expect(title.isOvertaken).toBe(true);
  expect(title.take()).toBe('Milk and honey');
});

test('typed back to what it was, it changes nothing that arrived', () => {
  const { field, draft: title } = draft();
  title.text = 'Milky';
  title.text = 'Milk';
  field.saved = 'Bread';

  expect(title.take()).toBeNull();
  expect(title.text).toBe('Bread');
});

test('what only cleaning tells from what was there changes nothing', () => {
  const title = new Draft(
    () => 'Milk',
    typed => typed.trim(),
  );
  title.text = ' Milk ';

  expect(title.take()).toBeNull();
});

test('dropped, it is what is saved', () => {
  const { draft: title } = draft();
  title.text = 'Honey';
  title.drop();

  expect(title.text).toBe('Milk');
  expect(title.isBegun).toBe(false);
});

test('What was begun is there for the next field, with what it was begun on', () => {
  let kept = '';
  const place = { read: () => kept, write: (text: string) => (kept = text) };
  new Draft(() => 'saved', undefined, place).text = 'half a tho';

  const next = new Draft(() => 'saved elsewhere', undefined, place);

  expect(next.text).toBe('half a tho');
  expect(next.isBegun).toBe(true);
  expect(next.isOvertaken).toBe(true);
  expect(next.take()).toBe('half a tho');
  expect(kept).toBe('');
});

test('What is set aside is kept so, until somebody goes on with it', () => {
  let kept = '';
  const place = { read: () => kept, write: (text: string) => (kept = text) };
  const draft = new Draft(() => 'saved', undefined, place);
  draft.text = 'half a tho';
  draft.setAside();

  const next = new Draft(() => 'saved', undefined, place);
  expect(next.isAside).toBe(true);
  expect(next.text).toBe('half a tho');
  next.text = 'half a thought';
  expect(next.isAside).toBe(false);
  expect(next.take()).toBe('half a thought');
});

test('Nothing is set aside where nothing was changed', () => {
  const { draft: title } = draft();
  title.text = 'Milky';
  title.text = 'Milk';
  title.setAside();

  expect(title.isBegun).toBe(false);
});

test('It goes on from what another device has saved', () => {
  const { field, draft: title } = draft();
  title.text = 'Milk and honey';
  field.saved = 'Bread';
  title.rebase('Bread', 'Bread and honey');

  expect(title.isOvertaken).toBe(false);
  expect(title.base).toBe('Bread');
  expect(title.take()).toBe('Bread and honey');
});

test('What nobody typed is not kept', () => {
  let writes = 0;
  const place = { read: () => '', write: () => writes++ };
  const draft = new Draft(() => 'saved', undefined, place);

  draft.drop();
  draft.take();

  expect(writes).toBe(0);
});
