import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

// The tables of the workbench. JSON is written as `JSON.stringify(...)`, scope columns are filled by triggers.

type Scope = {
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}

type Json<T> = ColumnType<T, string, string>

export interface WorkbenchTable extends Scope {
  audit_case: string
  revision: Generated<number>
  row_count: Generated<number>
  began_at: string
  changed_at: string
}

export interface WorkbenchRowTable extends Scope {
  audit_case: string
  id: string
  sheet: string
  position: ColumnType<string, number, number>
  fields: Json<Record<string, string>>
  field_versions: Json<Record<string, number>>
  version: number
  revision: number
  removed: boolean
  changed_at: string
  changed_by_name: string
}

export interface WorkbenchChangeTable extends Scope {
  audit_case: string
  row: string
  version: number
  at: string
  account: string | null
  by_name: string
  origin: 'typed' | 'excel' | 'drawing'
  removed: boolean
  fields: Json<unknown>
}

export interface WorkbenchCommentTable extends Scope {
  id: string
  audit_case: string
  row: string | null
  text: string
  account: string | null
  by_name: string
  by_role: string
  at: string
  resolved_at: string | null
  resolved_by_name: string | null
  revision: number
}

export interface WorkbenchPresenceTable extends Scope {
  audit_case: string
  account: string
  name: string
  sheet: string | null
  row: string | null
  field: string | null
  seen_at: string
  noted_on: string | null
}

export interface WorkbenchSnapshotTable extends Scope {
  id: string
  audit_case: string
  submission: string
  revision: number
  row_count: number
  content_hash: string
  findings: Json<unknown>
  beside: Json<unknown>
  taken_at: string
}

export interface WorkbenchSnapshotPartTable extends Scope {
  snapshot: string
  number: number
  audit_case: string
  rows: Json<unknown>
}
