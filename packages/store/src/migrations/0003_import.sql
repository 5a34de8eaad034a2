-- The preview of an import between reading and writing: what was printed, what was decided, how far the work is.

create table import_preview (
  run uuid primary key references import_run (id),
  version integer not null default 1,
  options jsonb not null,
  tables jsonb not null default '[]',
  plan jsonb,
  format jsonb,
  general jsonb not null default '[]',
  repairs jsonb not null default '[]',
  decisions jsonb not null,
  row_count integer not null default 0,
  done_count integer not null default 0,
  failure text,
  region_path text collate "C" not null,
  organisation uuid
);
comment on table import_preview is '导入预览：表、列的对应、决定、进度';
comment on column import_preview.run is '导入记录';
comment on column import_preview.version is 'Raised by every decision';
comment on column import_preview.options is '导入时选定的日期、出处';
comment on column import_preview.tables is '表及列的对应';
comment on column import_preview.plan is '计划表，照录';
comment on column import_preview.format is '文件的格式和编码';
comment on column import_preview.general is '不属于某一行的问题';
comment on column import_preview.repairs is '对整张表建议的修正';
comment on column import_preview.decisions is '对问题、修正、疑似重复所作的决定';
comment on column import_preview.row_count is '行数';
comment on column import_preview.done_count is '已处理的行数';
comment on column import_preview.failure is '失败的原因';
comment on column import_preview.region_path is 'Scope';
comment on column import_preview.organisation is 'Scope';
call protect_scoped('import_preview', 'register.import', 'register.import');

create table import_chunk (
  run uuid not null references import_run (id),
  ordinal integer not null,
  first_row integer not null,
  row_count integer not null,
  rows jsonb not null,
  findings jsonb not null default '[]',
  counts jsonb not null default '{}',
  region_path text collate "C" not null,
  organisation uuid,
  primary key (run, ordinal)
);
comment on table import_chunk is '导入的行，照录，几百行一块';
comment on column import_chunk.run is '导入记录';
comment on column import_chunk.ordinal is '块号';
comment on column import_chunk.first_row is '本块第一行的序次，从 0 起';
comment on column import_chunk.row_count is '行数';
comment on column import_chunk.rows is '行，照录';
comment on column import_chunk.findings is '各行与名录的比对、重复的代码';
comment on column import_chunk.counts is '各类问题的数目';
comment on column import_chunk.region_path is 'Scope';
comment on column import_chunk.organisation is 'Scope';
call protect_scoped('import_chunk', 'register.import', 'register.import');
