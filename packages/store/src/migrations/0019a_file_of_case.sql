-- A file belongs to one case for good: a consultancy with several cases carries nothing from one enterprise to another.

create function refuse_other_case() returns trigger
  language plpgsql as $$
begin
  if new.audit_case is distinct from old.audit_case then
    raise exception 'a file of one case never becomes a file of another' using errcode = 'CP001';
  end if;
  return new;
end
$$;
comment on function refuse_other_case() is
  'Trigger: a file that belongs to a case stays with it; region and organisation follow the site';
create trigger one_case before update of audit_case on file for each row
  when (old.audit_case is not null) execute function refuse_other_case();

-- Is a file of a draft confidential? Asked before every download.
create index submission_document_file on submission_document (file);
create index evidence_item_file on evidence_item (file);
