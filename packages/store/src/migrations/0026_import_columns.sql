-- How the columns of an imported indicator system were said to be read, so that the same table is read so again.

alter table indicator_system add column import_columns text;
comment on column indicator_system.import_columns is '导入时由人指定的各列含义（JSON），连同表头；同样表头的表格重新读入这份草稿时照用；没有指定过的为空';
