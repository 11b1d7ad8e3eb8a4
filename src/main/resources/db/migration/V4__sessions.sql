-- Sessions that somebody ended before they ran out: their browsers learn that they have to remove
-- what they keep of the account. Without a reference, as the account may be gone.
create table ended_session (
  token_hash bytea primary key,
  ended_at timestamptz not null
);

create index ended_session_ended_at_idx on ended_session (ended_at);

-- A session ends 90 days after it began, whatever its use.
update session
set expires_at = created_at + interval '90 days'
where expires_at > created_at + interval '90 days';

-- Signs the cookies by which an account's browsers are known; there is one, made at its first use.
create table signing_key (
  single boolean primary key default true constraint signing_key_single check (single),
  value bytea not null
);

-- Addresses are compared in Unicode's compatible composition. One whose other form is taken stays.
update account
set email = normalize(email, nfkc)
where case
    when current_setting('server_encoding') = 'UTF8' then email is not nfkc normalized
    else false
  end
  and not exists (
    select
    from account other
    where other.email = normalize(account.email, nfkc)
  );
