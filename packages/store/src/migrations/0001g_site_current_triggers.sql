create function acting_day() returns date
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('qingshen.today', true), '')::date, current_date) $$;
comment on function acting_day() is 'The day on which this transaction acts';

create function refresh_site_current(sites uuid[]) returns void
  language sql as $$
  insert into site_current as target (
    site, organisation, region_path, division, name, organisation_name, codes, pinyin_key, pinyin_initials, search_text,
    industry, industry_edition, size, permit_class, employees, revenue,
    over_standard, over_cap, energy_over_quota, toxic_material, toxic_discharge, mining_step, coating_step, clinker,
    high_consumption, priority_chemicals, key_industry, annex_match, above_scale,
    suspended_two_years, on_closure_list, not_yet_accepted, valid_prior_audit,
    last_listed_on, last_published_on, last_reported_on, last_evaluated_on, last_accepted_on,
    outcome, outcome_mode, outcome_listed, outcome_law, outcome_year, outcome_on, closed_on, next_change_on)
  select s.id, s.organisation, s.region_path, s.division, s.name_as_listed, n.current_name, coalesce(c.codes, '{}'),
    s.pinyin_key, s.pinyin_initials,
    concat_ws(E'\n', search_form(s.name_as_listed), n.all_names, search_form(s.pinyin_initials), c.all_codes),
    f.industry, f.industry_edition, f.size, f.permit_class, f.employees, f.revenue,
    f.over_standard, f.over_cap, f.energy_over_quota, f.toxic_material, f.toxic_discharge, f.mining_step, f.coating_step,
    f.clinker, f.high_consumption, f.priority_chemicals, f.key_industry, f.annex_match, f.above_scale,
    f.suspended_two_years, f.on_closure_list, f.not_yet_accepted, f.valid_prior_audit,
    r.listed_on, r.published_on, r.reported_on, r.evaluated_on, r.accepted_on,
    d.outcome, d.mode, d.listed, d.law, d.year, d.decided_on, s.closed_on, f.next_change_on
  from site s
  left join lateral (
    select
      max(name) filter (where valid @> acting_day()) as current_name,
      string_agg(distinct search_form(name), E'\n') filter (where name <> s.name_as_listed) as all_names
    from organisation_name where organisation = s.organisation
  ) n on true
  left join lateral (
    select
      array_agg(value || suffix order by kind, value) as codes,
      string_agg(distinct search_form(value || suffix), E'\n') as all_codes
    from organisation_identifier where organisation = s.organisation
  ) c on true
  left join lateral (
    select
      max(v) filter (where name = 'industry') as industry,
      max(v) filter (where name = 'industryEdition') as industry_edition,
      max(v) filter (where name = 'size') as size,
      max(v) filter (where name = 'permitClass') as permit_class,
      (max(v) filter (where name = 'employees'))::numeric as employees,
      (max(v) filter (where name = 'revenue'))::numeric as revenue,
      (max(v) filter (where name = 'overStandard'))::boolean as over_standard,
      (max(v) filter (where name = 'overCap'))::boolean as over_cap,
      (max(v) filter (where name = 'energyOverQuota'))::boolean as energy_over_quota,
      (max(v) filter (where name = 'toxicMaterial'))::boolean as toxic_material,
      (max(v) filter (where name = 'toxicDischarge'))::boolean as toxic_discharge,
      (max(v) filter (where name = 'miningStep'))::boolean as mining_step,
      (max(v) filter (where name = 'coatingStep'))::boolean as coating_step,
      (max(v) filter (where name = 'clinker'))::boolean as clinker,
      (max(v) filter (where name = 'highConsumption'))::boolean as high_consumption,
      (max(v) filter (where name = 'priorityChemicals'))::boolean as priority_chemicals,
      (max(v) filter (where name = 'keyIndustry'))::boolean as key_industry,
      (max(v) filter (where name = 'annexMatch'))::boolean as annex_match,
      (max(v) filter (where name = 'aboveScale'))::boolean as above_scale,
      (max(v) filter (where name = 'suspendedTwoYears'))::boolean as suspended_two_years,
      (max(v) filter (where name = 'onClosureList'))::boolean as on_closure_list,
      (max(v) filter (where name = 'notYetAccepted'))::boolean as not_yet_accepted,
      (max(v) filter (where name = 'validPriorAudit'))::boolean as valid_prior_audit,
      min(change_on) as next_change_on
    from (
      select name, case when valid @> acting_day() then value #>> '{}' end as v,
        case when lower(valid) > acting_day() then lower(valid) when upper(valid) > acting_day() then upper(valid) end as change_on
      from fact where site = s.id and superseded_at is null
    ) open_fact
  ) f on true
  left join lateral (
    select max(listed_on) as listed_on, max(published_on) as published_on, max(reported_on) as reported_on,
      max(evaluated_on) as evaluated_on, max(accepted_on) as accepted_on
    from audit_round where site = s.id
  ) r on true
  left join lateral (
    select outcome, mode, listed, law, year, decided_on from decision_receipt
    where site = s.id order by decided_on desc, record_time desc limit 1
  ) d on true
  where s.id = any (sites)
  on conflict (site) do update set
    (organisation, region_path, division, name, organisation_name, codes, pinyin_key, pinyin_initials, search_text,
      industry, industry_edition, size, permit_class, employees, revenue,
      over_standard, over_cap, energy_over_quota, toxic_material, toxic_discharge, mining_step, coating_step, clinker,
      high_consumption, priority_chemicals, key_industry, annex_match, above_scale,
      suspended_two_years, on_closure_list, not_yet_accepted, valid_prior_audit,
      last_listed_on, last_published_on, last_reported_on, last_evaluated_on, last_accepted_on,
      outcome, outcome_mode, outcome_listed, outcome_law, outcome_year, outcome_on, closed_on, next_change_on)
    = row (excluded.organisation, excluded.region_path, excluded.division, excluded.name, excluded.organisation_name,
      excluded.codes, excluded.pinyin_key, excluded.pinyin_initials, excluded.search_text,
      excluded.industry, excluded.industry_edition, excluded.size, excluded.permit_class, excluded.employees, excluded.revenue,
      excluded.over_standard, excluded.over_cap, excluded.energy_over_quota, excluded.toxic_material,
      excluded.toxic_discharge, excluded.mining_step, excluded.coating_step, excluded.clinker,
      excluded.high_consumption, excluded.priority_chemicals, excluded.key_industry, excluded.annex_match, excluded.above_scale,
      excluded.suspended_two_years, excluded.on_closure_list, excluded.not_yet_accepted, excluded.valid_prior_audit,
      excluded.last_listed_on, excluded.last_published_on, excluded.last_reported_on, excluded.last_evaluated_on,
      excluded.last_accepted_on, excluded.outcome, excluded.outcome_mode, excluded.outcome_listed, excluded.outcome_law,
      excluded.outcome_year, excluded.outcome_on, excluded.closed_on, excluded.next_change_on)
