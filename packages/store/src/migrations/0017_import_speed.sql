-- What made an import slow: one gist index of three columns for every fact, and pieces for search made by a query that
-- was prepared anew for every row. And what writing in portions asks for.

-- Most facts hold until further notice, and two such of one name always overlap: an ordinary index keeps them apart for a
-- fraction of the cost. The few with an end keep the gist index; a trigger compares the one kind with the other.
alter table fact drop constraint fact_no_overlap;
alter table fact add constraint fact_no_overlap
  exclude using btree (site with =, name with =) where (superseded_at is null and upper_inf(valid));
alter table fact add constraint fact_ended_no_overlap
  exclude using gist (site with =, name with =, valid with &&) where (superseded_at is null and not upper_inf(valid));

-- Whoever records a fact with an end locks its site first. Others who record about it hold a key lock on it by their
-- foreign key until they end, so whichever comes second sees the rows of the first.
create function check_fact_periods() returns trigger
  language plpgsql set enable_seqscan = off as $$
begin
  if exists (select from inserted where not upper_inf(valid) and superseded_at is null) then
    perform from site where id in (select site from inserted where not upper_inf(valid)) order by id for update;
  end if;
  if exists (
    select from inserted i where i.superseded_at is null and upper_inf(i.valid) and (
      select true from fact f where f.site = i.site and f.name = i.name and f.valid && i.valid
        and f.superseded_at is null and not upper_inf(f.valid) limit 1)
  ) or exists (
    select from inserted i where i.superseded_at is null and not upper_inf(i.valid) and (
      select true from fact f where f.site = i.site and f.name = i.name and f.valid && i.valid
        and f.superseded_at is null and upper_inf(f.valid) limit 1)
  ) then
    raise exception 'a fact overlaps another of its name'
      using errcode = '23P01', constraint = 'fact_no_overlap', table = 'fact';
  end if;
  return null;
end
$$;
comment on function check_fact_periods() is 'Trigger: a fact with an end overlaps none that holds until further notice';
create trigger check_periods after insert on fact referencing new table as inserted
  for each statement execute function check_fact_periods();

-- The same pieces in the same order; written so that the query is prepared once a session.
create or replace function search_grams(content text) returns text[]
  language plpgsql immutable parallel safe strict
  as $$
begin
  return (
    select coalesce(array_agg(distinct gram collate "C"), '{}')
    from (
      select a as gram from unnest(string_to_array(content, null)) as a where a <> E'\n'
      union all
      select a || b
      from rows from (unnest(string_to_array(content, null)), unnest((string_to_array(content, null))[2:])) as pair (a, b)
      where a <> E'\n' and b <> E'\n'
    ) piece
  );
end
$$;

-- A row written in small portions must not be taken for a site that an earlier row of the same file has just made.
alter table import_chunk add column created uuid[] not null default '{}';
comment on column import_chunk.created is '写入时由本块起的各行新增的场所';

-- New rows wait in a list that every search reads through, and whoever fills it sorts it in: shorter, so that nobody waits
-- long for either.
alter index site_current_grams set (gin_pending_list_limit = 512);

-- A place is found, narrowed down and put into pinyin order without looking at the rows themselves.
drop index site_current_region;
create index site_current_place on site_current (region_path, pinyin_key, site)
  include (organisation, size, permit_class, industry, closed_on);
