-- Accounts :first to :last with :tasks tasks each, every one with 3 of the account's 20 tags and with a
-- revision of its own. Ids and tokens are derived from numbers, so that a load can name them.
insert into account (id, email, password_hash, time_zone, created_at, updated_at)
select md5('account-' || a)::uuid, 'bench-' || a || '@example.com', '', 'UTC', now(), now()
from generate_series(:first, :last) a;

insert into space (id, revision)
select md5('account-' || a)::uuid, :tasks + 1
from generate_series(:first, :last) a;

insert into member (space_id, account_id, role)
select md5('account-' || a)::uuid, md5('account-' || a)::uuid, 'owner'
from generate_series(:first, :last) a;

insert into session (token_hash, id, account_id, created_at, last_used_at, expires_at)
select
  sha256(('bench-' || a)::bytea),
  gen_random_uuid(),
  md5('account-' || a)::uuid,
  now(),
  now(),
  now() + interval '1 day'
from generate_series(:first, :last) a;

insert into tag (id, space_id, name, name_key, search_text, color, revision, created_at)
select
  md5('tag-' || a || '-' || g)::uuid,
  md5('account-' || a)::uuid,
  'Tag ' || g,
  'tag ' || g,
  'tag ' || g,
  '#3B82F6',
  1,
  now()
from generate_series(:first, :last) a, generate_series(1, 20) g;

insert into task (id, space_id, title, description, search_text, title_key, completed_at, priority, due_on, revision, created_at, updated_at)
select
  md5('task-' || a || '-' || t)::uuid,
  md5('account-' || a)::uuid,
  'Task ' || t || ' of somebody who has much to do',
  'What there is to know about it, in a sentence or two of ordinary length.',
  'task ' || t || E' of somebody who has much to do\nwhat there is to know about it, in a sentence or two of ordinary length.',
  'task ' || length(t::text) || t || E' of somebody who has much to do\x01task ' || t || ' of somebody who has much to do',
  case when t % 3 = 0 then now() end,
  t % 4,
  current_date + t % 60,
  t + 1,
  now() - t * interval '1 minute',
  now()
from generate_series(:first, :last) a, generate_series(1, :tasks) t;

insert into task_tag (space_id, task_id, tag_id)
select
  md5('account-' || a)::uuid,
  md5('task-' || a || '-' || t)::uuid,
  md5('tag-' || a || '-' || 1 + (t + 7 * k) % 20)::uuid
from generate_series(:first, :last) a, generate_series(1, :tasks) t, generate_series(0, 2) k;

vacuum analyze;
