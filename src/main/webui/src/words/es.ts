import { account } from './es/account';
import { app } from './es/app';
import { detail } from './es/detail';
import { empty } from './es/empty';
import { entry } from './es/entry';
import { filters } from './es/filters';
import { keys } from './es/keys';
import { list } from './es/list';
import { lists } from './es/lists';
import { notify } from './es/notify';
import { pages } from './es/pages';
import { panels } from './es/panels';
import { recovery } from './es/recovery';
import { repeat } from './es/repeat';
import { service } from './es/service';
import { settings } from './es/settings';
import { several } from './es/several';
import { shared } from './es/shared';
import { sharing } from './es/sharing';
import { task } from './es/task';
import { trash } from './es/trash';
import { unsaved } from './es/unsaved';
import { week } from './es/week';
import type { Words } from './words';

export const words: Words = {
  app,
  shared,
  service,
  account,
  task,
  detail,
  empty,
  entry,
  filters,
  keys,
  list,
  lists,
  notify,
  pages,
  panels,
  recovery,
  repeat,
  settings,
  several,
  sharing,
  trash,
  unsaved,
  week,
};
