-- How a person comes back without the password: links that work once, and codes written down before.

create table recovery_link (
  -- SHA-256 of the link's token.
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create index recovery_link_account_id_idx on recovery_link (account_id);
create index recovery_link_expires_at_idx on recovery_link (expires_at);

create table recovery_code (
  -- SHA-256: a code has 120 random bits, which no list of guesses reaches.
  code_hash bytea primary key,
  account_id uuid not null references account on delete cascade
);

create index recovery_code_account_id_idx on recovery_code (account_id);
