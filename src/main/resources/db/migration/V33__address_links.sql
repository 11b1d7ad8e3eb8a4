-- Links that confirm another address of an account, sent to that address.

create table address_link (
  -- SHA-256 of the link's token.
  token_hash bytea primary key,
  -- An account has one: asking again ends the link before.
  account_id uuid not null unique references account on delete cascade,
  email text not null,
  expires_at timestamptz not null
);

create index address_link_expires_at_idx on address_link (expires_at);
