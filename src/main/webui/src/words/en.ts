import { account } from './en/account';
import { app } from './en/app';
import { detail } from './en/detail';
import { pages } from './en/pages';
import { repeat } from './en/repeat';
import { service } from './en/service';
import { shared } from './en/shared';
import { task } from './en/task';

export const en = { app, shared, service, account, task, detail, repeat, pages };
