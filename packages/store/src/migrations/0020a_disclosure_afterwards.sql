-- What follows after a disclosure: an answer to a request for secrecy holds for the content it was given for, a public
-- copy may be taken back, and one of a case that was taken off its list says so. An order names the breach it is about.

alter table disclosure_secret add column content_hash text;
comment on column disclosure_secret.content_hash is 'SHA-256 of the content of the field as it was when the request was last saved';
alter table disclosure_secret add column refused_before boolean not null default false;
comment on column disclosure_secret.refused_before is '曾经未获同意：再次获得同意以前照常公布';
alter table disclosure_secret add column told_at timestamptz;
comment on column disclosure_secret.told_at is '告知答复机关的时间；空为还没有告知';
update disclosure_secret set refused_before = true where state = 'refused';

create or replace function keep_answer_on_secret() returns trigger
  language plpgsql as $$
begin
  if actor_holds('case.act') then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.refused_before and not new.refused_before then
    raise exception 'an enterprise does not undo an answer' using errcode = '42501';
  end if;
  if new.state not in ('approved', 'refused') then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if new.state = old.state and new.field = old.field and new.reason = old.reason
        and (new.state = 'refused' or new.content_hash is not distinct from old.content_hash) then
      return new;
    end if;
  elsif exists (select from disclosure_secret s where s.audit_case = new.audit_case and s.field = new.field
      and s.reason = new.reason and s.state = new.state
      and (new.state = 'refused' or new.content_hash is not distinct from s.content_hash)) then
    return new;
  end if;
  raise exception 'an enterprise does not answer its own request' using errcode = '42501';
end
$$;

alter table disclosure_publication add column withdrawn_on date;
comment on column disclosure_publication.withdrawn_on is '主管部门撤下的日期；没有撤下的为空';
alter table disclosure_publication add column withdrawn_reason text;
comment on column disclosure_publication.withdrawn_reason is '撤下的理由';
alter table disclosure_publication add column withdrawn_by text;
comment on column disclosure_publication.withdrawn_by is '撤下的机构当时的名称';
alter table disclosure_publication add column removed_on date;
comment on column disclosure_publication.removed_on is '案件移出名单的日期；没有移出的为空';
alter table disclosure_publication add constraint withdrawn_with_reason
  check ((withdrawn_on is null) = (withdrawn_reason is null));

create or replace function refuse_change_of_publication() returns trigger
  language plpgsql as $$
declare
  moved constant text[] := '{region_path,organisation,replaced_on,search_text,withdrawn_on,withdrawn_reason,withdrawn_by,removed_on}';
begin
  if to_jsonb(new) - moved <> to_jsonb(old) - moved
    or (old.replaced_on is not null and new.replaced_on is distinct from old.replaced_on) then
    raise exception 'what was made public is frozen' using errcode = 'CP001';
  end if;
  if (new.withdrawn_on, new.withdrawn_reason, new.withdrawn_by)
      is distinct from (old.withdrawn_on, old.withdrawn_reason, old.withdrawn_by)
    and (old.withdrawn_on is not null or not actor_holds('case.act')) then
    raise exception 'an office takes a public copy back, once' using errcode = '42501';
  end if;
  return new;
end
$$;

-- Everybody reads what counts now; what was replaced or taken back is read by those of the case.
drop policy read_by_everybody on disclosure_publication;
create policy read_by_everybody on disclosure_publication for select to qingshen_app
  using (replaced_on is null and withdrawn_on is null);

create function mark_publications_of_removed_case() returns trigger
  language plpgsql as $$
begin
  update disclosure_publication set removed_on = case when 'removed' = any (new.sides) then new.last_on end
    where audit_case = new.id;
  return null;
end
$$;
comment on function mark_publications_of_removed_case() is
  'Trigger: the public copies of a case that was taken off its list say so';
create trigger mark_publications after update of sides on audit_case for each row
  when (('removed' = any (old.sides)) is distinct from ('removed' = any (new.sides)))
  execute function mark_publications_of_removed_case();
update disclosure_publication set removed_on = audit_case.last_on
  from audit_case where audit_case.id = disclosure_publication.audit_case and 'removed' = any (audit_case.sides);

alter table order_to_correct add column breach text;
comment on column order_to_correct.breach is '责令所针对的违法行为代码；没有写明的为空';
