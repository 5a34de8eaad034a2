import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

// The tables of the case. Dates are text, JSON is written as `JSON.stringify(...)`, scope columns are filled by triggers.

export interface AuditCaseTable {
  id: Generated<string>
  site: string
  kind: string
  mode: string | null
  law: string
  year: number
  department: string
  grounds: ColumnType<unknown, string | undefined, string>
  listing: string | null
  entry: string | null
  round: string | null
  name: string
  pinyin_key: Generated<string>
  code: string | null
  place_name: string
  industry: string | null
  search_text: GeneratedAlways<string | null>
  state: string
  sides: Generated<string[]>
  is_ended: Generated<boolean>
  opened_on: string
  last_on: string
  published_on: string | null
  submitted_on: string | null
  evaluated_on: string | null
  accepted_on: string | null
  next_due: string | null
  next_duty: string | null
  next_holder: string | null
  next_is_paused: Generated<boolean>
  law_version: string | null
  opened_at: string
  version: Generated<number>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface CaseEventTable {
  id: Generated<string>
  audit_case: string
  seq: number
  event: string
  title: string
  clause: string
  on_day: string
  at: string
  account: string | null
  office: string | null
  actor_name: string
  from_state: string | null
  to_state: string
  sides: Generated<string[]>
  note: string | null
  number: string | null
  due: string | null
  fulfils: Generated<string[]>
  opens: Generated<string[]>
  reopens: Generated<string[]>
  evidence: string | null
  details: ColumnType<unknown, string | undefined, string>
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface CasePauseTable {
  id: Generated<string>
  audit_case: string
  from_on: string
  to_on: string | null
  reason: string
  evidence: string | null
  opened_by: string
  closed_by: string | null
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface CaseExtensionTable {
  id: Generated<string>
  audit_case: string
  duty: string
  asked_on: string
  asked_to: string
  reason: string
  evidence: string | null
  state: Generated<string>
  granted_to: string | null
  decided_on: string | null
  decision: string | null
  asked_by: string
  decided_by: string | null
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface ObligationTable {
  id: Generated<string>
  audit_case: string
  duty: string
  occurrence: Generated<string>
  clause: string
  basis: Generated<string[]>
  holder: string
  text: string
  anchor_on: string
  computed_due: string
  due: string
  is_paused: Generated<boolean>
  state: Generated<string>
  opened_by: string | null
  fulfilled_by: string | null
  fulfilled_on: string | null
  days_late: number | null
  missing_year: Generated<number | null>
  version: Generated<number>
  site: Generated<string>
  region_path: Generated<string>
  organisation: Generated<string>
}

export interface ObligationChangeTable {
  id: Generated<string>
  obligation: string
  audit_case: string
  at: string
  cause: string
  event: string | null
  reason: string
  before: ColumnType<unknown, string, string>
  after: ColumnType<unknown, string, string>
  site: Generated<string>
  region_path: Generated<string>
  organisation: Generated<string>
}
