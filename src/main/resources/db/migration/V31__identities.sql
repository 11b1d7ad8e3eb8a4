-- Accounts that are entered through a provider (OpenID Connect). One made that way has no password.
alter table account
  alter column password_hash drop not null;

create table identity (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  -- Two providers may give two people the same subject.
  constraint identity_issuer_subject_key unique (issuer, subject),
  constraint identity_issuer_length check (char_length(issuer) between 1 and 500),
  constraint identity_subject_length check (char_length(subject) between 1 and 255)
);

create index identity_account_id_idx on identity (account_id);
