import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

// The tables of the register. Dates and ranges are text, numeric is decimal text, timestamps are ISO instants.
// JSON is written as `JSON.stringify(...)`. Scope columns are filled by triggers.

export interface OrganisationTable {
  id: Generated<string>
  kind: Generated<string>
  created_at: string
  version: Generated<number>
}

export interface OrganisationNameTable {
  organisation: string
  name: string
  valid: string
  source: string
}

export interface OrganisationIdentifierTable {
  organisation: string
  kind: string
  value: string
  suffix: Generated<string>
  valid_from: string | null
  valid_to: string | null
  source: string
}

export interface SiteTable {
  id: Generated<string>
  organisation: string
  name_as_listed: string
  division: string
  region_path: string
  address: string | null
  permit_number: string | null
  pinyin_key: Generated<string>
  pinyin_initials: Generated<string>
  source: string
  created_at: string
  closed_on: string | null
  version: Generated<number>
  field_versions: ColumnType<Record<string, number>, string | undefined, string>
}

export interface FactTable {
  id: Generated<string>
  site: string
  name: string
  value: ColumnType<unknown, string | null, never>
  known_missing: Generated<boolean>
  valid: string
  recorded_at: string
  recorded_by: string | null
  superseded_at: string | null
  source: string
  evidence: string | null
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface AuditRoundTable {
  id: Generated<string>
  site: string
  ground: string | null
  list: string | null
  kind: string
  listed_on: string | null
  published_on: string | null
  reported_on: string | null
  evaluated_on: string | null
  accepted_on: string | null
  source: string
  evidence: string | null
  audit_case: ColumnType<string | null, string | null | undefined, string | null>
  version: Generated<number>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface SiteEventTable {
  id: Generated<string>
  site: string
  kind: string
  happened_on: string
  before: string
  after: string
  source: string
  evidence: string | null
  recorded_at: string
  recorded_by: string | null
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface DecisionReceiptTable {
  id: Generated<string>
  site: string
  decided_on: string
  year: number
  law: string
  law_version: string
  record_time: string
  facts: ColumnType<unknown, string, never>
  outcome: string
  mode: string | null
  listed: boolean | null
  reasons: ColumnType<unknown, string, never>
  hash: string
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface SiteCurrentTable {
  site: string
  organisation: string
  region_path: string
  division: string
  name: string
  name_form: GeneratedAlways<string | null>
  organisation_name: string | null
  codes: Generated<string[]>
  pinyin_key: string
  pinyin_initials: string
  search_text: string
  search_grams: GeneratedAlways<string[] | null>
  industry: string | null
  industry_edition: string | null
  size: string | null
  permit_class: string | null
  employees: string | null
  revenue: string | null
  over_standard: boolean | null
  over_cap: boolean | null
  energy_over_quota: boolean | null
  toxic_material: boolean | null
  toxic_discharge: boolean | null
  mining_step: boolean | null
  coating_step: boolean | null
  clinker: boolean | null
  high_consumption: boolean | null
  priority_chemicals: boolean | null
  key_industry: boolean | null
  annex_match: boolean | null
  above_scale: boolean | null
  suspended_two_years: boolean | null
  on_closure_list: boolean | null
  not_yet_accepted: boolean | null
  valid_prior_audit: boolean | null
  last_listed_on: string | null
  last_published_on: string | null
  last_reported_on: string | null
  last_evaluated_on: string | null
  last_accepted_on: string | null
  outcome: string | null
  outcome_mode: string | null
  outcome_listed: boolean | null
  outcome_law: string | null
  outcome_year: number | null
  outcome_on: string | null
  closed_on: string | null
  next_change_on: string | null
}
