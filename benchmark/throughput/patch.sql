\set a random(1, 64)
\set t random(1, 200)
select s.account_id, s.id, a.time_zone, s.last_used_at from session s join account a on a.id = s.account_id where s.token_hash = sha256(('bench-' || :a)::bytea) and s.expires_at > now();
begin;
with stepped as (update account set revision = revision + 1 where id = md5('account-' || :a)::uuid returning revision) select revision, cast(pg_notify('todo', 'changed ' || md5('account-' || :a)::uuid || ' ' || revision) as text) from stepped;
select t.* from task t where t.id = md5('task-' || :a || '-' || :t)::uuid and t.account_id = md5('account-' || :a)::uuid;
select l.task_id, l.account_id, l.tag_id, g.* from task_tag l left join tag g on g.id = l.tag_id where l.task_id = md5('task-' || :a || '-' || :t)::uuid;
update task set title = 'Call Ana', description = 'What there is to know about it.', priority = 1, revision = 2, updated_at = now() where id = md5('task-' || :a || '-' || :t)::uuid;
commit;
