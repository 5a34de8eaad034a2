import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

// The tables of the list. Dates are text, JSON is written as `JSON.stringify(...)`, scope columns are filled by triggers.

export interface ListingTable {
  id: Generated<string>
  law: string
  procedure: string
  year: number
  batch: number
  title: string
  region: string
  region_path: string
  region_level: string
  state: Generated<string>
  comment_from: string | null
  comment_to: string | null
  comment_basis: string | null
  fixed_on: string | null
  published_on: string | null
  medium: string | null
  link: string | null
  opened_by: string
  opened_at: string
  version: Generated<number>
}

export interface ListingPartTable {
  id: Generated<string>
  listing: string
  office: string
  level: string
  region_path: string
  held_at: string
  state: Generated<string>
  return_reason: string | null
  last_run_on: string | null
  judging_at: string | null
  opened_at: string
  version: Generated<number>
}

export interface ListingEntryTable {
  id: Generated<string>
  listing: string
  part: string
  office: string
  site: string
  name: string
  code: string | null
  place_name: string
  state: Generated<string>
  origin: string
  grounds: ColumnType<unknown, string, string>
  mode: string | null
  receipt: string | null
  reason: string | null
  evidence: string | null
  remark: string | null
  figures: ColumnType<unknown, string | undefined, string>
  rank: number | null
  removal_reason: string | null
  removal_fact: string | null
  removal_evidence: string | null
  removal_office: string | null
  added_at: string
  changed_at: string
  shown: Generated<string>
  frozen: Generated<boolean>
  field_versions: ColumnType<unknown, string | undefined, string>
  version: Generated<number>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface ListingQuestionTable {
  part: string
  site: string
  listing: string
  name: string
  place_name: string
  missing: string[]
  receipt: string | null
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface ListingActTable {
  id: Generated<string>
  listing: string
  part: string | null
  step: string
  act: string
  department: string
  level: string
  office: string
  on_day: string
  at: string
  account: string | null
  note: string | null
  number: string | null
  evidence: string | null
  region_path: string
}

export interface ListingCopyTable {
  id: Generated<string>
  listing: string
  act: string
  step: string
  department: string
  office: string | null
  office_name: string
  on_day: string
  region_path: string
}

export interface ListingCommentTable {
  id: Generated<string>
  listing: string
  entry: string | null
  office: string
  at: string
  account: string | null
  text: string
  evidence: string | null
  region_path: string
}

export interface ListingConsentTable {
  id: Generated<string>
  listing: string
  step: string
  department: string
  agrees: boolean
  manner: string
  number: string | null
  on_day: string
  at: string
  office: string
  account: string | null
  note: string | null
  evidence: string | null
  region_path: string
}

export interface ObjectionTable {
  id: Generated<string>
  listing: GeneratedAlways<string>
  entry: string
  raised_by: string
  raised_on: string
  recorded_at: string
  office: string | null
  account: string | null
  text: string
  evidence: string | null
  state: Generated<string>
  answer: string | null
  answered_on: string | null
  answer_office: string | null
  answer_evidence: string | null
  version: Generated<number>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface NoticeTable {
  id: Generated<string>
  listing: GeneratedAlways<string>
  entry: string
  version: number
  number: string
  office: string
  issued_on: string
  published_on: string
  reason: string | null
  content: ColumnType<unknown, string, never>
  content_hash: string
  recorded_at: string
  account: string | null
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

export interface NoticeServiceTable {
  id: Generated<string>
  notice: string
  listing: GeneratedAlways<string>
  manner: string
  on_day: string
  receiver: string
  note: string | null
  evidence: string | null
  recorded_at: string
  account: string | null
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}
