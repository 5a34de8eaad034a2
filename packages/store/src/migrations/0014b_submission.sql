-- The report as it is handed in: versions with their documents and evidence. A draft is the enterprise's own; what was
-- handed in is frozen.

create table submission (
  id uuid primary key default gen_random_uuid(),
  audit_case uuid not null references audit_case (id),
  number integer not null check (number > 0),
  mode text,
  effective_on date,
  named_as text,
  centrally_owned boolean not null default false,
  note text,
  sections jsonb not null default '{}',
  certifier text,
  statements text[] not null default '{}',
  started_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  submitted_at timestamptz,
  event uuid references case_event (id),
  content jsonb,
  content_hash text,
  recipients jsonb,
  receipt jsonb,
  signature text,
  outcome text check (outcome in ('received', 'returned')),
  outcome_at timestamptz,
  outcome_event uuid references case_event (id),
  outcome_reason text,
  remarks jsonb,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (audit_case, number),
  check (num_nulls(submitted_at, event, content, content_hash, recipients, receipt, signature) in (0, 7)),
  check (num_nulls(outcome, outcome_at, outcome_event) in (0, 3)),
  check (outcome is null or submitted_at is not null)
);
create unique index submission_draft on submission (audit_case) where submitted_at is null;
comment on table submission is '报送的审核报告：每次报送一个版本，报送后不可更改';
comment on column submission.id is 'Key';
comment on column submission.audit_case is '案件';
comment on column submission.number is '第几版，从 1 起';
comment on column submission.mode is '审核方式：full、simplified、quick';
comment on column submission.effective_on is '报告的日期，即数据截止日期';
comment on column submission.named_as is '报告封面上的企业名称，照录';
comment on column submission.centrally_owned is '企业申明为中央直属企业';
comment on column submission.note is '说明；重新报送时写改正了什么';
comment on column submission.sections is '各章节在报告中的页码';
comment on column submission.certifier is '作出真实性声明的人的职务';
comment on column submission.statements is '已经确认的声明';
comment on column submission.started_at is '开始填写的时间';
comment on column submission.changed_at is '最近一次修改的时间';
comment on column submission.version is 'Raised by every change of the draft';
comment on column submission.submitted_at is '报送的法定时间；草稿为空';
comment on column submission.event is '报送的办理记录';
comment on column submission.content is '报送的内容：各部分和文件的哈希值、所声明的文字';
comment on column submission.content_hash is 'SHA-256 of the canonical JSON of the content';
comment on column submission.recipients is '报送和抄送的机关';
comment on column submission.receipt is '回执';
comment on column submission.signature is '服务器对回执的签名，Ed25519，base64url';
comment on column submission.outcome is '结果：received、returned；未处理为空';
comment on column submission.outcome_at is '处理时间';
comment on column submission.outcome_event is '处理的办理记录';
comment on column submission.outcome_reason is '退回的理由';
comment on column submission.remarks is '退回时对各部分的意见';
comment on column submission.site is '场所';
comment on column submission.region_path is 'Scope, taken from the case';
comment on column submission.organisation is 'Scope, taken from the case';
create trigger take_scope before insert on submission for each row execute function take_scope_of_case();
call protect_case('submission', 'case.read', array['case.report', 'case.act']);
create policy drafts_are_own on submission as restrictive for select to qingshen_app using (
  submitted_at is not null or (select actor_is_system())
  or organisation = any ((select reach_organisations('case.report'))::uuid[])
  or audit_case = any ((select reach_cases('case.report'))::uuid[])
);

create function refuse_change_of_submitted() returns trigger
  language plpgsql as $$
declare
  later text[] := '{region_path,organisation}';
begin
  if old.submitted_at is null then
    return new;
  end if;
  if old.outcome is null then
    later := later || array['outcome', 'outcome_at', 'outcome_event', 'outcome_reason', 'remarks'];
  end if;
  if to_jsonb(new) - later <> to_jsonb(old) - later then
    raise exception 'a submitted version never changes' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_submitted() is
  'Trigger: of a submitted version nothing changes but that it is received or returned, once';
create trigger frozen before update on submission for each row execute function refuse_change_of_submitted();
create trigger never_emptied before truncate on submission for each statement execute function refuse_change();

