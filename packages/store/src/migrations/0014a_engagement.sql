-- Who works on an audit: the consultancy that is engaged (or the enterprise itself), and to whom the case was given.

create table case_delegation (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  consultancy uuid not null references organisation (id),
  consultancy_name text not null,
  granted_on date not null,
  until_on date not null,
  granted_at timestamptz not null,
  granted_by uuid references account (id),
  revoked_at timestamptz,
  revoked_by uuid references account (id),
  revoked_reason text,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  check (until_on >= granted_on),
  check ((revoked_at is null) = (revoked_reason is null))
);
create unique index case_delegation_open on case_delegation (audit_case, consultancy) where revoked_at is null;
create index case_delegation_consultancy on case_delegation (consultancy, until_on) where revoked_at is null;
comment on table case_delegation is '案件办理权的委托：企业给予、可以收回，到期自行失效';
comment on column case_delegation.id is 'Key';
comment on column case_delegation.audit_case is '案件';
comment on column case_delegation.consultancy is '受托的咨询服务机构';
comment on column case_delegation.consultancy_name is '委托时的名称';
comment on column case_delegation.granted_on is '首日';
comment on column case_delegation.until_on is '末日，当日仍有效';
comment on column case_delegation.granted_at is '委托时间';
comment on column case_delegation.granted_by is '委托的账号';
comment on column case_delegation.revoked_at is '收回时间';
comment on column case_delegation.revoked_by is '收回的账号';
comment on column case_delegation.revoked_reason is '收回的原因';
comment on column case_delegation.site is '场所';
comment on column case_delegation.region_path is 'Scope, taken from the case';
comment on column case_delegation.organisation is 'Scope, taken from the case: the enterprise, not the consultancy';
create trigger take_scope before insert on case_delegation for each row execute function take_scope_of_case();
call protect_case('case_delegation', 'case.read', array['case.delegate']);

create function refuse_change_but_revocation() returns trigger
  language plpgsql as $$
declare
  later text[] := '{region_path,organisation}';
begin
  if old.revoked_at is null then
    later := later || array['revoked_at', 'revoked_by', 'revoked_reason'];
  end if;
  if to_jsonb(new) - later <> to_jsonb(old) - later then
    raise exception 'a delegation is only revoked, once' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_but_revocation() is 'Trigger: a delegation is revoked once and changed in nothing else';
create trigger frozen before update on case_delegation for each row execute function refuse_change_but_revocation();

create table engagement (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('consultancy', 'own_capability')),
  consultancy uuid references organisation (id),
  consultancy_name text,
  contract_number text,
  signed_on date,
  from_on date,
  to_on date,
  work text[] not null default '{}',
  price_yuan numeric,
  contract uuid references file (id),
  team jsonb not null default '[]',
  answers jsonb not null default '[]',
  checklist jsonb not null default '[]',
  reason text,
  declared_on date not null,
  declared_at timestamptz not null,
  event uuid not null references case_event (id),
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (audit_case, seq),
  check (to_on >= from_on),
  check (price_yuan >= 0),
  check ((kind = 'consultancy') = (consultancy_name is not null)),
  check (seq = 1 or reason is not null)
);
comment on table engagement is '由谁开展审核：委托咨询服务机构，或者企业自行审核；只增不改，更换即新的一行';
comment on column engagement.id is 'Key';
comment on column engagement.audit_case is '案件';
comment on column engagement.seq is '第几次，从 1 起';
comment on column engagement.kind is '方式：consultancy、own_capability';
comment on column engagement.consultancy is '咨询服务机构；在本系统没有账号的为空';
comment on column engagement.consultancy_name is '咨询服务机构的名称，按合同';
comment on column engagement.contract_number is '合同编号';
comment on column engagement.signed_on is '合同签订日期';
comment on column engagement.from_on is '服务期首日';
comment on column engagement.to_on is '服务期末日';
comment on column engagement.work is '约定的服务内容代码';
comment on column engagement.price_yuan is '合同价款，元；不填为空';
comment on column engagement.contract is '合同文件';
comment on column engagement.team is '审核人员：姓名、职务、专业、证书';
comment on column engagement.answers is '利益冲突声明：每个问题的回答和说明';
comment on column engagement.checklist is '条件逐项的证明：说明和文件';
comment on column engagement.reason is '更换的原因；第一次为空';
comment on column engagement.declared_on is '日期';
comment on column engagement.declared_at is '登记时间';
comment on column engagement.event is '办理记录';
comment on column engagement.site is '场所';
comment on column engagement.region_path is 'Scope, taken from the case';
comment on column engagement.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on engagement for each row execute function take_scope_of_case();
call protect_case('engagement', 'case.read', array['case.report']);
create trigger frozen before update on engagement for each row execute function refuse_change_but_scope();
create trigger never_emptied before truncate on engagement for each statement execute function refuse_change();
