-- The patterns that a task had before, each with the moment since which it had it, in microseconds
-- since 1970: a completion may arrive after the pattern has changed.
alter table task add column former_patterns jsonb;
