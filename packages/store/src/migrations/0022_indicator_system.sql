-- Indicator systems that offices enter for their region and teams for one audit: versions of a code, frozen once published.

create table indicator_system (
  id uuid primary key default gen_random_uuid(),
  code uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('levels', 'ratio')),
  title text not null,
  source text not null,
  is_fictitious boolean not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  content text not null,
  file text,
  sha256 text,
  row_count integer not null check (row_count >= 0),
  unverified_count integer not null check (unverified_count >= 0),
  fault_count integer not null check (fault_count >= 0),
  imported_from text,
  version integer not null default 1 check (version > 0),
  office uuid references office (id),
  owner_name text not null,
  audit_case uuid references audit_case (id),
  site uuid references site (id),
  region_path text collate "C" not null,
  organisation uuid,
  created_at timestamptz not null,
  created_by uuid references account (id),
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by uuid references account (id),
  changed_by_name text not null,
  published_at timestamptz,
  published_by_name text,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  unique (code, number)
);
create unique index indicator_system_one_draft on indicator_system (code) where state = 'draft';
create index indicator_system_case on indicator_system (audit_case) where audit_case is not null;
create index indicator_system_site on indicator_system (site) where site is not null;
create index indicator_system_region on indicator_system (region_path, changed_at desc);
comment on table indicator_system is '评价指标体系：机构为本地区、审核组为一次审核录入或者导入的体系；同一编号一版一行，发布后不再改';
comment on column indicator_system.id is 'Key of one version; audits name it as own:<id>';
comment on column indicator_system.code is '同一体系的各版相同：第一版的 id';
comment on column indicator_system.number is '第几版';
comment on column indicator_system.kind is '类型：levels 分三级，ratio 比值型';
comment on column indicator_system.title is '名称';
comment on column indicator_system.source is '出处';
comment on column indicator_system.is_fictitious is '虚构的，只供教学和测试';
comment on column indicator_system.state is '状态：draft 起草，published 已发布，withdrawn 已停用';
comment on column indicator_system.content is 'What is edited, as JSON: every cell as the text somebody entered, faults included';
comment on column indicator_system.file is 'The system as exact JSON text; null while a fault stands against it';
comment on column indicator_system.sha256 is 'SHA-256 of the file';
comment on column indicator_system.row_count is '指标数';
comment on column indicator_system.unverified_count is '没有与原文核对的指标数';
comment on column indicator_system.fault_count is '尚未改正的问题数';
comment on column indicator_system.imported_from is '导入的文件名；手工录入的为空';
comment on column indicator_system.version is 'Raised by every change; a write names the version it saw';
comment on column indicator_system.office is '录入的机构；审核组自己的为空';
comment on column indicator_system.owner_name is '录入的机构或者企业当时的名称';
comment on column indicator_system.audit_case is '只用于哪个案件的审核；机构录入的为空';
comment on column indicator_system.site is '场所；机构录入的为空';
comment on column indicator_system.region_path is 'Scope: of the office, or taken from the case';
comment on column indicator_system.organisation is 'Scope, taken from the case';
comment on column indicator_system.created_at is '录入的时间';
comment on column indicator_system.created_by is '录入人的账号';
comment on column indicator_system.created_by_name is '录入人当时的名称';
comment on column indicator_system.changed_at is '最近修改的时间';
comment on column indicator_system.changed_by is '最近修改人的账号';
comment on column indicator_system.changed_by_name is '最近修改人当时的名称';
comment on column indicator_system.published_at is '发布的时间';
comment on column indicator_system.published_by_name is '发布人当时的名称';
comment on column indicator_system.withdrawn_at is '停用的时间';
comment on column indicator_system.withdrawn_by_name is '停用人当时的名称';
comment on column indicator_system.withdrawn_reason is '停用的原因';

create trigger take_scope before insert on indicator_system for each row
  when (new.audit_case is not null) execute function take_scope_of_case();

-- What an office has published is read by everybody, its drafts by the offices of the region; what a team entered for
-- its audit is read and written where the audit is.
create procedure protect_indicator_systems()
  language plpgsql as $$
declare
  own constant text := 'audit_case is null and ' || case_offices_reach(array['indicator_system.publish']);
  writing constant text := '((' || own || ') or (audit_case is not null and ' || case_reach(array['audit.edit'], 'audit_case') || '))';
  reading constant text := '((audit_case is null and published_at is not null) or (' || own
    || ') or (audit_case is not null and ' || case_reach(array['audit.read'], 'audit_case') || '))';
begin
  alter table indicator_system enable row level security;
  alter table indicator_system force row level security;
  execute format('create policy read_within_reach on indicator_system for select to qingshen_app using %s', reading);
  execute format('create policy insert_within_reach on indicator_system for insert to qingshen_app with check %s', writing);
  execute format('create policy update_within_reach on indicator_system for update to qingshen_app using %1$s with check %1$s', writing);
  grant select, insert, update on indicator_system to qingshen_app;
end
$$;
comment on procedure protect_indicator_systems() is 'Row-level security of the indicator systems, of offices and of single audits';
call protect_indicator_systems();

create function refuse_change_of_system() returns trigger
  language plpgsql as $$
declare
  later text[] := '{region_path,organisation,version,state,withdrawn_at,withdrawn_by_name,withdrawn_reason}';
begin
  if (new.id, new.code, new.number, new.kind, new.office, new.audit_case, new.created_at)
    is distinct from (old.id, old.code, old.number, old.kind, old.office, old.audit_case, old.created_at) then
    raise exception 'a version of an indicator system stays what it is' using errcode = 'CP001';
  end if;
  if old.state = 'draft' then
    return new;
  end if;
  if old.state = 'withdrawn' then
    later := '{region_path,organisation}';
  end if;
  if to_jsonb(new) - later <> to_jsonb(old) - later or new.state = 'draft' then
    raise exception 'a published indicator system is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_system() is
  'Trigger: a published version of an indicator system changes in nothing but that it is withdrawn, once';
create trigger frozen before update on indicator_system for each row execute function refuse_change_of_system();
create trigger never_removed before delete on indicator_system for each row execute function refuse_change();
create trigger never_emptied before truncate on indicator_system for each statement execute function refuse_change();
