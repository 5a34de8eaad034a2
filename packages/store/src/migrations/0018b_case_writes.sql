-- What the enterprise and whom it gave its case to may write themselves, and what only the program enters for them: where
-- a case stands, its dates, what is owed, news and mail. A row is locked by whoever may work on the case, so that the
-- wider reach stays in USING; what it becomes is checked against the narrower one, and refused aloud.

create function case_offices_reach(permissions text[]) returns text
  language plpgsql immutable as $$
declare
  parts text[] := '{}';
  permission text;
begin
  foreach permission in array permissions loop
    parts := parts || format('(region_path >= (select reach_from(%1$L)) and region_path < (select reach_to(%1$L)))', permission);
  end loop;
  return '(' || array_to_string(parts, ' or ') || ')';
end
$$;
comment on function case_offices_reach(text[]) is
  'Condition of a row policy: the row lies in the region of an office that holds one of some permissions, or the program acts';

create procedure leave_to_offices(target regclass, permissions text[])
  language plpgsql as $$
begin
  execute format('alter policy insert_within_reach on %s with check %s', target, case_offices_reach(permissions));
  execute format('alter policy update_within_reach on %s with check %s', target, case_offices_reach(permissions));
end
$$;
comment on procedure leave_to_offices(regclass, text[]) is
  'What hangs on a case is written by offices in their region and by the program, by nobody else who works on the case';

call leave_to_offices('audit_case', array['case.open', 'case.act', 'case.discipline']);
call leave_to_offices('obligation', array['case.open', 'case.act', 'case.discipline']);
call leave_to_offices('obligation_change', array['case.open', 'case.act', 'case.discipline']);
call leave_to_offices('case_event', array['case.open', 'case.act', 'case.discipline']);
call leave_to_offices('case_extension', array['case.act']);

-- An enterprise begins a case only by applying for it.
create policy insert_application on audit_case for insert to qingshen_app with check (
  organisation = any ((select reach_organisations('case.report'))::uuid[])
  and kind = 'voluntary' and state = 'applied' and sides = '{}' and not is_ended and listing is null and entry is null
  and num_nonnulls(round, published_on, submitted_on, evaluated_on, accepted_on, next_due) = 0
);

create policy insert_own on case_event for insert to qingshen_app with check (
  organisation = any ((select reach_organisations('case.report'))::uuid[])
  or organisation = any ((select reach_organisations('case.delegate'))::uuid[])
  or audit_case = any ((select reach_cases('case.report'))::uuid[])
);

create policy insert_asked on case_extension for insert to qingshen_app with check (
  organisation = any ((select reach_organisations('case.report'))::uuid[])
  or audit_case = any ((select reach_cases('case.report'))::uuid[])
);

create function refuse_event_of_another() returns trigger
  language plpgsql as $$
declare
  known text;
begin
  if actor_is_system() then
    return new;
  end if;
  if new.account is distinct from actor_account() or new.office is distinct from actor_office() then
    raise exception 'an event is entered in one''s own name' using errcode = '42501';
  end if;
  if new.office is null then
    select name into known from audit_case where id = new.audit_case;
    if position(known in new.actor_name) = 0 then
      raise exception 'an event is entered in one''s own name' using errcode = '42501';
    end if;
  else
    select name into known from office where id = new.office;
    if known is distinct from new.actor_name then
      raise exception 'an event is entered in one''s own name' using errcode = '42501';
    end if;
  end if;
  return new;
end
$$;
comment on function refuse_event_of_another() is
  'Trigger: who enters an event is its account and office, and is called so; only the program enters events of others';
create trigger in_own_name before insert on case_event for each row execute function refuse_event_of_another();

create function refuse_extension_not_asked() returns trigger
  language plpgsql as $$
begin
  if not actor_is_system()
    and (new.state <> 'asked' or num_nonnulls(new.granted_to, new.decided_on, new.decision, new.decided_by) > 0) then
    raise exception 'an extension is asked for before it is decided' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function refuse_extension_not_asked() is 'Trigger: an extension begins as asked for, whoever enters it';
create trigger begins_asked before insert on case_extension for each row execute function refuse_extension_not_asked();

create function refuse_pause_rewritten() returns trigger
  language plpgsql as $$
declare
  later text[] := '{region_path,organisation}';
begin
  if actor_is_system()
    or (old.region_path >= reach_from('case.act') and old.region_path < reach_to('case.act')) then
    return new;
  end if;
  if old.to_on is null then
    later := later || array['to_on', 'closed_by'];
  end if;
  if to_jsonb(new) - later <> to_jsonb(old) - later then
    raise exception 'an enterprise closes a shutdown once and changes nothing else of it' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function refuse_pause_rewritten() is 'Trigger: who is no office closes a shutdown once and changes nothing else';
create trigger closed_once before update on case_pause for each row execute function refuse_pause_rewritten();

-- News and mail are the program's: whoever acts causes them, and nobody writes them.
drop policy written_by_whoever_acts on message;
create policy written_by_program on message for insert to qingshen_app with check (
  spread_at is null and (select actor_is_system())
);
drop policy queued_by_whoever_acts on mail_outbox;
create policy queued_by_program on mail_outbox for insert to qingshen_app with check (
  state = 'queued' and attempts = 0 and (select actor_is_system())
);
