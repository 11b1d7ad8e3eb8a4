\set a random(1, 64)
select s.account_id, s.id, a.time_zone, s.last_used_at from session s join account a on a.id = s.account_id where s.token_hash = sha256(('bench-' || :a)::bytea) and s.expires_at > now();
begin;
with stepped as (update account set revision = revision + 1 where id = md5('account-' || :a)::uuid returning revision) select revision, cast(pg_notify('todo', 'changed ' || md5('account-' || :a)::uuid || ' ' || revision) as text) from stepped;
insert into task (id, account_id, title, priority, purged, revision, created_at, updated_at) values (gen_random_uuid(), md5('account-' || :a)::uuid, 'Call Ana', 1, false, 2, now(), now());
commit;
