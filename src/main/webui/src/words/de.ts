import { account } from './de/account';
import { app } from './de/app';
import { detail } from './de/detail';
import { empty } from './de/empty';
import { entry } from './de/entry';
import { filters } from './de/filters';
import { keys } from './de/keys';
import { list } from './de/list';
import { lists } from './de/lists';
import { notify } from './de/notify';
import { pages } from './de/pages';
import { panels } from './de/panels';
import { recovery } from './de/recovery';
import { repeat } from './de/repeat';
import { service } from './de/service';
import { settings } from './de/settings';
import { several } from './de/several';
import { shared } from './de/shared';
import { sharing } from './de/sharing';
import { task } from './de/task';
import { trash } from './de/trash';
import { unsaved } from './de/unsaved';
import { week } from './de/week';
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
