-- What is due on a day is counted for the icon and listed by e-mail, for many accounts at one hour.

create index task_due_on_idx on task (space_id, due_on)
  where due_on is not null and completed_at is null and deleted_at is null;
create index task_due_at_idx on task (space_id, due_at)
  where due_at is not null and completed_at is null and deleted_at is null;
