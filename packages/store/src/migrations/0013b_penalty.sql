-- Orders and penalties of a case, and the penalties made known to the public.

create table order_to_correct (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  event uuid not null references case_event (id),
  kind text not null check (kind in ('publish', 'correct', 'audit')),
  title text not null,
  clause text not null,
  number text,
  office uuid references office (id),
  office_name text not null,
  issued_on date not null,
  due date not null,
  reason text not null,
  evidence uuid references file (id),
  met_event uuid references case_event (id),
  met_on date,
  met_note text,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  check (due >= issued_on),
  check ((met_on is null) = (met_event is null))
);
create index order_to_correct_case on order_to_correct (audit_case);
comment on table order_to_correct is '责令公布、责令限期改正、责令开展审核';
comment on column order_to_correct.id is 'Key';
comment on column order_to_correct.audit_case is '案件';
comment on column order_to_correct.event is '责令的办理记录';
comment on column order_to_correct.kind is '种类：publish、correct、audit';
comment on column order_to_correct.title is '当时的事项名称';
comment on column order_to_correct.clause is '依据';
comment on column order_to_correct.number is '文号';
comment on column order_to_correct.office is '责令的机构';
comment on column order_to_correct.office_name is '责令机构当时的名称';
comment on column order_to_correct.issued_on is '责令日期';
comment on column order_to_correct.due is '期限';
comment on column order_to_correct.reason is '事由和要求';
comment on column order_to_correct.evidence is '文书';
comment on column order_to_correct.met_event is '确认改正完毕的办理记录';
comment on column order_to_correct.met_on is '改正完毕的日期';
comment on column order_to_correct.met_note is '确认的说明';
comment on column order_to_correct.site is '场所';
comment on column order_to_correct.region_path is 'Scope, taken from the case';
comment on column order_to_correct.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on order_to_correct for each row execute function take_scope_of_case();
call protect_case('order_to_correct', 'case.read', array['case.discipline']);

create function refuse_change_of_order() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation}';
  closing constant text[] := '{met_event,met_on,met_note}';
begin
  if to_jsonb(new) - moved - closing <> to_jsonb(old) - moved - closing
    or (old.met_on is not null and to_jsonb(new) - moved <> to_jsonb(old) - moved) then
    raise exception 'an order is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_order() is 'Trigger: an order changes in nothing but that it is confirmed, once';
create trigger frozen before update on order_to_correct for each row execute function refuse_change_of_order();

create table penalty (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  event uuid not null references case_event (id),
  unmet_order uuid references order_to_correct (id),
  number text not null,
  breach text not null,
  act_on date not null,
  decided_on date not null,
  basis text not null check (basis in ('act_day', 'decision_day')),
  article text not null,
  via text,
  comparison text,
  measure text not null,
  amount numeric check (amount > 0 and amount = round(amount, 2)),
  pay_by date,
  reason text not null,
  office uuid references office (id),
  office_name text not null,
  evidence uuid references file (id),
  settled_event uuid references case_event (id),
  settled_on date,
  settled_note text,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (audit_case, number),
  check (act_on <= decided_on),
  check ((settled_on is null) = (settled_event is null))
);
comment on table penalty is '行政处罚决定';
comment on column penalty.id is 'Key';
comment on column penalty.audit_case is '案件';
comment on column penalty.event is '处罚的办理记录';
comment on column penalty.unmet_order is '期满而未改正的责令';
comment on column penalty.number is '决定书文号';
comment on column penalty.breach is '违法行为代码';
comment on column penalty.act_on is '行为发生日期';
comment on column penalty.decided_on is '决定日期';
comment on column penalty.basis is '适用哪一天的规定：act_day、decision_day';
comment on column penalty.article is '处罚依据的条款';
comment on column penalty.via is '引用该条款的地方规定';
comment on column penalty.comparison is '行为之后法律有变化的，适用哪一个的理由';
comment on column penalty.measure is '条款规定的处理';
comment on column penalty.amount is '罚款（元）；不罚款的为空';
comment on column penalty.pay_by is '缴纳期限';
comment on column penalty.reason is '事实和理由';
comment on column penalty.office is '决定的机构';
comment on column penalty.office_name is '决定机构当时的名称';
comment on column penalty.evidence is '决定书';
comment on column penalty.settled_event is '履行完毕的办理记录';
comment on column penalty.settled_on is '履行完毕的日期';
comment on column penalty.settled_note is '履行的说明';
comment on column penalty.site is '场所';
comment on column penalty.region_path is 'Scope, taken from the case';
comment on column penalty.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on penalty for each row execute function take_scope_of_case();
call protect_case('penalty', 'case.read', array['case.discipline']);

