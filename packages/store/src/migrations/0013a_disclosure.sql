-- What the enterprise of a case makes public: drafts, fields kept secret, the public copy with its proof, and what
-- the regulator found.

create table disclosure (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  purpose text not null,
  occurrence text not null default '',
  number integer not null check (number > 0),
  fields_on date not null,
  state text not null default 'draft' check (state in ('draft', 'published')),
  correction_reason text,
  content jsonb not null default '{}',
  version integer not null default 1,
  saved_at timestamptz not null,
  saved_by uuid references account (id),
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (audit_case, purpose, occurrence, number)
);
create unique index disclosure_draft on disclosure (audit_case, purpose) where state = 'draft';
comment on table disclosure is '企业信息公开的内容，一版一行；公布后不再改，更正另起新版';
comment on column disclosure.id is 'Key';
comment on column disclosure.audit_case is '案件';
comment on column disclosure.purpose is '公开事项代码';
comment on column disclosure.occurrence is '哪一次：年度披露为所报年度，临时披露为日期；只有一次的为空文本';
comment on column disclosure.number is '第几版，从 1 起';
comment on column disclosure.fields_on is '按哪一天的规定确定应填的内容';
comment on column disclosure.state is '状态：draft、published';
comment on column disclosure.correction_reason is '更正的理由；第一版为空';
comment on column disclosure.content is '填写的内容，含标为商业秘密的';
comment on column disclosure.version is 'Raised by every save';
comment on column disclosure.saved_at is '最近保存的时间';
comment on column disclosure.saved_by is '最近保存的账号';
comment on column disclosure.site is '场所';
comment on column disclosure.region_path is 'Scope, taken from the case';
comment on column disclosure.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on disclosure for each row execute function take_scope_of_case();
call protect_case('disclosure', 'case.read', array['case.report', 'case.act']);

create function refuse_change_of_published_disclosure() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation}';
begin
  if old.state = 'published' and to_jsonb(new) - moved <> to_jsonb(old) - moved then
    raise exception 'a published disclosure is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_published_disclosure() is
  'Trigger: what was made public is not written anew, only corrected by another version';
create trigger frozen before update on disclosure for each row execute function refuse_change_of_published_disclosure();

create table disclosure_secret (
  id uuid primary key default gen_random_uuid(),
  disclosure uuid not null references disclosure (id),
  audit_case uuid not null references audit_case (id),
  field text not null,
  reason text not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused', 'withdrawn')),
  decision text,
  decided_by uuid references office (id),
  decided_by_name text,
  decided_on date,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (disclosure, field),
  check (state not in ('approved', 'refused') or decided_on is not null)
);
create index disclosure_secret_case on disclosure_secret (audit_case);
comment on table disclosure_secret is '企业标为商业秘密、申请不公布的内容，以及主管部门的答复';
comment on column disclosure_secret.id is 'Key';
comment on column disclosure_secret.disclosure is '哪一版公开内容';
comment on column disclosure_secret.audit_case is '案件';
comment on column disclosure_secret.field is '内容的编号（法规数据）';
comment on column disclosure_secret.reason is '企业说明的理由';
comment on column disclosure_secret.state is '状态：asked、approved、refused、withdrawn';
comment on column disclosure_secret.decision is '答复的说明';
comment on column disclosure_secret.decided_by is '答复的机构';
comment on column disclosure_secret.decided_by_name is '答复机构当时的名称';
comment on column disclosure_secret.decided_on is '答复日期';
comment on column disclosure_secret.site is '场所';
comment on column disclosure_secret.region_path is 'Scope, taken from the case';
comment on column disclosure_secret.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on disclosure_secret for each row execute function take_scope_of_case();
call protect_case('disclosure_secret', 'case.read', array['case.report', 'case.act']);

create function keep_answer_on_secret() returns trigger
  language plpgsql as $$
begin
  if new.state not in ('approved', 'refused') or actor_holds('case.act') then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if new.state = old.state and new.field = old.field and new.reason = old.reason then
      return new;
    end if;
  elsif exists (select from disclosure_secret s where s.audit_case = new.audit_case and s.field = new.field
      and s.reason = new.reason and s.state = new.state) then
    return new;
  end if;
  raise exception 'an enterprise does not answer its own request' using errcode = '42501';
end
$$;
comment on function keep_answer_on_secret() is
  'Trigger: only an office approves or refuses secrecy; a new version takes over what was answered before';
create trigger keep_answer before insert or update on disclosure_secret for each row execute function keep_answer_on_secret();

