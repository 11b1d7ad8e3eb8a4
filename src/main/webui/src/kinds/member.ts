import { given, type Kind, type RowOf } from '../sync/kind';
import { oneOf, text } from './read';

export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const fields = {
  accountId: given('account_id', text),
  email: given('email', text),
  role: given('role', oneOf(ROLES, 'viewer')),
  joinedAt: given('joined_at', text),
};

/** Somebody who shares a list, which is a space of its own. An account's own space has no such rows. */
export type Member = RowOf<typeof fields>;

export const member: Kind<typeof fields> = { name: 'member', fields, hooks: {} };