create function refuse_change_of_penalty() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation}';
  closing constant text[] := '{settled_event,settled_on,settled_note}';
begin
  if to_jsonb(new) - moved - closing <> to_jsonb(old) - moved - closing
    or (old.settled_on is not null and to_jsonb(new) - moved <> to_jsonb(old) - moved) then
    raise exception 'a penalty is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_penalty() is 'Trigger: a penalty changes in nothing but that it is settled, once';
create trigger frozen before update on penalty for each row execute function refuse_change_of_penalty();

create table penalty_publication (
  id uuid primary key default gen_random_uuid(),
  penalty uuid not null references penalty (id),
  audit_case uuid not null references audit_case (id),
  place text not null,
  link text,
  on_day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references office (id),
  name text not null,
  code text,
  place_name text not null,
  number text not null,
  breach text not null,
  article text not null,
  measure text not null,
  amount numeric,
  office_name text not null,
  decided_on date not null,
  settled_on date,
  search_text text collate "C" generated always as (search_form(name || E'\n' || number)) stored,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index penalty_publication_penalty on penalty_publication (penalty);
create index penalty_publication_day on penalty_publication (decided_on desc, penalty);
create index penalty_publication_text on penalty_publication using gin (search_grams(search_text));
comment on table penalty_publication is '向社会公布的处罚：在哪里、哪一天公布，任何人可看';
comment on column penalty_publication.id is 'Key';
comment on column penalty_publication.penalty is '处罚决定';
comment on column penalty_publication.audit_case is '案件';
comment on column penalty_publication.place is '公布的网站或者渠道';
comment on column penalty_publication.link is '公布的网址';
comment on column penalty_publication.on_day is '公布日期';
comment on column penalty_publication.recorded_at is '登记时间';
comment on column penalty_publication.recorded_by is '登记的机构';
comment on column penalty_publication.name is '企业当时的名称';
comment on column penalty_publication.code is '企业当时的代码';
comment on column penalty_publication.place_name is '所在地';
comment on column penalty_publication.number is '决定书文号';
comment on column penalty_publication.breach is '违法行为代码';
comment on column penalty_publication.article is '处罚依据（文字）';
comment on column penalty_publication.measure is '处理';
comment on column penalty_publication.amount is '罚款（元）；不罚款的为空';
comment on column penalty_publication.office_name is '决定的机构';
comment on column penalty_publication.decided_on is '决定日期';
comment on column penalty_publication.settled_on is '履行完毕的日期';
comment on column penalty_publication.search_text is 'Name and number as they are searched';
comment on column penalty_publication.site is '场所';
comment on column penalty_publication.region_path is 'Scope, taken from the case';
comment on column penalty_publication.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on penalty_publication for each row execute function take_scope_of_case();
call protect_case('penalty_publication', 'case.read', array['case.discipline']);
create policy read_by_everybody on penalty_publication for select to qingshen_app using (true);

create function refuse_change_of_penalty_publication() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation,settled_on,search_text}';
begin
  if to_jsonb(new) - moved <> to_jsonb(old) - moved then
    raise exception 'what was made known is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_penalty_publication() is
  'Trigger: what was made known changes in nothing but that the penalty was settled';
create trigger frozen before update on penalty_publication for each row execute function refuse_change_of_penalty_publication();
create trigger never_emptied before truncate on penalty_publication for each statement execute function refuse_change();
