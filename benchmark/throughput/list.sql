select s.account_id, s.id, a.time_zone, s.last_used_at from session s join account a on a.id = s.account_id where s.token_hash = sha256('bench-1'::bytea) and s.expires_at > now();
begin;
select t.*, (select count(*) from task c where c.account_id = md5('account-1')::uuid and c.deleted_at is null) from task t where t.account_id = md5('account-1')::uuid and t.deleted_at is null order by t.created_at desc, t.id desc offset 0 rows fetch first 20 rows only;
select l.task_id, l.account_id, l.tag_id, g.* from task_tag l left join tag g on g.id = l.tag_id where l.task_id = any ((select array_agg(md5('task-1-' || t)::uuid) from generate_series(1, 20) t)::uuid[]);
commit;
