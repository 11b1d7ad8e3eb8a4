import { account } from './fr/account';
import { app } from './fr/app';
import { detail } from './fr/detail';
import { empty } from './fr/empty';
import { entry } from './fr/entry';
import { filters } from './fr/filters';
import { keys } from './fr/keys';
import { list } from './fr/list';
import { lists } from './fr/lists';
import { notify } from './fr/notify';
import { pages } from './fr/pages';
import { panels } from './fr/panels';
import { recovery } from './fr/recovery';
import { repeat } from './fr/repeat';
import { service } from './fr/service';
import { settings } from './fr/settings';
import { several } from './fr/several';
import { shared } from './fr/shared';
import { sharing } from './fr/sharing';
import { task } from './fr/task';
import { trash } from './fr/trash';
import { unsaved } from './fr/unsaved';
import { week } from './fr/week';
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
