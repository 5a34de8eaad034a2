-- Reports that were made from the workbench and kept: what was printed, so that it can be told what has changed since.

create table report_edition (
  id uuid primary key,
  audit_case uuid not null references audit_case (id),
  number integer not null check (number > 0),
  variant text not null check (variant in ('evaluation', 'acceptance')),
  law text not null,
  law_on date not null,
  revision integer not null check (revision >= 0),
  figures jsonb not null,
  figure_count integer not null check (figure_count >= 0),
  words_hash text not null,
  docx_file uuid not null references file (id),
  docx_sha256 text not null,
  docx_bytes integer not null check (docx_bytes > 0),
  pdf_file uuid not null references file (id),
  pdf_sha256 text not null,
  pdf_bytes integer not null check (pdf_bytes > 0),
  made_at timestamptz not null,
  made_by_name text not null,
  site uuid not null references site (id),
  region_path text collate "C" not null,
  organisation uuid not null,
  unique (audit_case, number)
);
create index report_edition_docx on report_edition (docx_file);
create index report_edition_pdf on report_edition (pdf_file);
comment on table report_edition is '由审核数据生成并留存的审核报告，生成后不再改';
comment on column report_edition.id is 'Key';
comment on column report_edition.audit_case is '案件';
comment on column report_edition.number is '第几版，从 1 起';
comment on column report_edition.variant is '评估或者验收的报告';
comment on column report_edition.law is '所用模板的法规';
comment on column report_edition.law_on is '模板按哪一天的法规';
comment on column report_edition.revision is '审核工作台的修订号';
comment on column report_edition.figures is '报告中的每个数字：编号、名称、印出的文字、数值、单位、出处';
comment on column report_edition.figure_count is '有多少个数字';
comment on column report_edition.words_hash is 'SHA-256 of the canonical JSON of the blocks, without the figures';
comment on column report_edition.docx_file is 'Word 文件';
comment on column report_edition.docx_sha256 is 'SHA-256 of the Word file';
comment on column report_edition.docx_bytes is 'Word 文件的大小';
comment on column report_edition.pdf_file is 'PDF 文件';
comment on column report_edition.pdf_sha256 is 'SHA-256 of the PDF file';
comment on column report_edition.pdf_bytes is 'PDF 文件的大小';
comment on column report_edition.made_at is '生成的时间';
comment on column report_edition.made_by_name is '生成的人';
comment on column report_edition.site is '场所';
comment on column report_edition.region_path is 'Scope, taken from the case';
comment on column report_edition.organisation is 'Scope, taken from the case';

create trigger take_scope before insert on report_edition for each row execute function take_scope_of_case();
call protect_case('report_edition', 'audit.read', array['audit.edit']);
create trigger frozen before update on report_edition for each row execute function refuse_change_but_scope();
create trigger never_emptied before truncate on report_edition for each statement execute function refuse_change();
