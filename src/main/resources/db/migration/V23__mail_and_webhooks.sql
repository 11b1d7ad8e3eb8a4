-- Reminders that leave by e-mail or go to a webhook, and a list of the day by e-mail.

-- Which e-mails an account wants; without a row, none.
create table mail_choice (
  account_id uuid primary key references account on delete cascade,
  reminders boolean not null default false,
  daily boolean not null default false,
  -- When the next list of the day is due; null where none is wanted.
  daily_at timestamptz
);

create index mail_choice_daily_at_idx on mail_choice (daily_at) where daily_at is not null;

-- Where an account's reminders are posted to.
create table webhook (
  account_id uuid primary key references account on delete cascade,
  url text not null,
  secret bytea not null,
  created_at timestamptz not null,
  -- How many attempts in a row have failed.
  failures integer not null default 0,
  constraint webhook_url_length check (char_length(url) <= 2000)
);

-- The last attempts to reach it, for its owner to read.
create table webhook_attempt (
  id bigint primary key generated always as identity,
  account_id uuid not null references webhook on delete cascade,
  at timestamptz not null,
  event text not null,
  -- Null where there was no answer.
  status integer,
  error text
);

create index webhook_attempt_account_id_idx on webhook_attempt (account_id, id);

-- What waits to be sent by e-mail or to a webhook; deleted once it has been.
create table notice (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  channel text not null,
  event text not null,
  -- Only a reminder is about one.
  task_id uuid references task on delete cascade,
  rings_at timestamptz,
  expires_at timestamptz not null,
  -- When a replica may send it next: the end of another's lease, or of a wait.
  next_at timestamptz not null,
  attempts integer not null default 0,
  constraint notice_channel_known check (channel in ('mail', 'webhook')),
  constraint notice_event_known check (event in ('reminder', 'today', 'test'))
);

create index notice_next_at_idx on notice (channel, next_at);
create index notice_account_id_idx on notice (account_id);
create index notice_task_id_idx on notice (task_id) where task_id is not null;
