create table listing_entry (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  part uuid not null references listing_part (id),
  office uuid not null references office (id),
  site uuid not null references site (id),
  name text not null,
  code text,
  place_name text not null,
  state text not null default 'standing' check (state in ('standing', 'removed', 'excluded')),
  origin text not null check (origin in ('rules', 'manual')),
  grounds jsonb not null,
  mode text,
  receipt uuid references decision_receipt (id),
  reason text,
  evidence uuid references file (id),
  remark text,
  figures jsonb not null default '{}',
  rank integer,
  removal_reason text,
  removal_fact text,
  removal_evidence uuid references file (id),
  removal_office uuid references office (id),
  added_at timestamptz not null,
  changed_at timestamptz not null,
  shown text not null default 'drafting',
  frozen boolean not null default false,
  field_versions jsonb not null default '{}',
  version integer not null default 1,
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (listing, site),
  check ((state = 'standing') = (removal_reason is null))
);
create index listing_entry_part on listing_entry (part);
create index listing_entry_site on listing_entry (site);
comment on table listing_entry is '名单上的场所';
comment on column listing_entry.id is 'Key';
comment on column listing_entry.listing is '名单';
comment on column listing_entry.part is '所在初选名单';
comment on column listing_entry.office is '提出的机构';
comment on column listing_entry.site is '场所';
comment on column listing_entry.name is '当时的名称，照录';
comment on column listing_entry.code is '当时的代码';
comment on column listing_entry.place_name is '当时的所在地名称';
comment on column listing_entry.state is '状态：standing、removed、excluded';
comment on column listing_entry.origin is '提出方式：rules、manual';
comment on column listing_entry.grounds is '列入理由：事实、来源、条款';
comment on column listing_entry.mode is '审核方式';
comment on column listing_entry.receipt is '判定凭据';
comment on column listing_entry.reason is '手工提出的理由';
comment on column listing_entry.evidence is '手工提出的证明材料';
comment on column listing_entry.remark is '备注';
comment on column listing_entry.figures is '排序依据的数值，十进制文本';
comment on column listing_entry.rank is '排序';
comment on column listing_entry.removal_reason is '移出的理由';
comment on column listing_entry.removal_fact is '依规定不列入的情形（事实名称）';
comment on column listing_entry.removal_evidence is '移出的证明材料';
comment on column listing_entry.removal_office is '移出的机构';
comment on column listing_entry.added_at is '提出时间';
comment on column listing_entry.changed_at is '最近一次列入或移出的时间；此前的会同意见须重新取得';
comment on column listing_entry.shown is 'State of the list, kept by a trigger: who may see the entry';
comment on column listing_entry.frozen is 'True once the list is fixed';
comment on column listing_entry.field_versions is 'Field to the version that last changed it: disjoint edits merge';
comment on column listing_entry.version is 'Raised by every change';
comment on column listing_entry.region_path is 'Scope, taken from the site';
comment on column listing_entry.organisation is 'Scope, taken from the site';

alter table listing_entry enable row level security;
alter table listing_entry force row level security;
create policy read_within_reach on listing_entry for select to qingshen_app using (
  (region_path >= (select reach_from('listing.read')) and region_path < (select reach_to('listing.read')))
  or (shown <> 'drafting' and organisation = any ((select reach_organisations('listing.read'))::uuid[]))
  or (shown in ('commenting', 'published') and state = 'standing')
);
create policy insert_by_office on listing_entry for insert to qingshen_app with check (
  (select actor_is_system())
  or (office = (select actor_office())
    and region_path >= (select reach_from('listing.act')) and region_path < (select reach_to('listing.act')))
);
create policy update_within_reach on listing_entry for update to qingshen_app using (
  region_path >= (select reach_from('listing.act')) and region_path < (select reach_to('listing.act'))
);
grant select, insert, update on listing_entry to qingshen_app;

create function take_scope_of_entry() returns trigger
  language plpgsql as $$
begin
  select region_path, organisation into new.region_path, new.organisation from site where id = new.site;
  select state, fixed_on is not null into new.shown, new.frozen from listing where id = new.listing;
  if new.region_path is null or new.shown is null then
    raise exception 'site % is not within reach', new.site using errcode = '42501';
  end if;
  if new.frozen then
    raise exception 'the list is fixed' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function take_scope_of_entry() is 'Trigger: an entry is seen where its site is seen, and as far as its list is shown';
create trigger take_scope before insert on listing_entry for each row execute function take_scope_of_entry();

create function refuse_change_of_entry() returns trigger
  language plpgsql as $$
declare
  before constant jsonb := to_jsonb(old) - '{shown,frozen}'::text[];
  after constant jsonb := to_jsonb(new) - '{shown,frozen}'::text[];
  taken constant text[] :=
    '{state,rank,removal_reason,removal_fact,removal_evidence,removal_office,changed_at,field_versions,version}';
begin
  if old.frozen and (before <> after or not new.frozen)
    or (old.listing, old.part, old.office, old.site, old.region_path, old.organisation)
      is distinct from (new.listing, new.part, new.office, new.site, new.region_path, new.organisation) then
    raise exception 'the entry is frozen' using errcode = 'CP001';
  end if;
  if not actor_is_system() and actor_office() is distinct from old.office and before - taken <> after - taken then
    raise exception 'entries are edited by their own office' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_entry() is
  'Trigger: a fixed entry never changes; another office than its own may only rank it or take it off';
create trigger frozen before update on listing_entry for each row execute function refuse_change_of_entry();
create trigger never_removed before delete on listing_entry for each row execute function refuse_change();

create function show_entries_of_listing() returns trigger
  language plpgsql as $$
begin
  update listing_entry set shown = new.state, frozen = new.fixed_on is not null where listing = new.id;
  return null;
end
$$;
comment on function show_entries_of_listing() is 'Trigger: entries are shown and frozen with their list';
create trigger show_entries after update on listing for each row
  when (old.state <> new.state) execute function show_entries_of_listing();

create table listing_question (
  part uuid not null references listing_part (id),
  site uuid not null references site (id),
  listing uuid not null references listing (id),
  name text not null,
  place_name text not null,
  missing text[] not null,
  receipt uuid references decision_receipt (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  primary key (part, site)
);
create index listing_question_listing on listing_question (listing);
comment on table listing_question is '按规则还不能判定的场所，最近一次判定的结果';
comment on column listing_question.part is '初选名单';
comment on column listing_question.site is '场所';
comment on column listing_question.listing is '名单';
comment on column listing_question.name is '名称';
comment on column listing_question.place_name is '所在地名称';
comment on column listing_question.missing is '要查明的事实';
comment on column listing_question.receipt is '判定凭据';
comment on column listing_question.region_path is 'Scope, taken from the site';
comment on column listing_question.organisation is 'Scope, taken from the site';
alter table listing_question enable row level security;
alter table listing_question force row level security;
create policy read_within_reach on listing_question for select to qingshen_app using (
  region_path >= (select reach_from('listing.read')) and region_path < (select reach_to('listing.read'))
);
create policy insert_within_reach on listing_question for insert to qingshen_app with check (
  region_path >= (select reach_from('listing.act')) and region_path < (select reach_to('listing.act'))
);
create policy delete_within_reach on listing_question for delete to qingshen_app using (
  region_path >= (select reach_from('listing.act')) and region_path < (select reach_to('listing.act'))
);
grant select, insert, delete on listing_question to qingshen_app;
create trigger take_scope before insert on listing_question for each row execute function take_scope_of_site();
