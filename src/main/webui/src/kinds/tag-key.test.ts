import { expect, it } from 'vitest';
import cases from '../../../../test/resources/text-cases.json';
import { tagKey } from './tag';

it.each(cases.same_tag.map(names => [names]))('takes %s for one tag', names => {
  expect(new Set(names.map(tagKey)).size).toBe(1);
});

it.each(cases.different_tags.map(names => [names]))('takes %s for several tags', names => {
  expect(new Set(names.map(tagKey)).size).toBe(names.length);
});