create table disclosure_publication (
  id uuid primary key default gen_random_uuid(),
  disclosure uuid not null references disclosure (id),
  audit_case uuid not null references audit_case (id),
  event uuid not null references case_event (id),
  purpose text not null,
  occurrence text not null default '',
  number integer not null check (number > 0),
  correction_reason text,
  name text not null,
  place_name text not null,
  year integer not null,
  law text not null,
  law_title text not null,
  clause text not null,
  listing uuid references listing (id),
  listing_title text,
  medium text not null,
  medium_name text not null,
  link text,
  picture uuid references file (id),
  published_on date not null,
  recorded_at timestamptz not null,
  content jsonb not null,
  hash text not null,
  replaced_on date,
  search_text text collate "C" generated always as (search_form(name)) stored,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (disclosure)
);
create index disclosure_publication_case on disclosure_publication (audit_case);
create index disclosure_publication_day on disclosure_publication (published_on desc, id) where replaced_on is null;
create index disclosure_publication_listing on disclosure_publication (listing);
create index disclosure_publication_text on disclosure_publication using gin (search_grams(search_text));
comment on table disclosure_publication is '已公布的内容，不含商业秘密，任何人可看；不再改';
comment on column disclosure_publication.id is 'Key';
comment on column disclosure_publication.disclosure is '哪一版公开内容';
comment on column disclosure_publication.audit_case is '案件';
comment on column disclosure_publication.event is '登记公布的办理记录';
comment on column disclosure_publication.purpose is '公开事项代码';
comment on column disclosure_publication.occurrence is '哪一次；只有一次的为空文本';
comment on column disclosure_publication.number is '第几版';
comment on column disclosure_publication.correction_reason is '更正的理由';
comment on column disclosure_publication.name is '企业当时的名称';
comment on column disclosure_publication.place_name is '所在地';
comment on column disclosure_publication.year is '案件的年度';
comment on column disclosure_publication.law is '所依法规编号';
comment on column disclosure_publication.law_title is '所依法规的名称';
comment on column disclosure_publication.clause is '依据';
comment on column disclosure_publication.listing is '所在名单';
comment on column disclosure_publication.listing_title is '名单的名称';
comment on column disclosure_publication.medium is '公开途径代码';
comment on column disclosure_publication.medium_name is '媒体、网站或者系统的名称';
comment on column disclosure_publication.link is '公布的网址';
comment on column disclosure_publication.picture is '公布页面的截图、扫描件';
comment on column disclosure_publication.published_on is '公布日期';
comment on column disclosure_publication.recorded_at is '登记时间，以服务器时间为准';
comment on column disclosure_publication.content is '公开的内容，自带栏目名称';
comment on column disclosure_publication.hash is 'SHA-256 of the canonical JSON of the content';
comment on column disclosure_publication.replaced_on is '被更正的日期；现行的为空';
comment on column disclosure_publication.search_text is 'Name as it is searched';
comment on column disclosure_publication.site is '场所';
comment on column disclosure_publication.region_path is 'Scope, taken from the case';
comment on column disclosure_publication.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on disclosure_publication for each row execute function take_scope_of_case();
call protect_case('disclosure_publication', 'case.read', array['case.report', 'case.act']);
create policy read_by_everybody on disclosure_publication for select to qingshen_app using (true);

create function refuse_change_of_publication() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation,replaced_on,search_text}';
begin
  if to_jsonb(new) - moved <> to_jsonb(old) - moved
    or (old.replaced_on is not null and new.replaced_on is distinct from old.replaced_on) then
    raise exception 'what was made public is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_publication() is 'Trigger: a public copy is replaced by another, never changed';
create trigger frozen before update on disclosure_publication for each row execute function refuse_change_of_publication();
create trigger never_emptied before truncate on disclosure_publication for each statement execute function refuse_change();

create table disclosure_check (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  publication uuid not null references disclosure_publication (id),
  event uuid not null references case_event (id),
  office uuid references office (id),
  office_name text not null,
  on_day date not null,
  agrees boolean not null,
  remarks jsonb not null default '[]',
  note text,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index disclosure_check_case on disclosure_check (audit_case);
comment on table disclosure_check is '主管部门对公布情况的核实，只增不改';
comment on column disclosure_check.id is 'Key';
comment on column disclosure_check.audit_case is '案件';
comment on column disclosure_check.publication is '核实的公布';
comment on column disclosure_check.event is '核实的办理记录';
comment on column disclosure_check.office is '核实的机构';
comment on column disclosure_check.office_name is '核实机构当时的名称';
comment on column disclosure_check.on_day is '核实日期';
comment on column disclosure_check.agrees is '公布的内容属实';
comment on column disclosure_check.remarks is '逐项的意见：field、remark';
comment on column disclosure_check.note is '说明';
comment on column disclosure_check.site is '场所';
comment on column disclosure_check.region_path is 'Scope, taken from the case';
comment on column disclosure_check.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on disclosure_check for each row execute function take_scope_of_case();
call protect_case('disclosure_check', 'case.read', array['case.act']);
create trigger frozen before update on disclosure_check for each row execute function refuse_change_but_scope();
create trigger never_emptied before truncate on disclosure_check for each statement execute function refuse_change();
