import { detail } from './ar/detail';
import { keys } from './ar/keys';
import { list } from './ar/list';
import { pages } from './ar/pages';
import { repeat } from './ar/repeat';
import { settings } from './ar/settings';
import type { later as english } from './en-later';

export const later: typeof english = { detail, keys, list, pages, repeat, settings };
