import type { Generated, GeneratedAlways } from 'kysely'

// The tables of orders and penalties. Dates and exact sums are text, scope columns are filled by triggers.

export interface OrderToCorrectTable {
  id: Generated<string>
  audit_case: string
  event: string
  kind: string
  title: string
  clause: string
  number: string | null
  office: string | null
  office_name: string
  issued_on: string
  due: string
  reason: string
  evidence: string | null
  met_event: string | null
  met_on: string | null
  met_note: string | null
  breach: string | null
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface PenaltyTable {
  id: Generated<string>
  audit_case: string
  event: string
  unmet_order: string | null
  number: string
  breach: string
  act_on: string
  decided_on: string
  basis: string
  article: string
  via: string | null
  comparison: string | null
  measure: string
  amount: string | null
  pay_by: string | null
  reason: string
  office: string | null
  office_name: string
  evidence: string | null
  settled_event: string | null
  settled_on: string | null
  settled_note: string | null
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface PenaltyPublicationTable {
  id: Generated<string>
  penalty: string
  audit_case: string
  place: string
  link: string | null
  on_day: string
  recorded_at: string
  recorded_by: string | null
  name: string
  code: string | null
  place_name: string
  number: string
  breach: string
  article: string
  measure: string
  amount: string | null
  office_name: string
  decided_on: string
  settled_on: string | null
  search_text: GeneratedAlways<string | null>
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}
