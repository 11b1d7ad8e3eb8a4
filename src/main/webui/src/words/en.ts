import { account } from './en/account';
import { app } from './en/app';
import { service } from './en/service';
import { shared } from './en/shared';
import { task } from './en/task';

export const en = { app, shared, service, account, task };
