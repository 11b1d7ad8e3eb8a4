import { account } from './ar/account';
import { app } from './ar/app';
import { service } from './ar/service';
import { shared } from './ar/shared';
import { task } from './ar/task';
import type { en } from './en';

export const ar: typeof en = { app, shared, service, account, task };
