import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import schema from '../../../../../docs/todo-export.schema.json';

const FILE = JSON.parse(readFileSync('../../test/resources/export.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

test('An export is as its schema says', () => {
  validate(FILE);
  expect(validate.errors).toBeNull();
});

test('The schema has all members that rows have, and needs them', () => {
  for (const [name, rows] of Object.entries({
    list: FILE.lists,
    section: FILE.sections,
    tag: FILE.tags,
    filter: FILE.filters,
    task: FILE.tasks,
  })) {
    const { required, properties } = schema.$defs[name as 'list'];
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(Object.keys(properties));
      expect(Object.keys(row)).toEqual(required);
    }
  }
});

test.each([
  ['format', { ...FILE, format: 'tada' }],
  ['version', { ...FILE, version: 2 }],
  ['tasks', { ...FILE, tasks: [{ ...FILE.tasks[0], priority: 'vital' }] }],
  ['lists', { ...FILE, lists: [{ ...FILE.lists[0], color: 'red' }] }],
])('The schema refuses other %s', (_, file) => {
  expect(validate(file)).toBe(false);
});

test('The documentation names every member', () => {
  const text = readFileSync('../../../docs/json.md', 'utf8');
  const members = [FILE.lists, FILE.sections, FILE.tags, FILE.filters, FILE.tasks].flatMap(
    ([row]) => Object.keys(row),
  );
  expect(members.filter(it => !text.includes(`\`${it}\``) && it !== 'id')).toEqual([]);
});
