import { account } from './pt/account';
import { app } from './pt/app';
import { detail } from './pt/detail';
import { empty } from './pt/empty';
import { entry } from './pt/entry';
import { filters } from './pt/filters';
import { keys } from './pt/keys';
import { list } from './pt/list';
import { lists } from './pt/lists';
import { notify } from './pt/notify';
import { pages } from './pt/pages';
import { panels } from './pt/panels';
import { recovery } from './pt/recovery';
import { repeat } from './pt/repeat';
import { service } from './pt/service';
import { settings } from './pt/settings';
import { several } from './pt/several';
import { shared } from './pt/shared';
import { sharing } from './pt/sharing';
import { task } from './pt/task';
import { trash } from './pt/trash';
import { unsaved } from './pt/unsaved';
import { week } from './pt/week';
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