$$;
comment on function refresh_site_current(uuid[]) is 'Makes the wide rows of these sites anew from what is recorded';

create function refresh_changed_sites() returns trigger
  language plpgsql as $$
begin
  if current_setting('qingshen.refresh', true) is distinct from 'deferred' then
    perform refresh_site_current(array(select distinct site from changed));
  end if;
  return null;
end
$$;
comment on function refresh_changed_sites() is 'Trigger: refreshes the sites a statement touched, once per statement';

create function refresh_changed_site_rows() returns trigger
  language plpgsql as $$
begin
  if current_setting('qingshen.refresh', true) is distinct from 'deferred' then
    perform refresh_site_current(array(select id from changed));
  end if;
  return null;
end
$$;
comment on function refresh_changed_site_rows() is 'Trigger of site itself';

create function refresh_sites_of_organisations() returns trigger
  language plpgsql as $$
begin
  if current_setting('qingshen.refresh', true) is distinct from 'deferred' then
    perform refresh_site_current(array(select s.id from site s where s.organisation in (select organisation from changed)));
  end if;
  return null;
end
$$;
comment on function refresh_sites_of_organisations() is 'Trigger of names and codes of organisations';

create trigger refresh_inserted after insert on site referencing new table as changed
  for each statement execute function refresh_changed_site_rows();
create trigger refresh_updated after update on site referencing new table as changed
  for each statement execute function refresh_changed_site_rows();
create trigger refresh_inserted after insert on fact referencing new table as changed
  for each statement execute function refresh_changed_sites();
create trigger refresh_updated after update on fact referencing new table as changed
  for each statement execute function refresh_changed_sites();
create trigger refresh_inserted after insert on audit_round referencing new table as changed
  for each statement execute function refresh_changed_sites();
create trigger refresh_updated after update on audit_round referencing new table as changed
  for each statement execute function refresh_changed_sites();
create trigger refresh_inserted after insert on decision_receipt referencing new table as changed
  for each statement execute function refresh_changed_sites();
create trigger refresh_inserted after insert on organisation_name referencing new table as changed
  for each statement execute function refresh_sites_of_organisations();
create trigger refresh_updated after update on organisation_name referencing new table as changed
  for each statement execute function refresh_sites_of_organisations();
create trigger refresh_inserted after insert on organisation_identifier referencing new table as changed
  for each statement execute function refresh_sites_of_organisations();
create trigger refresh_updated after update on organisation_identifier referencing new table as changed
  for each statement execute function refresh_sites_of_organisations();
