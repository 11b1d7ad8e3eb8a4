-- Every row carries its space: no query crosses spaces that it does not name, and the data can be sharded
-- by space_id.

-- What people write is compared by columns that the service folds, because locales and Unicode differ
-- between servers.

create table account (
  id uuid primary key,
  email text not null constraint account_email_key unique,
  password_hash text not null,
  time_zone text not null,
  -- A pinned time zone does not follow the person's devices.
  time_zone_pinned boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_email_length check (char_length(email) between 3 and 254)
);

create table space (
  id uuid primary key,
  -- Counts the space's writes; each row keeps the number of the write that changed it last.
  revision bigint not null default 0,
  -- The newest revision whose tombstones are gone: a copy older than this has to start again.
  forgotten_revision bigint not null default 0
);

create table member (
  space_id uuid not null references space on delete cascade,
  account_id uuid not null references account on delete cascade,
  role text not null,
  primary key (account_id, space_id),
  constraint member_role_known check (role in ('owner', 'editor', 'viewer'))
);

create index member_space_id_idx on member (space_id);

-- A device that sends mutations.
create table client (
  account_id uuid not null references account on delete cascade,
  id uuid not null,
  -- Mutations up to this id have been applied or refused.
  last_mutation_id bigint not null,
  -- The refusals that the client has not yet acknowledged.
  refusals jsonb not null default '[]',
  seen_at timestamptz not null,
  primary key (account_id, id)
);

create table session (
  -- SHA-256 of the token; the token itself is only with its bearer.
  token_hash bytea primary key,
  id uuid not null constraint session_id_key unique,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);

create index session_account_id_idx on session (account_id);
create index session_expires_at_idx on session (expires_at);

create table task (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  title text not null,
  description text,
  completed_at timestamptz,
  -- 0 low, 1 medium, 2 high, 3 urgent: the order they sort in.
  priority smallint not null,
  -- A whole day wherever the person is, or a moment.
  due_on date,
  due_at timestamptz,
  reminder_at timestamptz,
  recurrence jsonb,
  -- Fractional indexes are compared by byte.
  position text collate "C",
  -- The occurrence that completing this one made.
  next_id uuid,
  -- The title and the description as search compares them, folded by the service.
  search_text text collate "C" not null default '',
  -- The title as lists sort it, folded by the service.
  title_key text collate "C" not null default '',
  -- When each field was last edited, in microseconds since 1970.
  edited jsonb not null default '{}',
  revision bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  -- The content is gone; the row stays as a tombstone.
  purged boolean not null default false,
  constraint task_space_id_id_key unique (space_id, id),
  constraint task_title_length check (purged or char_length(title) between 1 and 200),
  constraint task_description_length check (char_length(description) <= 10000),
  constraint task_priority_known check (priority between 0 and 3),
  constraint task_due_once check (due_on is null or due_at is null),
  constraint task_purged_is_deleted check (deleted_at is not null or not purged)
);

create index task_revision_idx on task (space_id, revision, id);
create index task_created_at_idx on task (space_id, created_at, id) where deleted_at is null;
create index task_trash_idx on task (space_id, deleted_at, id) where deleted_at is not null and not purged;
-- Finds what is old enough to be purged or forgotten, in all spaces.
create index task_deleted_at_idx on task (deleted_at) where deleted_at is not null;

create table tag (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  name text not null,
  -- The case-folded name.
  name_key text collate "C" not null,
  -- The name as search compares it, folded by the service.
  search_text text collate "C" not null default '',
  color text not null,
  -- The tag that already had this name; mutations of this row then mean that tag.
  merged_into uuid,
  -- When each field was last edited, in microseconds since 1970.
  edited jsonb not null default '{}',
  revision bigint not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  constraint tag_space_id_id_key unique (space_id, id),
  constraint tag_name_length check (char_length(name) between 1 and 50),
  constraint tag_color_form check (color ~ '^#[0-9A-Fa-f]{6}$')
);

create unique index tag_name_key on tag (space_id, name_key) where deleted_at is null;
create index tag_revision_idx on tag (space_id, revision, id);
create index tag_deleted_at_idx on tag (deleted_at) where deleted_at is not null;

create table task_tag (
  space_id uuid not null,
  task_id uuid not null,
  tag_id uuid not null,
  primary key (task_id, tag_id),
  -- Both by space: a task can't carry another space's tag.
  constraint task_tag_task_fkey foreign key (space_id, task_id)
    references task (space_id, id) on delete cascade,
  constraint task_tag_tag_fkey foreign key (space_id, tag_id)
    references tag (space_id, id) on delete cascade
);

create index task_tag_tag_id_idx on task_tag (space_id, tag_id, task_id);
