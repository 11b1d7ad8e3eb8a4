-- The moment of the newest backup that was restored and compared: whoever made it, each replica tells its age.
create table verified_backup (
  single boolean primary key default true constraint verified_backup_single check (single),
  made_at timestamptz not null
);
