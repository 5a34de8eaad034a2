-- A report is frozen with the indicator system it was judged by: a system has versions, and those the program carries change
-- with the program.

alter table workbench_snapshot add column beside jsonb not null default '{"system": null, "earlier": []}';
comment on column workbench_snapshot.beside is '当时采用的评价指标体系（原文、版本、SHA-256）和同一场所以前各轮已计入的效果';
comment on column workbench_snapshot.content_hash is
  'SHA-256 of the canonical JSON of case, revision and rows, and of what stood beside where anything did';
