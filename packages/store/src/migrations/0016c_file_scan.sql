-- What a scanner for viruses said about a stored content, whoever uploaded it and under whatever name.

create table file_scan (
  sha256 text primary key,
  state text not null default 'unscanned' check (state in ('unscanned', 'clean', 'infected', 'failed')),
  detail text,
  attempts integer not null default 0,
  scanned_at timestamptz,
  next_try timestamptz
);
create index file_scan_open on file_scan (next_try nulls first, sha256) where state in ('unscanned', 'failed');
comment on table file_scan is '上传内容的病毒扫描结果';
comment on column file_scan.sha256 is 'SHA-256 of the content';
comment on column file_scan.state is '状态：unscanned（未扫描）、clean（无毒）、infected（有毒，不给出）、failed（扫描没有完成，暂不给出）';
comment on column file_scan.detail is '扫描程序的说明';
comment on column file_scan.attempts is '已扫描次数';
comment on column file_scan.scanned_at is '最近一次扫描的时间';
comment on column file_scan.next_try is '何时再扫描；空为随时';

-- What was uploaded before: as the owner, before row-level security binds.
alter table file no force row level security;
insert into file_scan (sha256) select distinct sha256 from file;
alter table file force row level security;

alter table file_scan enable row level security;
alter table file_scan force row level security;
create policy read_by_all on file_scan for select to qingshen_app using (true);
create policy begun_with_every_file on file_scan for insert to qingshen_app
  with check (state = 'unscanned' or (select actor_is_system()));
create policy update_by_system on file_scan for update to qingshen_app
  using ((select actor_is_system())) with check ((select actor_is_system()));
grant select, insert, update on file_scan to qingshen_app;

create function begin_file_scan() returns trigger
  language plpgsql as $$
begin
  insert into file_scan (sha256) values (new.sha256) on conflict (sha256) do nothing;
  return null;
end
$$;
comment on function begin_file_scan() is 'Trigger: the content of a new file is to be scanned';
create trigger begin_scan after insert on file for each row execute function begin_file_scan();
