-- Lists that tasks are kept in, sections inside a list, and tasks that are steps of another.
-- What a task names may have been purged and its tombstone deleted, so there are no foreign keys.

create table list (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  name text not null,
  color text not null,
  -- Fractional indexes are compared by byte.
  position text collate "C",
  archived boolean not null default false,
  -- When each field was last edited, in microseconds since 1970.
  edited jsonb not null default '{}',
  revision bigint not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  -- The content is gone; the row stays as a tombstone.
  purged boolean not null default false,
  constraint list_name_length check (purged or char_length(name) between 1 and 100),
  constraint list_color_form check (color ~ '^#[0-9A-Fa-f]{6}$'),
  constraint list_purged_is_deleted check (deleted_at is not null or not purged)
);

create index list_revision_idx on list (space_id, revision, id);
create index list_deleted_at_idx on list (deleted_at) where deleted_at is not null;

create table section (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  list_id uuid not null,
  name text not null,
  -- Fractional indexes are compared by byte.
  position text collate "C",
  -- When each field was last edited, in microseconds since 1970.
  edited jsonb not null default '{}',
  revision bigint not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  constraint section_name_length check (char_length(name) between 1 and 100)
);

create index section_revision_idx on section (space_id, revision, id);
create index section_list_id_idx on section (space_id, list_id);
create index section_deleted_at_idx on section (deleted_at) where deleted_at is not null;

alter table task
  -- A task without a list is in the inbox.
  add column list_id uuid,
  add column section_id uuid,
  -- The task that this one is a step of.
  add column parent_id uuid,
  add constraint task_parent_is_another check (parent_id <> id);

-- Holds completed_at so that the open tasks of each list can be counted from the index alone.
create index task_list_id_idx on task (space_id, list_id, created_at, id) include (completed_at)
  where deleted_at is null and list_id is not null;
create index task_parent_id_idx on task (space_id, parent_id) where parent_id is not null;
