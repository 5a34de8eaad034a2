-- The yearly list: one row a list, one part an office, one entry a site, and everything that was done about it.

alter table office add column functions text[] not null default '{}';
comment on column office.functions is '另行承担的职能，如 energy_saving（节能主管）';

create function actor_office() returns uuid
  language sql stable parallel safe
  as $$ select (actor() ->> 'office')::uuid $$;
comment on function actor_office() is 'The office that is acted for; null for the public, enterprises and the system';

create procedure protect_line(target regclass, permission text)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy read_above_and_below on %1$s for select to qingshen_app using ('
    '(region_path >= (select reach_from(%2$L)) and region_path < (select reach_to(%2$L)))'
    ' or ((select reach_from(%2$L)) >= region_path || ''/'' and (select reach_from(%2$L)) < region_path || ''0''))',
    target, permission);
  execute format('grant select, insert on %s to qingshen_app', target);
end
$$;
comment on procedure protect_line(regclass, text) is
  'Row-level security of a table whose rows an office sees when their region lies below or above its own';

create table listing (
  id uuid primary key default gen_random_uuid(),
  law text not null,
  procedure text not null,
  year integer not null check (year between 2000 and 2100),
  batch integer not null check (batch > 0),
  title text not null,
  region text collate "C" not null references region (code),
  region_path text collate "C" not null,
  region_level text not null,
  state text not null default 'drafting' check (state in ('drafting', 'commenting', 'fixed', 'published')),
  comment_from date,
  comment_to date,
  comment_basis text,
  fixed_on date,
  published_on date,
  medium text,
  link text,
  opened_by uuid not null references office (id),
  opened_at timestamptz not null,
  version integer not null default 1,
  unique (law, procedure, year, batch, region),
  check ((comment_from is null) = (comment_to is null) and (comment_from is null) = (comment_basis is null)),
  check (comment_from <= comment_to),
  check ((state in ('fixed', 'published')) = (fixed_on is not null)),
  check ((state = 'published') = (published_on is not null))
);
create index listing_region on listing (region_path);
comment on table listing is '强制性清洁生产审核企业名单';
comment on column listing.id is 'Key';
comment on column listing.law is '所依法规编号';
comment on column listing.procedure is '名单程序编号（法规数据）';
comment on column listing.year is '年度';
comment on column listing.batch is '批次，从 1 起';
comment on column listing.title is '名称';
comment on column listing.region is '在哪个行政区划确定';
comment on column listing.region_path is 'Path of that region';
comment on column listing.region_level is '确定名单的级别';
comment on column listing.state is '状态：drafting、commenting、fixed、published';
comment on column listing.comment_from is '公示首日';
comment on column listing.comment_to is '公示末日';
comment on column listing.comment_basis is '公示期限的依据，由经办人填写';
comment on column listing.fixed_on is '确定日期';
comment on column listing.published_on is '公布日期，期限由此起算';
comment on column listing.medium is '公布的媒体';
comment on column listing.link is '公布的网址';
comment on column listing.opened_by is '建立名单的机构';
comment on column listing.opened_at is '建立时间';
comment on column listing.version is 'Raised by every change';

call protect_line('listing', 'listing.read');
create policy read_by_public on listing for select to qingshen_app using (state in ('commenting', 'published'));
create policy read_by_organisations on listing for select to qingshen_app using (
  state <> 'drafting' and cardinality((select reach_organisations('listing.read'))::uuid[]) > 0
);
create policy insert_by_opener on listing for insert to qingshen_app with check (
  (select actor_is_system()) or ((select actor_holds('listing.open')) and opened_by = (select actor_office()))
);
create policy update_within_reach on listing for update to qingshen_app using (
  region_path >= (select reach_from('listing.act')) and region_path < (select reach_to('listing.act'))
);
grant update on listing to qingshen_app;

create function refuse_change_of_listing() returns trigger
  language plpgsql as $$
begin
  if (old.law, old.procedure, old.year, old.batch, old.region, old.region_path, old.opened_by, old.opened_at)
      is distinct from (new.law, new.procedure, new.year, new.batch, new.region, new.region_path, new.opened_by, new.opened_at)
    or old.fixed_on is not null and new.fixed_on is distinct from old.fixed_on
    or old.published_on is not null and new.published_on is null
    or old.fixed_on is not null and (old.title, old.comment_from, old.comment_to, old.comment_basis)
      is distinct from (new.title, new.comment_from, new.comment_to, new.comment_basis) then
    raise exception 'a fixed list is frozen' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_listing() is 'Trigger: which list it is never changes, and what is fixed stays fixed';
create trigger frozen before update on listing for each row execute function refuse_change_of_listing();
create trigger never_removed before delete on listing for each row execute function refuse_change();

create table listing_part (
  id uuid primary key default gen_random_uuid(),
  listing uuid not null references listing (id),
  office uuid not null references office (id),
  level text not null,
  region_path text collate "C" not null,
  held_at text not null,
  state text not null default 'drafting' check (state in ('drafting', 'sent', 'returned')),
  return_reason text,
  last_run_on date,
  opened_at timestamptz not null,
  version integer not null default 1,
  unique (listing, office)
);
comment on table listing_part is '一个机构提出的初选名单';
comment on column listing_part.id is 'Key';
comment on column listing_part.listing is '名单';
comment on column listing_part.office is '提出的机构';
comment on column listing_part.level is '提出机构的级别';
comment on column listing_part.region_path is 'Path of the office';
comment on column listing_part.held_at is '现在在哪一级';
comment on column listing_part.state is '状态：drafting、sent、returned';
comment on column listing_part.return_reason is '最近一次退回的理由';
comment on column listing_part.last_run_on is '最近一次按规则判定所依的日期';
comment on column listing_part.opened_at is '开始时间';
comment on column listing_part.version is 'Raised by every change';

alter table listing_part enable row level security;
alter table listing_part force row level security;
create policy read_within_reach on listing_part for select to qingshen_app using (
  region_path >= (select reach_from('listing.read')) and region_path < (select reach_to('listing.read'))
);
create policy insert_by_office on listing_part for insert to qingshen_app with check (
  (select actor_is_system()) or ((select actor_holds('listing.open')) and office = (select actor_office()))
);
create policy update_within_reach on listing_part for update to qingshen_app using (
  region_path >= (select reach_from('listing.act')) and region_path < (select reach_to('listing.act'))
);
grant select, insert, update on listing_part to qingshen_app;
create trigger never_removed before delete on listing_part for each row execute function refuse_change();
