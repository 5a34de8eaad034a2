-- Deciding all sites of an area for a law and a year: how far it is, so that it can be watched and begun again.

create table decision_run (
  id uuid primary key,
  law text not null,
  law_version text not null,
  year integer not null,
  decided_on date not null,
  state text not null check (state in ('running', 'done', 'failed')),
  total integer not null,
  done integer not null default 0,
  written integer not null default 0,
  started_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  started_by uuid references account (id),
  failure text,
  region_path text collate "C" not null,
  organisation uuid
);
create unique index decision_run_running on decision_run (region_path, law, year) where state = 'running';
create index decision_run_started on decision_run (started_at desc);
comment on table decision_run is '按某法、某年度对一地全部企业作出判定：进度';
comment on column decision_run.id is 'Key';
comment on column decision_run.law is '法规编号';
comment on column decision_run.law_version is 'Hash of the compiled law';
comment on column decision_run.year is '名单年度';
comment on column decision_run.decided_on is '判定所依的日期';
comment on column decision_run.state is '状态代码：running、done、failed';
comment on column decision_run.total is '应判定的企业数';
comment on column decision_run.done is '已判定的企业数';
comment on column decision_run.written is '新写入的判定记录数；与上次相同的不重复写';
comment on column decision_run.started_at is '开始时间';
comment on column decision_run.progress_at is '最近有进展的时间';
comment on column decision_run.finished_at is '结束时间';
comment on column decision_run.started_by is '由谁开始';
comment on column decision_run.failure is '失败的原因';
comment on column decision_run.region_path is 'Scope: the area decided';
comment on column decision_run.organisation is 'Scope; always empty';
call protect_scoped('decision_run', 'register.read', 'register.edit');
