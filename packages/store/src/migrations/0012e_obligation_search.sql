-- The same for obligations as for cases: what is due first within reach, by the index, with the policy repeated.

create policy owner_reads on obligation for select to current_user using (true);
create view obligation_search as
  select * from obligation
  where case
    when region_path >= (select reach_from('case.read')) and region_path < (select reach_to('case.read')) then true
    when organisation = any ((select reach_organisations('case.read'))::uuid[]) then true
    else audit_case = any ((select reach_cases('case.read'))::uuid[])
  end;
comment on view obligation_search is '检索用的义务，只含本人可见的行';
grant select on obligation_search to qingshen_app;
