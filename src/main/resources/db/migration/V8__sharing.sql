-- Shared lists: members as rows that copies follow, rows that have left a space, and invitations.

alter table member
  -- Names the member among the rows of a shared space; the owner of an own space is no such row.
  add column id uuid constraint member_id_key unique,
  add column revision bigint not null default 0,
  add column joined_at timestamptz;

-- What is left in a space of a row that has moved to another, or of a member who is gone.
create table departed_row (
  id uuid primary key default gen_random_uuid(),
  space_id uuid not null references space on delete cascade,
  kind text not null,
  row_id uuid not null,
  moved_to uuid,
  revision bigint not null,
  deleted_at timestamptz not null,
  constraint departed_row_key unique (space_id, kind, row_id)
);

create index departed_row_revision_idx on departed_row (space_id, revision, row_id);
create index departed_row_deleted_at_idx on departed_row (deleted_at);

create table invitation (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  -- SHA-256 of a link's token; an invitation to an address has none.
  token_hash bytea constraint invitation_token_hash_key unique,
  address text,
  role text not null,
  single_use boolean not null,
  used integer not null default 0,
  created_by uuid not null references account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint invitation_role_known check (role in ('editor', 'viewer')),
  constraint invitation_to_one check ((token_hash is null) <> (address is null))
);

create index invitation_space_id_idx on invitation (space_id);
create index invitation_created_by_idx on invitation (created_by);
create index invitation_expires_at_idx on invitation (expires_at);
create unique index invitation_address_key on invitation (address, space_id)
  where address is not null;

-- Accounts, which may be gone. In an account's own space none means that account.
alter table task
  add column assignee_id uuid,
  add column created_by uuid,
  add column completed_by uuid;
