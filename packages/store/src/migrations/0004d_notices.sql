create function take_scope_of_listed() returns trigger
  language plpgsql as $$
begin
  select region_path, organisation, listing into new.region_path, new.organisation, new.listing
  from listing_entry where id = new.entry;
  if new.region_path is null then
    raise exception 'entry % is not within reach', new.entry using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function take_scope_of_listed() is 'Trigger: what hangs on an entry is seen where the entry is seen';

create table objection (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  entry uuid not null references listing_entry (id),
  raised_by text not null,
  raised_on date not null,
  recorded_at timestamptz not null,
  office uuid references office (id),
  account uuid references account (id),
  text text not null,
  evidence uuid references file (id),
  state text not null default 'open' check (state in ('open', 'upheld', 'rejected')),
  answer text,
  answered_on date,
  answer_office uuid references office (id),
  answer_evidence uuid references file (id),
  version integer not null default 1,
  region_path text collate "C" not null,
  organisation uuid not null,
  check ((state = 'open') = (answer is null))
);
create index objection_listing on objection (listing);
create index objection_entry on objection (entry);
comment on table objection is '对列入名单的异议和答复';
comment on column objection.id is 'Key';
comment on column objection.listing is '名单';
comment on column objection.entry is '针对的条目';
comment on column objection.raised_by is '提出人';
comment on column objection.raised_on is '提出日期';
comment on column objection.recorded_at is '登记时间';
comment on column objection.office is '登记的机构；企业自己提出的为空';
comment on column objection.account is '登记的账号';
comment on column objection.text is '异议内容';
comment on column objection.evidence is '证明材料';
comment on column objection.state is '状态：open、upheld、rejected';
comment on column objection.answer is '答复';
comment on column objection.answered_on is '答复日期';
comment on column objection.answer_office is '答复的机构';
comment on column objection.answer_evidence is '答复附件';
comment on column objection.version is 'Raised by every change';
comment on column objection.region_path is 'Scope, taken from the entry';
comment on column objection.organisation is 'Scope, taken from the entry';

alter table objection enable row level security;
alter table objection force row level security;
create policy read_within_reach on objection for select to qingshen_app using (
  (region_path >= (select reach_from('listing.read')) and region_path < (select reach_to('listing.read')))
  or organisation = any ((select reach_organisations('listing.read'))::uuid[])
);
create policy insert_within_reach on objection for insert to qingshen_app with check (
  (region_path >= (select reach_from('listing.object')) and region_path < (select reach_to('listing.object')))
  or organisation = any ((select reach_organisations('listing.object'))::uuid[])
);
create policy update_within_reach on objection for update to qingshen_app using (
  region_path >= (select reach_from('listing.act')) and region_path < (select reach_to('listing.act'))
);
grant select, insert, update on objection to qingshen_app;
create trigger take_scope before insert on objection for each row execute function take_scope_of_listed();

create function refuse_change_of_objection() returns trigger
  language plpgsql as $$
declare
  answer constant text[] := '{state,answer,answered_on,answer_office,answer_evidence,version}';
begin
  if old.state <> 'open' or to_jsonb(old) - answer <> to_jsonb(new) - answer then
    raise exception 'an answered objection is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_objection() is 'Trigger: an objection is answered once and otherwise never changes';
create trigger frozen before update on objection for each row execute function refuse_change_of_objection();
create trigger never_removed before delete on objection for each row execute function refuse_change();

create table notice (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  entry uuid not null references listing_entry (id),
  version integer not null check (version > 0),
  number text not null,
  office uuid not null references office (id),
  issued_on date not null,
  published_on date not null,
  reason text,
  content jsonb not null,
  content_hash text not null,
  recorded_at timestamptz not null,
  account uuid references account (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (entry, version),
  unique (office, number),
  check ((version = 1) = (reason is null))
);
create index notice_listing on notice (listing);
comment on table notice is '书面通知，出具后不再改动；变更出具新版';
comment on column notice.id is 'Key';
comment on column notice.listing is '名单';
comment on column notice.entry is '条目';
comment on column notice.version is '版本，从 1 起';
comment on column notice.number is '文号，同一机构内不重复';
comment on column notice.office is '出具的机构';
comment on column notice.issued_on is '印发日期';
comment on column notice.published_on is '所依的名单公布日期';
comment on column notice.reason is '变更原因；第一版为空';
comment on column notice.content is '全文';
comment on column notice.content_hash is 'SHA-256 of the canonical content';
comment on column notice.recorded_at is '出具时间';
comment on column notice.account is '经办账号';
comment on column notice.region_path is 'Scope, taken from the entry';
comment on column notice.organisation is 'Scope, taken from the entry';

create function take_scope_of_notice() returns trigger
  language plpgsql as $$
begin
  select region_path, organisation, listing into new.region_path, new.organisation, new.listing
  from notice where id = new.notice;
  if new.region_path is null then
    raise exception 'notice % is not within reach', new.notice using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function take_scope_of_notice() is 'Trigger: the service of a notice is seen where the notice is seen';

create table notice_service (
  id uuid primary key default gen_random_uuid(),
  notice uuid not null references notice (id),
  listing uuid not null references listing (id),
  manner text not null,
  on_day date not null,
  receiver text not null,
  note text,
  evidence uuid references file (id),
  recorded_at timestamptz not null,
  account uuid references account (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index notice_service_notice on notice_service (notice);
create index notice_service_listing on notice_service (listing);
comment on table notice_service is '通知的送达记录，只增不改';
comment on column notice_service.id is 'Key';
comment on column notice_service.notice is '通知';
comment on column notice_service.listing is '名单';
comment on column notice_service.manner is '送达方式代码';
comment on column notice_service.on_day is '送达日期';
comment on column notice_service.receiver is '签收人';
comment on column notice_service.note is '说明';
comment on column notice_service.evidence is '送达回证等';
comment on column notice_service.recorded_at is '登记时间';
comment on column notice_service.account is '登记的账号';
comment on column notice_service.region_path is 'Scope, taken from the notice';
comment on column notice_service.organisation is 'Scope, taken from the notice';

do $$
declare target text;
begin
  foreach target in array array['notice', 'notice_service'] loop
    execute format('call protect_scoped(%L, ''listing.read'', ''listing.act'')', target);
    execute format('revoke update on %I from qingshen_app', target);
    execute format('create trigger frozen before update or delete on %I for each row execute function refuse_change()', target);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', target);
  end loop;
end
$$;
create trigger take_scope before insert on notice for each row execute function take_scope_of_listed();
create trigger take_scope before insert on notice_service for each row execute function take_scope_of_notice();
