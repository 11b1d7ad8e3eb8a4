import { account } from './ar/account';
import { app } from './ar/app';
import { detail } from './ar/detail';
import { empty } from './ar/empty';
import { entry } from './ar/entry';
import { filters } from './ar/filters';
import { keys } from './ar/keys';
import { list } from './ar/list';
import { lists } from './ar/lists';
import { notify } from './ar/notify';
import { pages } from './ar/pages';
import { panels } from './ar/panels';
import { recovery } from './ar/recovery';
import { repeat } from './ar/repeat';
import { service } from './ar/service';
import { settings } from './ar/settings';
import { several } from './ar/several';
import { shared } from './ar/shared';
import { sharing } from './ar/sharing';
import { task } from './ar/task';
import { trash } from './ar/trash';
import { unsaved } from './ar/unsaved';
import { week } from './ar/week';
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
