\set a random(1, :accounts)
select s1_0.account_id,s1_0.id,a1_0.time_zone,a1_0.time_zone_pinned,s1_0.last_used_at from session s1_0 join account a1_0 on a1_0.id=s1_0.account_id where s1_0.token_hash=sha256(('bench-' || :a)::bytea) and s1_0.expires_at>now();
begin;
select id, revision + 1 from space where id = any(array[md5('account-' || :a)::uuid]) order by id for no key update;
insert into task (space_id,completed_at,created_at,deleted_at,description,due_at,due_on,edited,next_id,position,priority,purged,recurrence,reminder_at,revision,title,updated_at,id) values (md5('account-' || :a)::uuid,null,now(),null,null,null,null,'{"title": 1796000000000000}',null,null,1,false,null,null,2,'Call Ana',now(),gen_random_uuid());
with stepped as (update space set revision = revision + 1 where id = md5('account-' || :a)::uuid returning revision) select cast(pg_notify('todo', 'changed ' || md5('account-' || :a)::uuid || ' ' || revision) as text) from stepped;
commit;
