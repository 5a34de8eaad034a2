-- Who acts is one transaction-local setting, computed once; row policies read only that.

create extension if not exists btree_gist;

do $$
begin
  if not exists (select from pg_roles where rolname = 'qingshen_app') then
    create role qingshen_app nologin;
  end if;
  if not pg_has_role(current_user, 'qingshen_app', 'member') then
    execute format('grant qingshen_app to %I', current_user);
  end if;
end
$$;

grant usage on schema public to qingshen_app;

create function actor() returns jsonb
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('qingshen.actor', true), ''), '{}')::jsonb $$;
comment on function actor() is 'Who acts in this transaction: account, office, system flag and the reach of each permission held';

create function actor_is_system() returns boolean
  language sql stable parallel safe
  as $$ select coalesce((actor() ->> 'system')::boolean, false) $$;
comment on function actor_is_system() is 'True for seeds, jobs and maintenance';

create function actor_account() returns uuid
  language sql stable parallel safe
  as $$ select (actor() ->> 'account')::uuid $$;
comment on function actor_account() is 'The account that acts; null for the public and the system';

create function actor_holds(permission text) returns boolean
  language sql stable parallel safe
  as $$ select actor_is_system() or coalesce(actor() -> 'reach' ? permission, false) $$;
comment on function actor_holds(text) is 'True when the actor holds the permission, however far it reaches';

create function reach_from(permission text) returns text
  language sql stable parallel safe
  as $$ select case when actor_is_system() then '' else coalesce(actor() #>> array['reach', permission, 'from'], '~') end $$;
comment on function reach_from(text) is 'First region path the permission reaches (an empty range when none)';

create function reach_to(permission text) returns text
  language sql stable parallel safe
  as $$ select case when actor_is_system() then '~' else coalesce(actor() #>> array['reach', permission, 'to'], '') end $$;
comment on function reach_to(text) is 'First region path beyond the reach of the permission';

create function reach_organisations(permission text) returns uuid[]
  language sql stable parallel safe
  as $$
    select coalesce(array_agg(item::uuid), '{}')
    from jsonb_array_elements_text(coalesce(actor() #> array['reach', permission, 'organisations'], '[]')) as item
  $$;
comment on function reach_organisations(text) is 'Organisations the permission reaches wherever they are';

create function reach_account(permission text) returns uuid
  language sql stable parallel safe
  as $$ select (actor() #>> array['reach', permission, 'account'])::uuid $$;
comment on function reach_account(text) is 'The account the permission reaches, for what concerns oneself';

create procedure protect_scoped(target regclass, read_permission text, write_permission text)
  language plpgsql as $$
declare
  reach constant text := '((region_path >= (select reach_from(%1$L)) and region_path < (select reach_to(%1$L)))'
    ' or organisation = any ((select reach_organisations(%1$L))::uuid[]))';
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy read_within_reach on %s for select to qingshen_app using %s', target, format(reach, read_permission));
  execute format('create policy insert_within_reach on %s for insert to qingshen_app with check %s', target, format(reach, write_permission));
  execute format('create policy update_within_reach on %s for update to qingshen_app using %2$s with check %2$s', target, format(reach, write_permission));
  execute format('grant select, insert, update on %s to qingshen_app', target);
end
$$;
comment on procedure protect_scoped(regclass, text, text) is
  'Row-level security of a table with region_path and organisation: read and write within the reach of two permissions';

create procedure protect_reference(target regclass, write_permission text)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy read_by_all on %s for select to qingshen_app using (true)', target);
  execute format('create policy insert_by_holder on %s for insert to qingshen_app with check ((select actor_holds(%L)))', target, write_permission);
  execute format('create policy update_by_holder on %s for update to qingshen_app using ((select actor_holds(%2$L))) with check ((select actor_holds(%2$L)))', target, write_permission);
  execute format('grant select, insert, update on %s to qingshen_app', target);
end
$$;
comment on procedure protect_reference(regclass, text) is
  'Row-level security of a public table: read by everybody, written by the holders of one permission';

create procedure protect_system(target regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy system_only on %s for all to qingshen_app using ((select actor_is_system())) with check ((select actor_is_system()))', target);
  execute format('grant select, insert, update, delete on %s to qingshen_app', target);
end
$$;
comment on procedure protect_system(regclass) is 'Row-level security of a table that only the system reads and writes';

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is frozen', tg_table_name using errcode = 'CP001';
end
$$;
comment on function refuse_change() is 'Trigger of frozen tables: nothing recorded is changed or removed';
