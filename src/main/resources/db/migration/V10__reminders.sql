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

-- The key pair by which push services know the installation; there is one, made at its first use.
create table vapid_key (
  single boolean primary key default true constraint vapid_key_single check (single),
  public_key bytea not null,
  private_key bytea not null
);

-- A browser that messages are pushed to, as long as its session lives.
create table push_subscription (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  session_id uuid not null references session (id) on delete cascade,
  endpoint text not null,
  browser_key bytea not null,
  auth bytea not null,
  -- Of the page that subscribed, to which messages lead.
  origin text not null,
  created_at timestamptz not null,
  last_sent_at timestamptz,
  -- How many messages in a row have failed.
  failures integer not null default 0,
  last_error text,
  constraint push_subscription_endpoint_length check (char_length(endpoint) <= 2000)
);

create index push_subscription_account_id_idx on push_subscription (account_id);
create index push_subscription_session_id_idx on push_subscription (session_id);
create index push_subscription_endpoint_idx on push_subscription (endpoint);

create table push_message (
  id bigint primary key generated always as identity,
  subscription_id uuid not null references push_subscription on delete cascade,
  -- A test is about no task.
  task_id uuid references task on delete cascade,
  rings_at timestamptz,
  expires_at timestamptz not null,
  -- When a replica may send it next: the end of another's lease, or never once it has been sent.
  next_at timestamptz not null,
  attempts integer not null default 0,
  sent boolean not null default false,
  -- The task was finished, deleted or moved since: what shows is to be closed.
  closes boolean not null default false
);

create index push_message_next_at_idx on push_message (next_at);
create index push_message_subscription_id_idx on push_message (subscription_id);
create index push_message_task_id_idx on push_message (task_id) where task_id is not null;
