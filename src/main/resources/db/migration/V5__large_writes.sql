-- Writes to more rows than fit into one transaction: the first of them marks, batches do the rest.

alter table space
  -- What was in the trash at this revision is gone, also where its content still has to be deleted.
  add column emptied_revision bigint not null default 0,
  -- The account is gone; the rows go in batches and the space after them.
  add column closed boolean not null default false;

create table large_write (
  space_id uuid not null references space on delete cascade,
  kind text not null,
  -- The row that the write is about, or the space.
  row_id uuid not null,
  -- Leaves what was edited after this moment, in microseconds since 1970.
  edited_at bigint,
  -- Batches go through the rows by their ids; this is the last one done.
  reached uuid not null,
  primary key (space_id, kind, row_id)
);
