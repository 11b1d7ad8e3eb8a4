-- Who may register: accounts that may invite to the service, and the links that they and the operator make.

alter table account
  add column may_invite boolean not null default false,
  -- To the hour; sessions, which also say it, end.
  add column last_seen_at timestamptz,
  -- Set by the operator's command: the service then deletes the account by its own rules.
  add column closing_at timestamptz;

update account
set last_seen_at = (
  select max(last_used_at)
  from session
  where account_id = account.id
);

-- The oldest account is most likely the operator's.
update account
set may_invite = true
where id = (
  select id
  from account
  order by created_at, id
  limit 1
);

create index account_closing_at_idx on account (closing_at) where closing_at is not null;

create table service_invitation (
  id uuid primary key,
  -- SHA-256 of the link's token.
  token_hash bytea not null constraint service_invitation_token_hash_key unique,
  -- Null where the operator's command made it.
  created_by uuid references account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create index service_invitation_created_by_idx on service_invitation (created_by);
create index service_invitation_expires_at_idx on service_invitation (expires_at);
