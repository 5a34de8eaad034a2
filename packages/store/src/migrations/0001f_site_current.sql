-- One wide row per site: what search, lists and the SQL reading of a rule look at. Kept by triggers only.

create function search_form(content text) returns text
  language sql immutable parallel safe strict
  as $$ select regexp_replace(lower(normalize(content, NFKC)), '[[:space:]]+', '', 'g') $$;
comment on function search_form(text) is 'Text as it is searched: compatibility forms folded, lower case, no spaces';

create function search_grams(content text) returns text[]
  language sql immutable parallel safe strict
  as $$
    select coalesce(array_agg(distinct gram collate "C"), '{}')
    from (
      select a as gram from unnest(string_to_array(content, null)) as a where a <> E'\n'
      union all
      select a || b
      from rows from (unnest(string_to_array(content, null)), unnest((string_to_array(content, null))[2:])) as pair (a, b)
      where a <> E'\n' and b <> E'\n'
    ) piece
  $$;
comment on function search_grams(text) is 'All one- and two-character pieces of the lines of a text';

create function query_grams(content text) returns text[]
  language sql immutable parallel safe strict
  as $$
    select case when length(content) < 2 then array[content]
      else (select array_agg(distinct substr(content, start, 2)) from generate_series(1, length(content) - 1) as start) end
  $$;
comment on function query_grams(text) is 'The fewest pieces a row must hold to contain the text';

create table site_current (
  site uuid primary key references site (id),
  organisation uuid not null,
  region_path text collate "C" not null,
  division text collate "C" not null,
  name text not null,
  name_form text collate "C" generated always as (search_form(name)) stored,
  organisation_name text,
  codes text[] not null default '{}',
  pinyin_key text collate "C" not null,
  pinyin_initials text not null,
  search_text text not null,
  search_grams text[] generated always as (search_grams(search_text)) stored,
  industry text collate "C",
  industry_edition text,
  size text,
  permit_class text,
  employees numeric,
  revenue numeric,
  over_standard boolean,
  over_cap boolean,
  energy_over_quota boolean,
  toxic_material boolean,
  toxic_discharge boolean,
  mining_step boolean,
  coating_step boolean,
  clinker boolean,
  high_consumption boolean,
  priority_chemicals boolean,
  key_industry boolean,
  annex_match boolean,
  above_scale boolean,
  suspended_two_years boolean,
  on_closure_list boolean,
  not_yet_accepted boolean,
  valid_prior_audit boolean,
  last_listed_on date,
  last_published_on date,
  last_reported_on date,
  last_evaluated_on date,
  last_accepted_on date,
  outcome text,
  outcome_mode text,
  outcome_listed boolean,
  outcome_law text,
  outcome_year integer,
  outcome_on date,
  closed_on date,
  next_change_on date
);
create index site_current_grams on site_current using gin (search_grams);
create index site_current_name on site_current (name_form);
create index site_current_pinyin on site_current (pinyin_key, site);
create index site_current_region on site_current (region_path);
create index site_current_organisation on site_current (organisation);
create index site_current_industry on site_current (industry);
create index site_current_next_change on site_current (next_change_on) where next_change_on is not null;

comment on table site_current is '场所现况：每个场所一行，由触发器维护';
comment on column site_current.site is '场所';
comment on column site_current.organisation is '所属法人';
comment on column site_current.region_path is 'Path of the division';
comment on column site_current.division is '所在区划代码';
comment on column site_current.name is '名称，照录';
comment on column site_current.name_form is 'Name in search form, for matching';
comment on column site_current.organisation_name is '法人现名';
comment on column site_current.codes is '法人代码（含后缀）';
comment on column site_current.pinyin_key is 'Full pinyin, for sorting';
comment on column site_current.pinyin_initials is 'Pinyin initials';
comment on column site_current.search_text is 'Names, former names, initials and codes in search form, one a line';
comment on column site_current.search_grams is 'One- and two-character pieces of search_text';
comment on column site_current.industry is '行业小类 GB/T 4754';
comment on column site_current.industry_edition is '行业分类版本';
comment on column site_current.size is '规模：large、medium、small、micro';
comment on column site_current.permit_class is '排污许可管理类别：key、simplified、registration、none';
comment on column site_current.employees is '从业人员，人';
comment on column site_current.revenue is '营业收入，万元';
comment on column site_current.over_standard is '超过排放标准';
comment on column site_current.over_cap is '超过总量指标';
comment on column site_current.energy_over_quota is '超过能耗限额';
comment on column site_current.toxic_material is '使用有毒有害原料';
comment on column site_current.toxic_discharge is '排放有毒有害物质';
comment on column site_current.mining_step is '有采掘工序';
comment on column site_current.coating_step is '有涂装工序';
comment on column site_current.clinker is '生产水泥熟料';
comment on column site_current.high_consumption is '高耗能、高耗水或高排放';
comment on column site_current.priority_chemicals is '涉及优先控制化学品';
comment on column site_current.key_industry is '属于重点行业';
comment on column site_current.annex_match is '产品在附表范围内';
comment on column site_current.above_scale is '规模以上';
comment on column site_current.suspended_two_years is '连续停产两年';
comment on column site_current.on_closure_list is '列入关停名单';
comment on column site_current.not_yet_accepted is '在建或未通过验收';
comment on column site_current.valid_prior_audit is '以前的审核仍在有效期内';
comment on column site_current.last_listed_on is '最近列入日期';
comment on column site_current.last_published_on is '最近名单公布日期';
comment on column site_current.last_reported_on is '最近提交报告日期';
comment on column site_current.last_evaluated_on is '最近评估日期';
comment on column site_current.last_accepted_on is '最近验收日期';
comment on column site_current.outcome is '最近判定结果';
comment on column site_current.outcome_mode is '最近判定的审核方式';
comment on column site_current.outcome_listed is '最近判定是否应列入名单';
comment on column site_current.outcome_law is '最近判定所依法规';
comment on column site_current.outcome_year is '最近判定的年度';
comment on column site_current.outcome_on is '最近判定的日期';
comment on column site_current.closed_on is '关闭、注销日期';
comment on column site_current.next_change_on is 'Next day on which an open fact begins or ends; null when none';

call protect_scoped('site_current', 'register.read', 'register.edit');

-- Under row-level security an index on a search condition may not be used (its operators are not leakproof). This view
-- reads as its owner, repeats the policy as an ordinary condition, and so keeps the index; a test holds the two equal.
create policy owner_reads on site_current for select to current_user using (true);
create view site_search as
  select * from site_current
  where (region_path >= (select reach_from('register.read')) and region_path < (select reach_to('register.read')))
    or organisation = any ((select reach_organisations('register.read'))::uuid[]);
comment on view site_search is '检索用的场所现况，只含本人可见的行';
grant select on site_search to qingshen_app;
