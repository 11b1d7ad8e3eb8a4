import { detail } from './en/detail';
import { pages } from './en/pages';
import { repeat } from './en/repeat';

/** What is not said at first sight. */
export const enLater = { detail, pages, repeat };
