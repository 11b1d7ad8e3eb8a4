-- Puts the tasks of account 1 into :lists lists, and makes each fifth of them a step of the one before it.
insert into list (id, space_id, name, color, revision, created_at)
select
  md5('list-' || l)::uuid,
  md5('account-1')::uuid,
  'List ' || l,
  '#3B82F6',
  l + 1,
  now()
from generate_series(1, :lists) l;

update task
set
  list_id = md5('list-' || 1 + (t / 5) % :lists)::uuid,
  parent_id = case when t % 5 = 1 then md5('task-1-' || t - 1)::uuid end
from generate_series(5, :tasks) t
where task.id = md5('task-1-' || t)::uuid;
