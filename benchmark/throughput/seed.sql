-- 64 accounts with 200 tasks each, and a first one with 10,000; every task has 3 of 20 tags.
-- The tokens of their sessions are bench-1 to bench-64. Ids are derived, so that a load can name them.
insert into account (id, email, password_hash, time_zone, revision, created_at, updated_at)
select md5('account-' || a)::uuid, 'bench-' || a || '@example.com', '', 'UTC', 1, now(), now()
from generate_series(1, 64) a;

insert into session (token_hash, id, account_id, created_at, last_used_at, expires_at)
select sha256(('bench-' || a)::bytea), gen_random_uuid(), md5('account-' || a)::uuid, now(), now(), now() + interval '1 day'
from generate_series(1, 64) a;

insert into tag (id, account_id, name, name_key, color, revision, created_at)
select md5('tag-' || a || '-' || g)::uuid, md5('account-' || a)::uuid, 'Tag ' || g, 'tag ' || g, '#3B82F6', 1, now()
from generate_series(1, 64) a, generate_series(1, 20) g;

insert into task (id, account_id, title, description, priority, due_on, revision, created_at, updated_at)
select
  md5('task-' || a || '-' || t)::uuid,
  md5('account-' || a)::uuid,
  'Task ' || t || ' of somebody who has much to do',
  'What there is to know about it, in a sentence or two of ordinary length.',
  t % 4,
  current_date + t % 60,
  1,
  now() - t * interval '1 minute',
  now()
from generate_series(1, 64) a, generate_series(1, case a when 1 then 10000 else 200 end) t;

insert into task_tag (account_id, task_id, tag_id)
select md5('account-' || a)::uuid, md5('task-' || a || '-' || t)::uuid, md5('tag-' || a || '-' || 1 + (t + 7 * k) % 20)::uuid
from generate_series(1, 64) a, generate_series(1, case a when 1 then 10000 else 200 end) t, generate_series(0, 2) k;

vacuum analyze;
