-- The names that a tag had before, each with the moment until which it had it, in microseconds since
-- 1970: an edit that arrives late means the tag that had the name when the edit was made.
alter table tag add column former_names jsonb not null default '{}';
