import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

// The tables of engagement and submission. Dates are text, JSON is written as `JSON.stringify(...)`, scope columns are
// filled by triggers.

type Scope = {
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

type Json = ColumnType<unknown, string | undefined, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>

export interface CaseDelegationTable extends Scope {
  id: Generated<string>
  audit_case: string
  consultancy: string
  consultancy_name: string
  granted_on: string
  until_on: string
  granted_at: string
  granted_by: string | null
  revoked_at: string | null
  revoked_by: string | null
  revoked_reason: string | null
}

export interface EngagementTable extends Scope {
  id: Generated<string>
  audit_case: string
  seq: number
  kind: 'consultancy' | 'own_capability'
  consultancy: string | null
  consultancy_name: string | null
  contract_number: string | null
  signed_on: string | null
  from_on: string | null
  to_on: string | null
  work: Generated<string[]>
  price_yuan: string | null
  contract: string | null
  team: Json
  answers: Json
  checklist: Json
  reason: string | null
  declared_on: string
  declared_at: string
  event: string
}

export interface SubmissionTable extends Scope {
  id: Generated<string>
  audit_case: string
  number: number
  mode: string | null
  effective_on: string | null
  named_as: string | null
  centrally_owned: Generated<boolean>
  note: string | null
  sections: Json
  certifier: string | null
  statements: Generated<string[]>
  started_at: string
  changed_at: string
  version: Generated<number>
  asked_at: string | null
  submitted_at: string | null
  event: string | null
  content: NullableJson
  content_hash: string | null
  recipients: NullableJson
  receipt: NullableJson
  signature: string | null
  outcome: 'received' | 'returned' | null
  outcome_at: string | null
  outcome_event: string | null
  outcome_reason: string | null
  remarks: NullableJson
}

type StoredContent = {
  file: string
  name: string
  media_type: string
  size_bytes: number
  sha256: string
  confidential: boolean
  added_at: string
  removed_at: string | null
  is_frozen: Generated<boolean>
}

export interface SubmissionDocumentTable extends Scope, StoredContent {
  id: Generated<string>
  submission: string
  audit_case: string
  part: string
}

export interface EvidenceItemTable extends Scope, StoredContent {
  id: Generated<string>
  submission: string
  audit_case: string
  title: string
  effective_on: string | null
  place: Generated<string>
}
