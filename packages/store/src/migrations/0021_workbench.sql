-- The workbench of a case: what a team enters in the sheets of its audit, one row of a sheet a row here, with everything
-- that was ever changed, remarks, who is there, and what it was when the report was handed in.

create table workbench (
  audit_case uuid primary key references audit_case (id),
  revision integer not null default 0 check (revision >= 0),
  row_count integer not null default 0 check (row_count >= 0),
  began_at timestamptz not null,
  changed_at timestamptz not null,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index workbench_changed on workbench (changed_at desc, audit_case);
comment on table workbench is '审核工作台：一个案件一个；每次改动在这一行的锁下取得修订号';
comment on column workbench.audit_case is '案件';
comment on column workbench.revision is '最近的修订号，每改一行加一';
comment on column workbench.row_count is '已有多少行，含删除的';
comment on column workbench.began_at is '开始填写的时间';
comment on column workbench.changed_at is '最近改动的时间';
comment on column workbench.site is '场所';
comment on column workbench.region_path is 'Scope, taken from the case';
comment on column workbench.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on workbench for each row execute function take_scope_of_case();
call protect_case('workbench', 'audit.read', array['audit.edit', 'audit.comment']);

create table workbench_row (
  audit_case uuid not null references workbench (audit_case),
  id uuid not null,
  sheet text not null,
  position numeric not null,
  fields jsonb not null,
  field_versions jsonb not null,
  version integer not null check (version > 0),
  revision integer not null check (revision > 0),
  removed boolean not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  primary key (audit_case, id)
);
create unique index workbench_row_revision on workbench_row (audit_case, revision);
create index workbench_row_steps on workbench_row (audit_case) where sheet = 'steps' and not removed;
create index workbench_row_site on workbench_row (site);
comment on table workbench_row is '审核工作台的一行：某个表的一行现在的内容';
comment on column workbench_row.audit_case is '案件';
comment on column workbench_row.id is '行号，由填写的一方产生';
comment on column workbench_row.sheet is '哪个表';
comment on column workbench_row.position is '在表中的次序';
comment on column workbench_row.fields is '各列的值；没有填的列不在其中';
comment on column workbench_row.field_versions is 'Column -> version that last changed it';
comment on column workbench_row.version is 'Raised by every change of the row';
comment on column workbench_row.revision is '最近一次改动的修订号';
comment on column workbench_row.removed is '已删除，可以恢复';
comment on column workbench_row.changed_at is '最近改动的时间';
comment on column workbench_row.changed_by_name is '最近改动的人';
comment on column workbench_row.site is '场所';
comment on column workbench_row.region_path is 'Scope, taken from the case';
comment on column workbench_row.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on workbench_row for each row execute function take_scope_of_case();
call protect_case('workbench_row', 'audit.read', array['audit.edit']);

create function refuse_other_sheet() returns trigger
  language plpgsql as $$
begin
  raise exception 'a row never goes to another sheet or case' using errcode = 'CP001';
end
$$;
comment on function refuse_other_sheet() is 'Trigger: a row of the workbench stays in its sheet and its case';
create trigger one_sheet before update of audit_case, id, sheet on workbench_row for each row
  when ((old.audit_case, old.id, old.sheet) is distinct from (new.audit_case, new.id, new.sheet))
  execute function refuse_other_sheet();
create trigger never_emptied before truncate on workbench_row for each statement execute function refuse_change();

create table workbench_change (
  audit_case uuid not null,
  "row" uuid not null,
  version integer not null check (version > 0),
  at timestamptz not null,
  account uuid references account (id),
  by_name text not null,
  origin text not null check (origin in ('typed', 'excel', 'drawing')),
  removed boolean not null,
  fields jsonb not null,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  primary key (audit_case, "row", version),
  foreign key (audit_case, "row") references workbench_row (audit_case, id)
);
create index workbench_change_site on workbench_change (site);
comment on table workbench_change is '审核工作台的改动记录，只增不改';
comment on column workbench_change.audit_case is '案件';
comment on column workbench_change."row" is '哪一行';
comment on column workbench_change.version is '改动后的版本';
comment on column workbench_change.at is '改动的时间';
comment on column workbench_change.account is '改动人的账号';
comment on column workbench_change.by_name is '改动人当时的名称';
comment on column workbench_change.origin is '来源：typed 手工填写、excel 表格导入、drawing 绘图';
comment on column workbench_change.removed is '改动后这一行是否为删除';
comment on column workbench_change.fields is '改动的列，前后的值';
comment on column workbench_change.site is '场所';
comment on column workbench_change.region_path is 'Scope, taken from the case';
comment on column workbench_change.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on workbench_change for each row execute function take_scope_of_case();
call protect_case('workbench_change', 'audit.read', array['audit.edit']);
create policy in_own_name on workbench_change as restrictive for insert to qingshen_app with check (
  (select actor_is_system()) or account = (select actor_account())
);
create trigger frozen before update on workbench_change for each row execute function refuse_change_but_scope();
create trigger never_emptied before truncate on workbench_change for each statement execute function refuse_change();

create table workbench_comment (
  id uuid primary key,
  audit_case uuid not null references workbench (audit_case),
  "row" uuid,
  text text not null,
  account uuid references account (id),
  by_name text not null,
  by_role text not null,
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_name text,
  revision integer not null check (revision > 0),
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  foreign key (audit_case, "row") references workbench_row (audit_case, id),
  check ((resolved_at is null) = (resolved_by_name is null))
);
create unique index workbench_comment_revision on workbench_comment (audit_case, revision);
comment on table workbench_comment is '对审核工作台的意见，可以针对某一行';
comment on column workbench_comment.id is 'Key';
comment on column workbench_comment.audit_case is '案件';
comment on column workbench_comment."row" is '针对哪一行；针对整个审核的为空';
comment on column workbench_comment.text is '意见';
comment on column workbench_comment.account is '提出人的账号';
comment on column workbench_comment.by_name is '提出人当时的名称';
comment on column workbench_comment.by_role is '提出人当时的角色';
comment on column workbench_comment.at is '提出的时间';
comment on column workbench_comment.resolved_at is '标为已处理的时间；未处理为空';
comment on column workbench_comment.resolved_by_name is '标为已处理的人';
comment on column workbench_comment.revision is '提出或者处理时的修订号';
comment on column workbench_comment.site is '场所';
comment on column workbench_comment.region_path is 'Scope, taken from the case';
comment on column workbench_comment.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on workbench_comment for each row execute function take_scope_of_case();
call protect_case('workbench_comment', 'audit.read', array['audit.comment']);
create policy in_own_name on workbench_comment as restrictive for insert to qingshen_app with check (
  (select actor_is_system()) or account = (select actor_account())
);

create function refuse_change_of_comment() returns trigger
  language plpgsql as $$
declare
  later text[] := '{region_path,organisation}';
begin
  if old.resolved_at is null then
    later := later || array['resolved_at', 'resolved_by_name', 'revision'];
  end if;
  if to_jsonb(new) - later <> to_jsonb(old) - later then
    raise exception 'what was said stays said' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_comment() is 'Trigger: of a remark nothing changes but that it is resolved, once';
create trigger frozen before update on workbench_comment for each row execute function refuse_change_of_comment();

create table workbench_presence (
  audit_case uuid not null references audit_case (id),
  account uuid not null references account (id),
  name text not null,
  sheet text,
  "row" uuid,
  field text,
  seen_at timestamptz not null,
  noted_on date,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  primary key (audit_case, account)
);
comment on table workbench_presence is '谁正在审核工作台，在哪里';
comment on column workbench_presence.audit_case is '案件';
comment on column workbench_presence.account is '账号';
comment on column workbench_presence.name is '名称';
comment on column workbench_presence.sheet is '哪个表；没有打开表的为空';
comment on column workbench_presence."row" is '哪一行';
comment on column workbench_presence.field is '哪一列';
comment on column workbench_presence.seen_at is '最近一次的时间';
comment on column workbench_presence.noted_on is '最近一次记入查看记录的日期；办理本案的人不记';
comment on column workbench_presence.site is '场所';
comment on column workbench_presence.region_path is 'Scope, taken from the case';
comment on column workbench_presence.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on workbench_presence for each row execute function take_scope_of_case();
call protect_case('workbench_presence', 'audit.read', array['audit.read']);
create policy in_own_name on workbench_presence as restrictive for insert to qingshen_app with check (
  (select actor_is_system()) or account = (select actor_account())
);
create policy own_place on workbench_presence as restrictive for update to qingshen_app using (
  (select actor_is_system()) or account = (select actor_account())
);