create table submission_document (
  id uuid primary key default gen_random_uuid(),
  submission uuid not null references submission (id),
  audit_case uuid not null references audit_case (id),
  part text not null,
  file uuid not null references file (id),
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  confidential boolean not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  is_frozen boolean not null default false,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index submission_document_submission on submission_document (submission);
create unique index submission_document_once on submission_document (submission, part, file) where removed_at is null;
comment on table submission_document is '报送的文件，每份属于报告的一个部分';
comment on column submission_document.id is 'Key';
comment on column submission_document.submission is '哪一版';
comment on column submission_document.audit_case is '案件';
comment on column submission_document.part is '部分的代码';
comment on column submission_document.file is '文件';
comment on column submission_document.name is '文件名';
comment on column submission_document.media_type is '识别出的类型';
comment on column submission_document.size_bytes is '大小，字节';
comment on column submission_document.sha256 is 'SHA-256 of the content';
comment on column submission_document.confidential is '涉及技术和商业秘密';
comment on column submission_document.added_at is '加入的时间';
comment on column submission_document.removed_at is '从草稿中去掉的时间';
comment on column submission_document.is_frozen is '已经报送';
comment on column submission_document.site is '场所';
comment on column submission_document.region_path is 'Scope, taken from the case';
comment on column submission_document.organisation is 'Scope, taken from the case';

create table evidence_item (
  id uuid primary key default gen_random_uuid(),
  submission uuid not null references submission (id),
  audit_case uuid not null references audit_case (id),
  file uuid not null references file (id),
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  title text not null,
  effective_on date,
  place text not null default '',
  confidential boolean not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  is_frozen boolean not null default false,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null
);
create index evidence_item_submission on evidence_item (submission);
comment on table evidence_item is '佐证材料：监测报告、照片、票据等，注明日期和地点';
comment on column evidence_item.id is 'Key';
comment on column evidence_item.submission is '哪一版';
comment on column evidence_item.audit_case is '案件';
comment on column evidence_item.file is '文件';
comment on column evidence_item.name is '文件名';
comment on column evidence_item.media_type is '识别出的类型';
comment on column evidence_item.size_bytes is '大小，字节';
comment on column evidence_item.sha256 is 'SHA-256 of the content';
comment on column evidence_item.title is '证明什么';
comment on column evidence_item.effective_on is '材料反映的日期';
comment on column evidence_item.place is '材料反映的地点';
comment on column evidence_item.confidential is '涉及技术和商业秘密';
comment on column evidence_item.added_at is '加入的时间';
comment on column evidence_item.removed_at is '从草稿中去掉的时间';
comment on column evidence_item.is_frozen is '已经报送';
comment on column evidence_item.site is '场所';
comment on column evidence_item.region_path is 'Scope, taken from the case';
comment on column evidence_item.organisation is 'Scope, taken from the case';

create function refuse_change_of_submitted_part() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation}';
begin
  if (select submitted_at from submission where id = new.submission) is not null and
    (tg_op = 'INSERT' or to_jsonb(new) - moved <> to_jsonb(old) - moved) then
    raise exception 'a submitted version never changes' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_change_of_submitted_part() is 'Trigger: the documents of a submitted version never change';

do $$
declare target text;
begin
  foreach target in array array['submission_document', 'evidence_item'] loop
    execute format('create trigger take_scope before insert on %I for each row execute function take_scope_of_case()', target);
    execute format('call protect_case(%L, ''case.read'', array[''case.report''])', target);
    execute format('create policy drafts_are_own on %I as restrictive for select to qingshen_app using ('
      'is_frozen or (select actor_is_system())'
      ' or organisation = any ((select reach_organisations(''case.report''))::uuid[])'
      ' or audit_case = any ((select reach_cases(''case.report''))::uuid[]))', target);
    execute format('create trigger frozen before insert or update on %I'
      ' for each row execute function refuse_change_of_submitted_part()', target);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', target);
  end loop;
end
$$;

-- A file of a draft belongs to the case but to no region yet: offices see it when it is handed in. Whoever was given the
-- case hands it in as the enterprise does.
create policy hand_in_by_delegate on file for update to qingshen_app using (
  region_path = '' and audit_case = any ((select reach_cases('case.report'))::uuid[])
) with check (audit_case = any ((select reach_cases('case.report'))::uuid[]));
