-- The workbench as it was when a report was handed in: what a reviewer reads stays as it was.

create table workbench_snapshot (
  id uuid primary key,
  audit_case uuid not null references workbench (audit_case),
  submission uuid not null unique references submission (id),
  revision integer not null,
  row_count integer not null check (row_count >= 0),
  content_hash text not null,
  findings jsonb not null,
  taken_at timestamptz not null,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index workbench_snapshot_case on workbench_snapshot (audit_case);
comment on table workbench_snapshot is '报送审核报告时的审核工作台，定稿后不再改';
comment on column workbench_snapshot.id is 'Key';
comment on column workbench_snapshot.audit_case is '案件';
comment on column workbench_snapshot.submission is '随哪一版报告';
comment on column workbench_snapshot.revision is '当时的修订号';
comment on column workbench_snapshot.row_count is '有多少行';
comment on column workbench_snapshot.content_hash is 'SHA-256 of the canonical JSON of case, revision and rows';
comment on column workbench_snapshot.findings is '当时检查发现的问题和企业的说明';
comment on column workbench_snapshot.taken_at is '定稿的时间';
comment on column workbench_snapshot.site is '场所';
comment on column workbench_snapshot.region_path is 'Scope, taken from the case';
comment on column workbench_snapshot.organisation is 'Scope, taken from the case';

create table workbench_snapshot_part (
  snapshot uuid not null references workbench_snapshot (id),
  number integer not null check (number > 0),
  audit_case uuid not null references audit_case (id),
  rows jsonb not null,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  primary key (snapshot, number)
);
comment on table workbench_snapshot_part is '定稿的审核工作台的内容，分段保存';
comment on column workbench_snapshot_part.snapshot is '哪一次定稿';
comment on column workbench_snapshot_part.number is '第几段，从 1 起';
comment on column workbench_snapshot_part.audit_case is '案件';
comment on column workbench_snapshot_part.rows is '各行，按表、次序排列';
comment on column workbench_snapshot_part.site is '场所';
comment on column workbench_snapshot_part.region_path is 'Scope, taken from the case';
comment on column workbench_snapshot_part.organisation is 'Scope, taken from the case';

do $$
declare target text;
begin
  foreach target in array array['workbench_snapshot', 'workbench_snapshot_part'] loop
    execute format('create trigger take_scope before insert on %I for each row execute function take_scope_of_case()', target);
    execute format('call protect_case(%L, ''audit.read'', array[''case.report''])', target);
    execute format('create trigger frozen before update on %I for each row execute function refuse_change_but_scope()', target);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', target);
  end loop;
end
$$;

-- What hangs on a site moves with it whoever moves the site: whether he may is judged by the policy of the site.
create or replace function move_scope_of_site() returns trigger
  language plpgsql as $$
declare
  target regclass;
  own text := coalesce(current_setting('qingshen.actor', true), '');
begin
  perform set_config('qingshen.actor', '{"system": true}', true);
  update fact set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update audit_round set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update decision_receipt set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update site_event set region_path = new.region_path, organisation = new.organisation where site = new.id;
  update audit_case set region_path = new.region_path, organisation = new.organisation where site = new.id;
  for target in select tgrelid from pg_trigger where tgfoid = 'take_scope_of_case'::regproc loop
    execute format('update %s set region_path = $1, organisation = $2 where site = $3', target)
      using new.region_path, new.organisation, new.id;
  end loop;
  perform set_config('qingshen.actor', own, true);
  return null;
end
$$;
