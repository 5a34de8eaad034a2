-- Computing all obligations anew after a change of law or calendar: how far it is; and the indexes cases are worked with.

create table reckoning_run (
  id uuid primary key,
  cause text not null check (cause in ('law', 'calendar', 'asked')),
  state text not null check (state in ('running', 'done', 'failed')),
  scope text not null check (scope in ('outdated', 'working_days', 'all')),
  total integer not null,
  done integer not null default 0,
  changed integer not null default 0,
  last_case uuid,
  started_at timestamptz not null,
  progress_at timestamptz not null,
  finished_at timestamptz,
  started_by uuid references account (id),
  failure text
);
create unique index reckoning_run_running on reckoning_run (state) where state = 'running';
create index reckoning_run_started on reckoning_run (started_at desc);
comment on table reckoning_run is '重新计算全部义务：进度';
comment on column reckoning_run.id is 'Key';
comment on column reckoning_run.cause is '起因：law、calendar、asked';
comment on column reckoning_run.state is '状态代码：running、done、failed';
comment on column reckoning_run.scope is '范围：outdated（法规已变的）、working_days（期限按工作日算的）、all';
comment on column reckoning_run.total is '应计算的案件数';
comment on column reckoning_run.done is '已计算的案件数';
comment on column reckoning_run.changed is '有义务改变的案件数';
comment on column reckoning_run.last_case is '已算到哪个案件，中断后从此继续';
comment on column reckoning_run.started_at is '开始时间';
comment on column reckoning_run.progress_at is '最近有进展的时间';
comment on column reckoning_run.finished_at is '结束时间';
comment on column reckoning_run.started_by is '由谁开始；系统自动开始的为空';
comment on column reckoning_run.failure is '失败的原因';
alter table reckoning_run enable row level security;
alter table reckoning_run force row level security;
create policy by_holder on reckoning_run for all to qingshen_app
  using ((select actor_holds('system.manage'))) with check ((select actor_holds('system.manage')));
grant select, insert, update on reckoning_run to qingshen_app;

alter table obligation add column missing_year integer;
comment on column obligation.missing_year is '尚未录入工作日历的年份：期限暂记为该年首日，录入后算出；空为期限已定';
comment on column audit_case.law_version is 'Hash of the laws and the year with which the obligations were last computed';

alter table audit_case set (fillfactor = 80);
alter table obligation set (fillfactor = 80);
create index obligation_opened on obligation (audit_case) where state = 'open' and opened_by is not null;
create index audit_case_state on audit_case (state, next_due, id) where not is_ended;
