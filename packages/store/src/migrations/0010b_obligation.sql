-- What is owed on a case, with its dates; and what a case changes elsewhere: rounds, files, the scope of a moved site.

create table obligation (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  duty text not null,
  occurrence text not null default '',
  clause text not null,
  basis text[] not null default '{}',
  holder text not null,
  text text not null,
  anchor_on date not null,
  computed_due date not null,
  due date not null,
  is_paused boolean not null default false,
  state text not null default 'open' check (state in ('open', 'fulfilled', 'cancelled')),
  opened_by uuid references case_event (id),
  fulfilled_by uuid references case_event (id),
  fulfilled_on date,
  days_late integer check (days_late >= 0),
  version integer not null default 1,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (audit_case, duty, occurrence),
  check ((state = 'fulfilled') = (fulfilled_on is not null))
);
create index obligation_due on obligation (due, region_path) where state = 'open';
create index obligation_organisation on obligation (organisation) where state = 'open';
comment on table obligation is '义务：谁、依据哪一条、何时以前';
comment on column obligation.id is 'Key';
comment on column obligation.audit_case is '案件';
comment on column obligation.duty is '义务代码';
comment on column obligation.occurrence is '同一义务的第几次，如年度；只有一次的为空文本';
comment on column obligation.clause is '依据';
comment on column obligation.basis is '另据的条款';
comment on column obligation.holder is '义务人代码';
comment on column obligation.text is '内容';
comment on column obligation.anchor_on is '起算日期';
comment on column obligation.computed_due is '按法规和中止计算的期限';
comment on column obligation.due is '现在的期限（延期后）';
comment on column obligation.is_paused is '停产中止，期限暂停计算';
comment on column obligation.state is '状态：open、fulfilled、cancelled';
comment on column obligation.opened_by is '因哪一次办理产生';
comment on column obligation.fulfilled_by is '因哪一次办理完成';
comment on column obligation.fulfilled_on is '完成日期';
comment on column obligation.days_late is '逾期天数；未完成的为空';
comment on column obligation.version is 'Raised by every change';
comment on column obligation.site is '场所';
comment on column obligation.region_path is 'Scope, taken from the case';
comment on column obligation.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on obligation for each row
  when (new.region_path is null or new.organisation is null or new.site is null) execute function take_scope_of_case();
call protect_case('obligation', 'case.read', array['case.open', 'case.act', 'case.discipline', 'case.report', 'case.delegate']);

create table obligation_change (
  id uuid primary key default gen_random_uuid(),
  obligation uuid not null references obligation (id),
  audit_case uuid not null references audit_case (id),
  at timestamptz not null,
  cause text not null check (cause in ('event', 'extension', 'suspension', 'law')),
  event uuid references case_event (id),
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index obligation_change_case on obligation_change (audit_case, at);
comment on table obligation_change is '义务的变更，保留原值和理由，只增不改';
comment on column obligation_change.id is 'Key';
comment on column obligation_change.obligation is '义务';
comment on column obligation_change.audit_case is '案件';
comment on column obligation_change.at is '时间';
comment on column obligation_change.cause is '起因：event、extension、suspension、law';
comment on column obligation_change.event is '因哪一次办理';
comment on column obligation_change.reason is '理由';
comment on column obligation_change.before is '原值';
comment on column obligation_change.after is '新值';
comment on column obligation_change.site is '场所';
comment on column obligation_change.region_path is 'Scope, taken from the case';
comment on column obligation_change.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on obligation_change for each row
  when (new.region_path is null or new.organisation is null or new.site is null) execute function take_scope_of_case();
create trigger frozen before update on obligation_change for each row execute function refuse_change_but_scope();
create trigger never_emptied before truncate on obligation_change for each statement execute function refuse_change();
call protect_case('obligation_change', 'case.read', array['case.open', 'case.act', 'case.discipline', 'case.report', 'case.delegate']);

-- A case fills its round; the program writes it, since a round belongs to the register.
alter table audit_round add column audit_case uuid;
comment on column audit_round.audit_case is '由哪个案件填写；登记或者导入的为空';

-- Files of a case are open to whom the case was given.
alter table file add column audit_case uuid references audit_case (id);
alter table file_link add column audit_case uuid references audit_case (id);
comment on column file.audit_case is '属于哪个案件；受托办理的机构据此查看';
comment on column file_link.audit_case is '属于哪个案件；受托办理的机构据此查看';
create policy read_by_delegate on file for select to qingshen_app using (
  audit_case = any ((select reach_cases('case.read'))::uuid[])
);
create policy update_by_delegate on file for update to qingshen_app using (
  organisation = any ((select reach_organisations('file.upload'))::uuid[])
) with check (audit_case = any ((select reach_cases('case.report'))::uuid[]));
create policy read_by_delegate on file_link for select to qingshen_app using (
  audit_case = any ((select reach_cases('case.read'))::uuid[])
);
create policy insert_by_delegate on file_link for insert to qingshen_app with check (
  audit_case = any ((select reach_cases('case.report'))::uuid[])
);

create or replace function move_scope_of_site() returns trigger
  language plpgsql as $$
declare
  target regclass;
begin
  update fact set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update audit_round set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update decision_receipt set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update site_event set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update audit_case set region_path = new.region_path, organisation = new.organisation where site = new.id;
  for target in select tgrelid from pg_trigger where tgfoid = 'take_scope_of_case'::regproc loop
    execute format('update %s set region_path = $1, organisation = $2 where site = $3', target)
      using new.region_path, new.organisation, new.id;
  end loop;
  return null;
end
$$;
