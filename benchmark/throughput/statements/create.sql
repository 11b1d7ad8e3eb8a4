\set a random(1, :accounts)
select s1_0.account_id,s1_0.id,a1_0.time_zone,s1_0.last_used_at from session s1_0 join account a1_0 on a1_0.id=s1_0.account_id where s1_0.token_hash=sha256(('bench-' || :a)::bytea) and s1_0.expires_at>now();
begin;
with stepped as (update account set revision = revision + 1 where id = md5('account-' || :a)::uuid returning revision) select revision, cast(pg_notify('todo', cast('changed ' || md5('account-' || :a)::uuid || ' ' as text) || revision) as text) from stepped;
insert into task (account_id,completed_at,created_at,deleted_at,description,due_at,due_on,position,priority,purged,recurrence,reminder_at,revision,title,updated_at,id) values (md5('account-' || :a)::uuid,null,now(),null,null,null,null,null,1,false,null,null,2,'Call Ana',now(),gen_random_uuid());
commit;
