\set a random(1, :accounts)
\set t random(1, :tasks)
select s1_0.account_id,s1_0.id,a1_0.time_zone,a1_0.time_zone_pinned,s1_0.last_used_at from session s1_0 join account a1_0 on a1_0.id=s1_0.account_id where s1_0.token_hash=sha256(('bench-' || :a)::bytea) and s1_0.expires_at>now();
begin;
select id, revision + 1 from space where id = any(array[md5('account-' || :a)::uuid]) order by id for no key update;
select t1_0.id,t1_0.space_id,t1_0.completed_at,t1_0.created_at,t1_0.deleted_at,t1_0.description,t1_0.due_at,t1_0.due_on,t1_0.edited,t1_0.next_id,t1_0.position,t1_0.priority,t1_0.purged,t1_0.recurrence,t1_0.reminder_at,t1_0.revision,t1_0.title,t1_0.updated_at from task t1_0 where t1_0.id=md5('task-' || :a || '-' || :t)::uuid and t1_0.space_id=md5('account-' || :a)::uuid fetch first 1 rows only;
select t1_0.task_id,t1_0.space_id,t1_0.tag_id,t2_0.id,t2_0.space_id,t2_0.color,t2_0.created_at,t2_0.deleted_at,t2_0.edited,t2_0.merged_into,t2_0.name,t2_0.name_key,t2_0.revision from task_tag t1_0 left join tag t2_0 on t2_0.id=t1_0.tag_id where t1_0.task_id=md5('task-' || :a || '-' || :t)::uuid;
update task set description='What there is to know about it, in a sentence or two of ordinary length.',edited='{"description": 1796000000000000}',revision=2,updated_at=now() where id=md5('task-' || :a || '-' || :t)::uuid;
with stepped as (update space set revision = revision + 1 where id = md5('account-' || :a)::uuid returning revision) select cast(pg_notify('todo', 'changed ' || md5('account-' || :a)::uuid || ' ' || revision) as text) from stepped;
commit;
