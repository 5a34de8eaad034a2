-- The case: one row an audit of a site, from the list (or the application) to its end, and everything that happens to it.

create function reach_cases(permission text) returns uuid[]
  language sql stable parallel safe
  as $$
    select coalesce(array_agg(item::uuid), '{}')
    from jsonb_array_elements_text(coalesce(actor() #> array['reach', permission, 'cases'], '[]')) as item
  $$;
comment on function reach_cases(text) is 'Cases the permission reaches because their enterprise gave them away';

create function case_reach(permissions text[], key text) returns text
  language plpgsql immutable as $$
declare
  parts text[] := '{}';
  permission text;
begin
  foreach permission in array permissions loop
    parts := parts || format(
      '(region_path >= (select reach_from(%1$L)) and region_path < (select reach_to(%1$L)))'
      ' or organisation = any ((select reach_organisations(%1$L))::uuid[])'
      ' or %2$I = any ((select reach_cases(%1$L))::uuid[])', permission, key);
  end loop;
  return '(' || array_to_string(parts, ' or ') || ')';
end
$$;
comment on function case_reach(text[], text) is 'Condition of a row policy: the row lies within the reach of one of some permissions on cases';

create procedure protect_case(target regclass, read_permission text, write_permissions text[], key text default 'audit_case')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy read_within_reach on %s for select to qingshen_app using %s',
    target, case_reach(array[read_permission], key));
  execute format('create policy insert_within_reach on %s for insert to qingshen_app with check %s',
    target, case_reach(write_permissions, key));
  execute format('create policy update_within_reach on %s for update to qingshen_app using %2$s with check %2$s',
    target, case_reach(write_permissions, key));
  execute format('grant select, insert, update on %s to qingshen_app', target);
  execute format('create trigger never_removed before delete on %s for each row execute function refuse_change()', target);
end
$$;
comment on procedure protect_case(regclass, text, text[], text) is
  'Row-level security of what hangs on a case: within the region, the organisation, or the cases given to one';

create table audit_case (
  id uuid primary key default gen_random_uuid(),
  site uuid not null references site (id),
  kind text not null check (kind in ('mandatory', 'voluntary')),
  mode text,
  law text not null,
  year integer not null check (year between 2000 and 2100),
  department text not null,
  grounds jsonb not null default '[]',
  listing uuid references listing (id),
  entry uuid references listing_entry (id),
  round uuid references audit_round (id),
  name text not null,
  pinyin_key text collate "C" not null default '',
  code text,
  place_name text not null,
  industry text,
  search_text text collate "C" generated always as (search_form(name || E'\n' || coalesce(code, ''))) stored,
  state text not null,
  sides text[] not null default '{}',
  is_ended boolean not null default false,
  opened_on date not null,
  last_on date not null,
  published_on date,
  submitted_on date,
  evaluated_on date,
  accepted_on date,
  next_due date,
  next_duty text,
  next_holder text,
  next_is_paused boolean not null default false,
  law_version text,
  opened_at timestamptz not null,
  version integer not null default 1,
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (entry)
);
comment on table audit_case is '审核案件：一个场所的一轮审核';
comment on column audit_case.id is 'Key';
comment on column audit_case.site is '场所';
comment on column audit_case.kind is '种类：mandatory、voluntary';
comment on column audit_case.mode is '审核方式：full、simplified、quick；未定为空';
comment on column audit_case.law is '所依法规编号';
comment on column audit_case.year is '年度';
comment on column audit_case.department is '主管本案的部门代码';
comment on column audit_case.grounds is '列入理由';
comment on column audit_case.listing is '所在名单；自愿的为空';
comment on column audit_case.entry is '名单条目';
comment on column audit_case.round is '对应的审核轮次，由案件填写';
comment on column audit_case.name is '立案时的名称';
comment on column audit_case.pinyin_key is 'Sort key of the name';
comment on column audit_case.code is '立案时的代码';
comment on column audit_case.place_name is '立案时的所在地名称';
comment on column audit_case.industry is '立案时的行业代码';
comment on column audit_case.search_text is 'Name and code as they are searched';
comment on column audit_case.state is '办理状态代码';
comment on column audit_case.sides is '附加状态代码';
comment on column audit_case.is_ended is '已办结';
comment on column audit_case.opened_on is '立案日期';
comment on column audit_case.last_on is '最近一次状态变化的日期';
comment on column audit_case.published_on is '名单公布日期，期限由此起算';
comment on column audit_case.submitted_on is '最近一次提交报告的日期';
comment on column audit_case.evaluated_on is '评估通过日期';
comment on column audit_case.accepted_on is '验收合格日期';
comment on column audit_case.next_due is '最近一项未履行义务的期限';
comment on column audit_case.next_duty is '该项义务的代码';
comment on column audit_case.next_holder is '该项义务的义务人';
comment on column audit_case.next_is_paused is '该项义务因停产中止，期限暂停计算';
comment on column audit_case.law_version is 'Hash of the law with which the obligations were last computed';
comment on column audit_case.opened_at is '立案时间';
comment on column audit_case.version is 'Raised by every event';
comment on column audit_case.region_path is 'Scope, taken from the site';
comment on column audit_case.organisation is 'Scope, taken from the site';
create index audit_case_site on audit_case (site);
create index audit_case_listing on audit_case (listing);
create index audit_case_region on audit_case (region_path, next_due);
create index audit_case_text on audit_case using gin (search_grams(search_text));
create index audit_case_due on audit_case (next_due, id);
create index audit_case_name on audit_case (pinyin_key, id);
create index audit_case_opened on audit_case (opened_on desc, id);
create index audit_case_organisation on audit_case (organisation);

create trigger take_scope before insert on audit_case for each row execute function take_scope_of_site();
call protect_case('audit_case', 'case.read', array['case.open', 'case.act', 'case.discipline', 'case.report', 'case.delegate'], 'id');

create function refuse_change_of_case() returns trigger
  language plpgsql as $$
begin
  if (old.site, old.kind, old.law, old.year, old.listing, old.entry, old.name, old.opened_at)
    is distinct from (new.site, new.kind, new.law, new.year, new.listing, new.entry, new.name, new.opened_at) then
    raise exception 'what a case is about never changes' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_case() is 'Trigger: what a case is about never changes, only how far it is';
create trigger frozen before update on audit_case for each row execute function refuse_change_of_case();

create function take_scope_of_case() returns trigger
  language plpgsql as $$
begin
  select site, region_path, organisation into new.site, new.region_path, new.organisation
  from audit_case where id = new.audit_case;
  if new.region_path is null then
    raise exception 'case % is not within reach', new.audit_case using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function take_scope_of_case() is 'Trigger: what hangs on a case is seen where the case is seen';

create table case_event (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  seq integer not null check (seq > 0),
  event text not null,
  title text not null,
  clause text not null,
  on_day date not null,
  at timestamptz not null,
  account uuid references account (id),
  office uuid references office (id),
  actor_name text not null,
  from_state text,
  to_state text not null,
  sides text[] not null default '{}',
  note text,
  number text,
  due date,
  fulfils text[] not null default '{}',
  opens text[] not null default '{}',
  reopens text[] not null default '{}',
  evidence uuid references file (id),
  details jsonb not null default '{}',
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (audit_case, seq)
);
comment on table case_event is '案件办理记录，只增不改';
comment on column case_event.id is 'Key';
comment on column case_event.audit_case is '案件';
comment on column case_event.seq is '序号，从 1 起';
comment on column case_event.event is '事项代码';
comment on column case_event.title is '当时的事项名称';
comment on column case_event.clause is '依据';
comment on column case_event.on_day is '发生日期';
comment on column case_event.at is '登记时间，以服务器时间为准';
comment on column case_event.account is '经办账号；系统为空';
comment on column case_event.office is '办理机构；企业办理的为空';
comment on column case_event.actor_name is '当时办理机构或者单位的名称';
comment on column case_event.from_state is '办理前的状态';
comment on column case_event.to_state is '办理后的状态';
comment on column case_event.sides is '办理后的附加状态';
comment on column case_event.note is '说明、理由';
comment on column case_event.number is '文号';
comment on column case_event.due is '所定期限';
comment on column case_event.fulfils is '完成的义务代码';
comment on column case_event.opens is '产生的义务代码';
comment on column case_event.reopens is '重新待履行的义务代码';
comment on column case_event.evidence is '证明材料';
comment on column case_event.details is '本事项的其他内容';
comment on column case_event.site is '场所';
comment on column case_event.region_path is 'Scope, taken from the case';
comment on column case_event.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on case_event for each row execute function take_scope_of_case();
call protect_case('case_event', 'case.read', array['case.open', 'case.act', 'case.discipline', 'case.report', 'case.delegate']);

create table case_pause (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  from_on date not null,
  to_on date,
  reason text not null,
  evidence uuid references file (id),
  opened_by uuid not null references case_event (id),
  closed_by uuid references case_event (id),
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  check (to_on >= from_on),
  check ((to_on is null) = (closed_by is null))
);
create unique index case_pause_open on case_pause (audit_case) where to_on is null;
create index case_pause_case on case_pause (audit_case);
comment on table case_pause is '停产中止，首尾两日都计入';
comment on column case_pause.id is 'Key';
comment on column case_pause.audit_case is '案件';
comment on column case_pause.from_on is '首日';
comment on column case_pause.to_on is '末日；尚未恢复的为空';
comment on column case_pause.reason is '原因';
comment on column case_pause.evidence is '证明材料';
comment on column case_pause.opened_by is '登记中止的办理记录';
comment on column case_pause.closed_by is '登记恢复的办理记录';
comment on column case_pause.site is '场所';
comment on column case_pause.region_path is 'Scope, taken from the case';
comment on column case_pause.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on case_pause for each row execute function take_scope_of_case();
call protect_case('case_pause', 'case.read', array['case.act', 'case.report']);

create table case_extension (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  duty text not null,
  asked_on date not null,
  asked_to date not null,
  reason text not null,
  evidence uuid references file (id),
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
  granted_to date,
  decided_on date,
  decision text,
  asked_by uuid not null references case_event (id),
  decided_by uuid references case_event (id),
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  check ((state = 'granted') = (granted_to is not null)),
  check ((state = 'asked') = (decided_by is null))
);
create unique index case_extension_open on case_extension (audit_case, duty) where state = 'asked';
create index case_extension_case on case_extension (audit_case);
comment on table case_extension is '延期申请与决定';
comment on column case_extension.id is 'Key';
comment on column case_extension.audit_case is '案件';
comment on column case_extension.duty is '申请延期的义务';
comment on column case_extension.asked_on is '申请日期';
comment on column case_extension.asked_to is '申请延至';
comment on column case_extension.reason is '理由';
comment on column case_extension.evidence is '证明材料';
comment on column case_extension.state is '状态：asked、granted、refused';
comment on column case_extension.granted_to is '批准延至';
comment on column case_extension.decided_on is '决定日期';
comment on column case_extension.decision is '决定的说明';
comment on column case_extension.asked_by is '申请的办理记录';
comment on column case_extension.decided_by is '决定的办理记录';
comment on column case_extension.site is '场所';
comment on column case_extension.region_path is 'Scope, taken from the case';
comment on column case_extension.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on case_extension for each row execute function take_scope_of_case();
call protect_case('case_extension', 'case.read', array['case.act', 'case.report']);

create function refuse_change_but_scope() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation}';
begin
  if to_jsonb(new) - moved <> to_jsonb(old) - moved then
    raise exception '% is frozen', tg_table_name using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_but_scope() is 'Trigger of frozen tables whose rows move with their site and change in nothing else';
create trigger frozen before update on case_event for each row execute function refuse_change_but_scope();
create trigger never_emptied before truncate on case_event for each statement execute function refuse_change();
