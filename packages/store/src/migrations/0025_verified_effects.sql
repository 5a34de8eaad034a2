-- Effects of options that somebody from outside the enterprise found: written by those who review the audit, by nobody of its team.

create function sheet_is_reviewers(sheet text) returns boolean
  language sql immutable parallel safe as $$ select sheet = any (array['verified_effects']) $$;
comment on function sheet_is_reviewers(text) is 'A sheet of the workbench that reviewers write and the team only reads';

drop policy insert_within_reach on workbench_row;
drop policy update_within_reach on workbench_row;
drop policy insert_within_reach on workbench_change;
drop policy insert_within_reach on workbench;
drop policy update_within_reach on workbench;
do $$
declare
  own text := case_reach(array['audit.edit'], 'audit_case');
  review text := case_reach(array['audit.verify'], 'audit_case');
  any_of text := case_reach(array['audit.edit', 'audit.comment', 'audit.verify'], 'audit_case');
  by_sheet text := format('case when sheet_is_reviewers(sheet) then %s else %s end', review, own);
begin
  execute format('create policy insert_within_reach on workbench_row for insert to qingshen_app with check (%s)', by_sheet);
  execute format('create policy update_within_reach on workbench_row for update to qingshen_app using (%1$s) with check (%1$s)', by_sheet);
  execute format('create policy insert_within_reach on workbench_change for insert to qingshen_app with check (%s)',
    case_reach(array['audit.edit', 'audit.verify'], 'audit_case'));
  execute format('create policy insert_within_reach on workbench for insert to qingshen_app with check (%s)', any_of);
  execute format('create policy update_within_reach on workbench for update to qingshen_app using (%1$s) with check (%1$s)', any_of);
end
$$;
