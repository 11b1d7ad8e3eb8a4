-- Filters of tasks that were given a name. A query is kept as it stands in an address: what it names
-- need not exist.

create table saved_filter (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  name text not null,
  icon text not null,
  query text not null,
  -- Fractional indexes are compared by byte.
  position text collate "C",
  -- When each field was last edited, in microseconds since 1970.
  edited jsonb not null default '{}',
  revision bigint not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  constraint saved_filter_name_length check (char_length(name) between 1 and 100),
  constraint saved_filter_query_length check (char_length(query) <= 1000)
);

create index saved_filter_revision_idx on saved_filter (space_id, revision, id);
create index saved_filter_deleted_at_idx on saved_filter (deleted_at) where deleted_at is not null;
