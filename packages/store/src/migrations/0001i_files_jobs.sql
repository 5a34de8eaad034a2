create table file (
  id uuid primary key default gen_random_uuid(),
  sha256 text not null,
  size_bytes bigint not null,
  media_type text not null,
  name text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid references account (id),
  region_path text collate "C" not null,
  organisation uuid
);
create index file_sha256 on file (sha256);
comment on table file is '上传的文件；内容按 SHA-256 存放在文件库';
comment on column file.id is 'Key';
comment on column file.sha256 is 'SHA-256 of the content';
comment on column file.size_bytes is '大小，字节';
comment on column file.media_type is '识别出的类型';
comment on column file.name is '原文件名';
comment on column file.uploaded_at is '上传时间';
comment on column file.uploaded_by is '上传人';
comment on column file.region_path is 'Scope';
comment on column file.organisation is 'Scope';
call protect_scoped('file', 'file.read', 'file.upload');

create table file_link (
  file uuid not null references file (id),
  subject_kind text not null,
  subject_id text not null,
  confidential boolean not null default false,
  region_path text collate "C" not null,
  organisation uuid,
  primary key (file, subject_kind, subject_id)
);
create index file_link_subject on file_link (subject_kind, subject_id);
comment on table file_link is '文件附在什么上';
comment on column file_link.file is '文件';
comment on column file_link.subject_kind is '对象种类';
comment on column file_link.subject_id is '对象编号';
comment on column file_link.confidential is '涉及商业秘密，不公开';
comment on column file_link.region_path is 'Scope';
comment on column file_link.organisation is 'Scope';
call protect_scoped('file_link', 'file.read', 'file.upload');

create table import_run (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  file_sha256 text not null,
  file_name text not null,
  state text not null,
  summary jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  started_by uuid references account (id),
  region_path text collate "C" not null,
  organisation uuid
);
create index import_run_sha256 on import_run (file_sha256);
comment on table import_run is '导入记录';
comment on column import_run.id is 'Key';
comment on column import_run.kind is '导入种类';
comment on column import_run.file_sha256 is 'SHA-256 of the imported file';
comment on column import_run.file_name is '文件名';
comment on column import_run.state is '状态：previewed、committed、failed';
comment on column import_run.summary is '结果：行数、新增、更新、问题数';
comment on column import_run.started_at is '开始时间';
comment on column import_run.finished_at is '结束时间';
comment on column import_run.started_by is '操作人';
comment on column import_run.region_path is 'Scope';
comment on column import_run.organisation is 'Scope';
call protect_scoped('import_run', 'register.import', 'register.import');

create table job (
  id uuid primary key default gen_random_uuid(),
  queue text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  locked_until timestamptz,
  last_error text,
  finished_at timestamptz
);
create index job_due on job (queue, run_at) where finished_at is null;
comment on table job is '后台任务';
comment on column job.id is 'Key';
comment on column job.queue is '队列';
comment on column job.payload is '内容';
comment on column job.run_at is '何时执行';
comment on column job.attempts is '已尝试次数';
comment on column job.locked_until is '执行者占用到何时';
comment on column job.last_error is '最近一次错误';
comment on column job.finished_at is '完成时间';
call protect_system('job');
