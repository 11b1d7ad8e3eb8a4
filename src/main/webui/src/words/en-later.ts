import { detail } from './en/detail';
import { keys } from './en/keys';
import { list } from './en/list';
import { pages } from './en/pages';
import { repeat } from './en/repeat';
import { settings } from './en/settings';

/** What is not said at first sight. */
export const later = { detail, keys, list, pages, repeat, settings };
