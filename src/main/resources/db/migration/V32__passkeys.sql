-- Passkeys (WebAuthn): public keys whose private halves are in people's devices.
create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null,
  credential_id bytea not null constraint passkey_credential_id_key unique,
  -- The attested credential data of WebAuthn, 6.5.1: the authenticator's model, the id, the public key.
  credential bytea not null,
  -- Zero where the authenticator doesn't count, as those that are copied between devices.
  sign_count bigint not null,
  is_backup_eligible boolean not null,
  is_backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint passkey_name_length check (char_length(name) between 1 and 100)
);

create index passkey_account_id_idx on passkey (account_id);

alter table account
  -- Whether the password alone doesn't open it.
  add column passkey_demanded boolean not null default false;

-- Challenges that were answered, until they expire: none is answered twice.
create table spent_challenge (
  challenge bytea primary key,
  expires_at timestamptz not null
);

create index spent_challenge_expires_at_idx on spent_challenge (expires_at);
