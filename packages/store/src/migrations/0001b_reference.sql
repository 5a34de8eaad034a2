create table region (
  code text collate "C" primary key,
  name text not null,
  level text not null,
  parent text collate "C",
  path text collate "C" not null,
  reporting_parent text collate "C",
  successor text collate "C",
  valid_from date,
  valid_to date
);
create index region_path on region (path);
comment on table region is '行政区划 GB/T 2260，含历史';
comment on column region.code is '区划代码，六位';
comment on column region.name is '名称';
comment on column region.level is '级别：province、city、county';
comment on column region.parent is '上级区划代码';
comment on column region.path is 'Codes from the province down, joined by /';
comment on column region.reporting_parent is '汇总上报的上级，与行政上级不同时填写';
comment on column region.successor is '撤销后由哪个区划承接';
comment on column region.valid_from is '启用日期，空为最早';
comment on column region.valid_to is '停用日期（当日已停用），空为现行';
call protect_reference('region', 'system.manage');

create table industry_class (
  edition text collate "C" not null,
  code text collate "C" not null,
  name text not null,
  section text not null,
  division text collate "C" not null,
  group_code text collate "C" not null,
  provisional_source text,
  primary key (edition, code)
);
comment on table industry_class is '国民经济行业分类 GB/T 4754 小类';
comment on column industry_class.edition is '版本年份';
comment on column industry_class.code is '小类代码，四位，保留前导零';
comment on column industry_class.name is '名称';
comment on column industry_class.section is '门类字母';
comment on column industry_class.division is '大类，两位';
comment on column industry_class.group_code is '中类，三位';
comment on column industry_class.provisional_source is '表中没有而由办事人员认可的类别的依据';
call protect_reference('industry_class', 'system.manage');

create table office (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  department text not null,
  level text not null,
  kind text not null,
  region text collate "C" not null references region (code),
  region_path text collate "C" not null,
  valid_from date,
  valid_to date,
  version integer not null default 1,
  unique (region, department, kind, name)
);
comment on table office is '机构：三个部门、三级，及审核中心、园区';
comment on column office.id is 'Key';
comment on column office.name is '机构名称';
comment on column office.department is '部门：ecology、development、industry、none';
comment on column office.level is '级别：province、city、county';
comment on column office.kind is '类别：authority、assessment_centre、park、system';
comment on column office.region is '所在区划代码';
comment on column office.region_path is 'Path of the region: what lies below it is seen';
comment on column office.valid_from is '设立日期';
comment on column office.valid_to is '撤销日期';
comment on column office.version is 'Raised by every change';
call protect_reference('office', 'office.manage');

create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
comment on table setting is '系统设置，如演示数据标志';
comment on column setting.name is '名称';
comment on column setting.value is '值';
comment on column setting.changed_at is '更改时间';
call protect_reference('setting', 'system.manage');
