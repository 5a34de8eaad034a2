import type { ColumnType, Generated } from 'kysely'

// The tables that are not the register: reference data, accounts, journal, files, jobs.

export interface AccountTable {
  id: Generated<string>
  name: string
  display_name: string
  password_hash: string
  state: Generated<string>
  failed_attempts: Generated<number>
  locked_until: string | null
  demonstration: Generated<boolean>
  region_path: string | null
  created_at: string
  version: Generated<number>
  temporary_until: string | null
  password_set_at: string | null
  second_factor_since: string | null
  mail: string | null
}

export interface AccountRoleTable {
  id: Generated<string>
  account: string
  role: string
  office: string | null
  organisation: string | null
  region_path: string | null
  granted_at: string
  revoked_at: string | null
}

export interface FileTable {
  id: Generated<string>
  sha256: string
  size_bytes: number
  media_type: string
  name: string
  uploaded_at: string
  uploaded_by: string | null
  region_path: string
  organisation: string | null
  audit_case: ColumnType<string | null, string | null | undefined, string | null>
}

export interface FileLinkTable {
  file: string
  subject_kind: string
  subject_id: string
  confidential: Generated<boolean>
  region_path: string
  organisation: string | null
  audit_case: ColumnType<string | null, string | null | undefined, string | null>
}

export interface ImportRunTable {
  id: Generated<string>
  kind: string
  file_sha256: string
  file_name: string
  state: string
  summary: ColumnType<unknown, string, string>
  started_at: string
  finished_at: string | null
  started_by: string | null
  region_path: string
  organisation: string | null
}

export interface IndustryClassTable {
  edition: string
  code: string
  name: string
  section: string
  division: string
  group_code: string
  provisional_source: string | null
}

export interface JobTable {
  id: Generated<string>
  queue: string
  payload: ColumnType<unknown, string, string>
  run_at: string
  attempts: Generated<number>
  locked_until: string | null
  last_error: string | null
  finished_at: string | null
}

export interface JournalBlockTable {
  seq: number
  from_entry: number
  to_entry: number
  entry_ids: number[]
  entry_hashes: string[]
  previous_hash: string
  hash: string
  signature: string | null
  sealed_at: string
}

export interface JournalEntryTable {
  id: Generated<number>
  at: string
  account: string | null
  office: string | null
  action: string
  subject_kind: string
  subject_id: string
  before: ColumnType<unknown, string | null, never>
  after: ColumnType<unknown, string | null, never>
  hash: string
  region_path: string | null
}

export interface JournalUnsealedTable {
  entry: number
}

export interface LoginSessionTable {
  token_hash: string
  account: string
  account_role: string | null
  created_at: string
  last_seen_at: string
  expires_at: string
  id: Generated<string>
  device: string | null
}

export interface OfficeTable {
  id: Generated<string>
  name: string
  department: string
  level: string
  kind: string
  region: string
  region_path: string
  valid_from: string | null
  valid_to: string | null
  functions: Generated<string[]>
  version: Generated<number>
}

export interface RegionTable {
  code: string
  name: string
  level: string
  parent: string | null
  path: string
  reporting_parent: string | null
  successor: string | null
  valid_from: string | null
  valid_to: string | null
}

export interface SchemaMigrationTable {
  name: string
  checksum: string
  applied_at: Generated<string>
}

export interface SettingTable {
  name: string
  value: ColumnType<unknown, string, string>
  changed_at: string
}
