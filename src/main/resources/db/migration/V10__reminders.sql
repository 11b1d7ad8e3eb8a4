-- Several reminders of a task, and when each rings.

-- A task that has none here but a reminder_at was written by the version before.
alter table task add column reminders jsonb not null default '[]';

-- The reminder is one of several now; edits of both are compared by the same name.
update task
set edited = edited - 'reminder_time' || jsonb_build_object('reminders', edited -> 'reminder_time')
where jsonb_exists(edited, 'reminder_time');

alter table account
  -- When whole-day tasks ring, in the account's time zone.
  add column morning_hour smallint not null default 9
    constraint account_morning_hour_known check (morning_hour between 0 and 23);

-- The reminders of open tasks that have not rung, rewritten by the transaction that changes the task.
create table reminder (
  task_id uuid not null references task on delete cascade,
  rings_at timestamptz not null,
  space_id uuid not null,
  primary key (task_id, rings_at)
);

create index reminder_rings_at_idx on reminder (rings_at);
create index reminder_space_id_idx on reminder (space_id);

insert into reminder (task_id, rings_at, space_id)
select id, reminder_at, space_id
from task
where reminder_at > now()
  and completed_at is null
  and deleted_at is null;
