-- The token buckets of bucket4j, keyed by a hash: neither addresses nor clients stand here.
-- Unlogged: a crash may forget failed tries, and nothing waits for the disk.
create unlogged table sign_in_limit (
  id text primary key,
  state bytea,
  expires_at bigint
);
