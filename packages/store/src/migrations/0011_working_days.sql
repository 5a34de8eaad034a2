-- The working days of the years: what the program carries for the country, and what a province enters for itself.

create table working_day_year (
  id uuid primary key default gen_random_uuid(),
  year integer not null check (year between 2000 and 2100),
  state text not null check (state in ('seeded', 'confirmed')),
  source text not null,
  version integer not null default 1 check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid references account (id),
  region_path text collate "C" not null check (position('/' in region_path) = 0),
  unique (region_path, year)
);
comment on table working_day_year is '工作日历：一年一行；全国的一行随程序提供，各省可以另录';
comment on column working_day_year.id is 'Key';
comment on column working_day_year.year is '年份';
comment on column working_day_year.state is '状态：seeded 随程序提供，confirmed 经办人核对并注明出处';
comment on column working_day_year.source is '出处，例如放假通知的文号';
comment on column working_day_year.version is 'Raised by every change; the exceptions of this version hold';
comment on column working_day_year.changed_at is '最近修改的时间';
comment on column working_day_year.changed_by is '由谁修改；随程序提供的为空';
comment on column working_day_year.region_path is 'Scope: a province, empty text for the whole country';

create table working_day_exception (
  working_day_year uuid not null references working_day_year (id),
  version integer not null check (version > 0),
  day date not null,
  kind text not null check (kind in ('off', 'worked')),
  name text not null,
  region_path text collate "C" not null,
  primary key (working_day_year, version, day)
);
comment on table working_day_exception is '工作日历的例外：工作日里的休息日、周末的上班日；每次修改写一套，旧的保留';
comment on column working_day_exception.working_day_year is '哪一年';
comment on column working_day_exception.version is '属于该年的哪一版';
comment on column working_day_exception.day is '日期';
comment on column working_day_exception.kind is '种类：off 休息，worked 上班';
comment on column working_day_exception.name is '名称，例如国庆节';
comment on column working_day_exception.region_path is 'Scope, as of its year';

create procedure protect_calendar(target regclass)
  language plpgsql as $$
declare
  reach constant text :=
    '(region_path >= (select reach_from(''calendar.edit'')) and region_path < (select reach_to(''calendar.edit'')))';
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy read_by_all on %s for select to qingshen_app using (true)', target);
  execute format('create policy insert_within_reach on %s for insert to qingshen_app with check %s', target, reach);
  execute format('create policy update_within_reach on %s for update to qingshen_app using %2$s with check %2$s', target, reach);
  execute format('grant select, insert, update on %s to qingshen_app', target);
  execute format('create trigger never_removed before delete on %s for each row execute function refuse_change()', target);
end
$$;
comment on procedure protect_calendar(regclass) is
  'Row-level security of the working days: read by everybody, written for a province by its own offices';
call protect_calendar('working_day_year');
call protect_calendar('working_day_exception');

create trigger frozen before update on working_day_exception for each row execute function refuse_change();
