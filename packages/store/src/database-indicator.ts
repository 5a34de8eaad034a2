import type { Generated, GeneratedAlways } from 'kysely'

export interface IndicatorSystemTable {
  id: Generated<string>
  code: string
  number: number
  kind: string
  title: string
  source: string
  is_fictitious: boolean
  state: string
  content: string
  file: string | null
  sha256: string | null
  row_count: number
  unverified_count: number
  fault_count: number
  imported_from: string | null
  import_columns: string | null
  version: Generated<number>
  office: string | null
  owner_name: string
  audit_case: string | null
  site: GeneratedAlways<string | null>
  region_path: string
  organisation: GeneratedAlways<string | null>
  created_at: string
  created_by: string | null
  created_by_name: string
  changed_at: string
  changed_by: string | null
  changed_by_name: string
  published_at: string | null
  published_by_name: string | null
  withdrawn_at: string | null
  withdrawn_by_name: string | null
  withdrawn_reason: string | null
}
