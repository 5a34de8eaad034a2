create table confidential_read (
  id uuid primary key,
  at timestamptz not null,
  document_kind text not null,
  document_id text not null,
  document_name text not null,
  organisation uuid not null,
  region_path text collate "C" not null,
  reader uuid not null,
  reader_role text not null,
  reader_place text not null,
  purpose text
);
create index confidential_read_organisation on confidential_read (organisation, at desc);
create index confidential_read_document on confidential_read (document_kind, document_id);
comment on table confidential_read is '保密材料被谁看过，只增不改';
comment on column confidential_read.id is 'Key';
comment on column confidential_read.at is '查看时间';
comment on column confidential_read.document_kind is '材料种类';
comment on column confidential_read.document_id is '材料编号';
comment on column confidential_read.document_name is '材料名称';
comment on column confidential_read.organisation is '材料所属的企业';
comment on column confidential_read.region_path is 'Where the enterprise lies';
comment on column confidential_read.reader is '查看人的账号';
comment on column confidential_read.reader_role is '查看人当时的角色';
comment on column confidential_read.reader_place is '查看人当时所代表的机构或单位的名称';
comment on column confidential_read.purpose is '查看人写明的用途';

alter table confidential_read enable row level security;
alter table confidential_read force row level security;
create policy read_within_reach on confidential_read for select to qingshen_app using (
  (select actor_is_system())
  or (region_path >= (select reach_from('confidential.trace')) and region_path < (select reach_to('confidential.trace')))
  or organisation = any ((select reach_organisations('confidential.trace'))::uuid[])
);
create policy insert_in_own_name on confidential_read for insert to qingshen_app with check (
  (select actor_is_system()) or reader = (select actor_account())
);
grant select, insert on confidential_read to qingshen_app;
create trigger frozen before update or delete on confidential_read for each row execute function refuse_change();
create trigger never_emptied before truncate on confidential_read for each statement execute function refuse_change();
