create table audit_round (
  id uuid primary key default gen_random_uuid(),
  site uuid not null references site (id),
  ground text,
  list uuid,
  kind text not null,
  listed_on date,
  published_on date,
  reported_on date,
  evaluated_on date,
  accepted_on date,
  source text not null,
  evidence uuid,
  version integer not null default 1,
  region_path text collate "C" not null,
  organisation uuid not null
);
create index audit_round_site on audit_round (site);
comment on table audit_round is '历次审核';
comment on column audit_round.id is 'Key';
comment on column audit_round.site is '场所';
comment on column audit_round.ground is '列入理由代码';
comment on column audit_round.list is '所在名单；录入的历史轮次可为空';
comment on column audit_round.kind is '种类：mandatory、voluntary';
comment on column audit_round.listed_on is '列入日期';
comment on column audit_round.published_on is '名单公布日期';
comment on column audit_round.reported_on is '提交审核报告日期';
comment on column audit_round.evaluated_on is '评估日期';
comment on column audit_round.accepted_on is '验收日期';
comment on column audit_round.source is '出处';
comment on column audit_round.evidence is '证明材料（文件）';
comment on column audit_round.version is 'Raised by every change';
comment on column audit_round.region_path is 'Scope, taken from the site';
comment on column audit_round.organisation is 'Scope, taken from the site';
call protect_scoped('audit_round', 'register.read', 'register.edit');
create trigger take_scope before insert on audit_round for each row execute function take_scope_of_site();

create table decision_receipt (
  id uuid primary key default gen_random_uuid(),
  site uuid not null references site (id),
  decided_on date not null,
  year integer not null,
  law text not null,
  law_version text not null,
  record_time timestamptz not null,
  facts jsonb not null,
  outcome text not null,
  mode text,
  listed boolean,
  reasons jsonb not null,
  hash text not null,
  region_path text collate "C" not null,
  organisation uuid not null
);
create index decision_receipt_site on decision_receipt (site, decided_on desc, record_time desc);
create index decision_receipt_year on decision_receipt (year, law);
comment on table decision_receipt is '判定凭据：用了哪些事实、哪部法、得出什么';
comment on column decision_receipt.id is 'Key';
comment on column decision_receipt.site is '场所';
comment on column decision_receipt.decided_on is '判定所依的日期';
comment on column decision_receipt.year is '名单年度';
comment on column decision_receipt.law is '法规编号';
comment on column decision_receipt.law_version is 'Hash of the compiled law';
comment on column decision_receipt.record_time is '所依记录时间';
comment on column decision_receipt.facts is '所用事实及其来源、时间';
comment on column decision_receipt.outcome is '结果代码';
comment on column decision_receipt.mode is '审核方式代码';
comment on column decision_receipt.listed is '是否应列入名单；空为不能确定';
comment on column decision_receipt.reasons is '理由、条款、尚缺的事实';
comment on column decision_receipt.hash is 'SHA-256 of the canonical receipt';
comment on column decision_receipt.region_path is 'Scope, taken from the site';
comment on column decision_receipt.organisation is 'Scope, taken from the site';
call protect_scoped('decision_receipt', 'register.read', 'register.edit');

create function refuse_change_of_receipt() returns trigger
  language plpgsql as $$
begin
  if to_jsonb(new) - '{region_path,organisation}'::text[] <> to_jsonb(old) - '{region_path,organisation}'::text[] then
    raise exception 'decision receipts are frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_receipt() is 'Trigger: a receipt never changes; it only moves with its site';
create trigger take_scope before insert on decision_receipt for each row execute function take_scope_of_site();
create trigger frozen before update on decision_receipt for each row execute function refuse_change_of_receipt();
create trigger never_removed before delete on decision_receipt for each row execute function refuse_change();
create trigger never_emptied before truncate on decision_receipt for each statement execute function refuse_change();

create function move_scope_of_site() returns trigger
  language plpgsql as $$
begin
  update fact set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update audit_round set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update decision_receipt set region_path = new.region_path, organisation = new.organisation where site = new.id;
  return null;
end
$$;
comment on function move_scope_of_site() is 'Trigger: a site that moves takes what hangs on it along';
create trigger move_scope after update on site for each row
  when (old.region_path <> new.region_path or old.organisation <> new.organisation)
  execute function move_scope_of_site();
