create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null default 'enterprise',
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table organisation is '法人：企业、咨询机构等';
comment on column organisation.id is 'Key';
comment on column organisation.kind is '类别：enterprise、consultancy';
comment on column organisation.created_at is '登记时间';
comment on column organisation.version is 'Raised by every change';

create table organisation_name (
  organisation uuid not null references organisation (id),
  name text not null,
  valid daterange not null,
  source text not null,
  primary key (organisation, valid),
  exclude using gist (organisation with =, valid with &&)
);
comment on table organisation_name is '法人名称，按日期';
comment on column organisation_name.organisation is '法人';
comment on column organisation_name.name is '名称，照录';
comment on column organisation_name.valid is '使用期间';
comment on column organisation_name.source is '出处';

create table organisation_identifier (
  organisation uuid not null references organisation (id),
  kind text not null,
  value text collate "C" not null,
  suffix text collate "C" not null default '',
  valid_from date,
  valid_to date,
  source text not null,
  primary key (organisation, kind, value, suffix)
);
create index organisation_identifier_value on organisation_identifier (value);
comment on table organisation_identifier is '法人代码：组织机构代码、统一社会信用代码';
comment on column organisation_identifier.organisation is '法人';
comment on column organisation_identifier.kind is '种类：organisation、unified';
comment on column organisation_identifier.value is '代码，规范写法';
comment on column organisation_identifier.suffix is '分支机构后缀，照录';
comment on column organisation_identifier.valid_from is '启用日期';
comment on column organisation_identifier.valid_to is '停用日期';
comment on column organisation_identifier.source is '出处';

-- Names and codes of legal persons are no secret among offices; an organisation itself sees only itself.
do $$
declare target text;
begin
  foreach target in array array['organisation', 'organisation_name', 'organisation_identifier'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('create policy read_within_reach on %I for select to qingshen_app using ('
      '(select reach_from(''register.read'')) < (select reach_to(''register.read''))'
      ' or %I = any ((select reach_organisations(''register.read''))::uuid[]))',
      target, case target when 'organisation' then 'id' else 'organisation' end);
    execute format('create policy insert_by_editor on %I for insert to qingshen_app'
      ' with check ((select actor_holds(''register.edit'')))', target);
    execute format('create policy update_by_editor on %I for update to qingshen_app'
      ' using ((select actor_holds(''register.edit''))) with check ((select actor_holds(''register.edit'')))', target);
    execute format('grant select, insert, update on %I to qingshen_app', target);
  end loop;
end
$$;

create table site (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id),
  name_as_listed text not null,
  division text collate "C" not null references region (code),
  region_path text collate "C" not null,
  address text,
  permit_number text,
  pinyin_key text not null default '',
  pinyin_initials text not null default '',
  source text not null,
  created_at timestamptz not null,
  closed_on date,
  version integer not null default 1,
  field_versions jsonb not null default '{}'
);
create index site_organisation on site (organisation);
create index site_region on site (region_path);
comment on table site is '场所：列入名单、审核、许可、判定的对象';
comment on column site.id is 'Key';
comment on column site.organisation is '所属法人';
comment on column site.name_as_listed is '名称，照录';
comment on column site.division is '所在区划代码';
comment on column site.region_path is 'Path of the division';
comment on column site.address is '地址';
comment on column site.permit_number is '排污许可证编号';
comment on column site.pinyin_key is 'Full pinyin of the name, for sorting';
comment on column site.pinyin_initials is 'Pinyin initials of the name, for search';
comment on column site.source is '出处';
comment on column site.created_at is '登记时间';
comment on column site.closed_on is '关闭、注销日期';
comment on column site.version is 'Raised by every change';
comment on column site.field_versions is 'Version in which each field was last changed: disjoint edits merge';
call protect_scoped('site', 'register.read', 'register.edit');

create function take_scope_of_site() returns trigger
  language plpgsql as $$
begin
  select region_path, organisation into new.region_path, new.organisation from site where id = new.site;
  if new.region_path is null then
    raise exception 'site % is not within reach', new.site using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function take_scope_of_site() is 'Trigger: what hangs on a site is seen where the site is seen';

create table fact (
  id uuid primary key default gen_random_uuid(),
  site uuid not null references site (id),
  name text collate "C" not null,
  value jsonb,
  known_missing boolean not null default false,
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  recorded_by uuid references account (id),
  superseded_at timestamptz,
  source text not null,
  evidence uuid,
  region_path text collate "C" not null,
  organisation uuid not null,
  check (known_missing = (value is null)),
  check (superseded_at is null or superseded_at >= recorded_at),
  constraint fact_no_overlap exclude using gist (site with =, name with =, valid with &&) where (superseded_at is null)
);
create index fact_site on fact (site);
comment on table fact is '事实，两种时间：何时为真，何时记录';
comment on column fact.id is 'Key';
comment on column fact.site is '场所';
comment on column fact.name is '事实名称（事实目录）';
comment on column fact.value is '值；确知缺失时为空';
comment on column fact.known_missing is '确知缺失';
comment on column fact.valid is '为真的期间';
comment on column fact.recorded_at is '记录时间';
comment on column fact.recorded_by is '记录人';
comment on column fact.superseded_at is '被更正的时间；空为现行记录';
comment on column fact.source is '出处';
comment on column fact.evidence is '证明材料（文件）';
comment on column fact.region_path is 'Scope, taken from the site';
comment on column fact.organisation is 'Scope, taken from the site';
call protect_scoped('fact', 'register.read', 'register.edit');

create function refuse_change_of_fact() returns trigger
  language plpgsql as $$
begin
  if old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at
    or to_jsonb(new) - '{superseded_at,region_path,organisation}'::text[]
      <> to_jsonb(old) - '{superseded_at,region_path,organisation}'::text[] then
    raise exception 'facts are corrected by new rows' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_fact() is 'Trigger: of a recorded fact only the record time may be closed, once';

-- Bulk inserts look the site up themselves, which costs less than a trigger for each row; what they say is checked. Looked
-- up row by row and never by a scan: the plan is kept while the few sites of the beginning become many.
create function check_scope_of_site() returns trigger
  language plpgsql set enable_seqscan = off as $$
begin
  if exists (
    select from inserted i
    where (select s.region_path = i.region_path and s.organisation = i.organisation from site s where s.id = i.site) is not true
  ) then
    raise exception 'a row of % is not where its site is', tg_table_name using errcode = '42501';
  end if;
  return null;
end
$$;
comment on function check_scope_of_site() is 'Trigger: a scope that was given is that of the site';
create trigger take_scope before insert on fact for each row
  when (new.region_path is null or new.organisation is null) execute function take_scope_of_site();
create trigger check_scope after insert on fact referencing new table as inserted
  for each statement execute function check_scope_of_site();
create trigger frozen before update on fact for each row execute function refuse_change_of_fact();
create trigger never_removed before delete on fact for each row execute function refuse_change();
create trigger never_emptied before truncate on fact for each statement execute function refuse_change();
