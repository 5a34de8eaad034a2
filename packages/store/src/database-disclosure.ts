import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

// The tables of disclosure. Dates are text, JSON is written as `JSON.stringify(...)`, scope columns are filled by triggers.

export interface DisclosureTable {
  id: Generated<string>
  audit_case: string
  purpose: string
  occurrence: Generated<string>
  number: number
  fields_on: string
  state: Generated<string>
  correction_reason: string | null
  content: ColumnType<unknown, string | undefined, string>
  version: Generated<number>
  saved_at: string
  saved_by: string | null
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface DisclosureSecretTable {
  id: Generated<string>
  disclosure: string
  audit_case: string
  field: string
  reason: string
  state: Generated<string>
  decision: string | null
  decided_by: string | null
  decided_by_name: string | null
  decided_on: string | null
  content_hash: string | null
  refused_before: Generated<boolean>
  told_at: string | null
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface DisclosurePublicationTable {
  id: Generated<string>
  disclosure: string
  audit_case: string
  event: string
  purpose: string
  occurrence: Generated<string>
  number: number
  correction_reason: string | null
  name: string
  place_name: string
  year: number
  law: string
  law_title: string
  clause: string
  listing: string | null
  listing_title: string | null
  medium: string
  medium_name: string
  link: string | null
  picture: string | null
  published_on: string
  recorded_at: string
  content: ColumnType<unknown, string, string>
  hash: string
  replaced_on: string | null
  withdrawn_on: string | null
  withdrawn_reason: string | null
  withdrawn_by: string | null
  removed_on: string | null
  search_text: GeneratedAlways<string | null>
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface DisclosureCheckTable {
  id: Generated<string>
  audit_case: string
  publication: string
  event: string
  office: string | null
  office_name: string
  on_day: string
  agrees: boolean
  remarks: ColumnType<unknown, string | undefined, string>
  note: string | null
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}
