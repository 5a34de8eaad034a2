import type { ColumnType, Generated } from 'kysely'

// The tables of an import's preview. JSON is written as `JSON.stringify(...)`.

type Json = ColumnType<unknown, string, string>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>

export interface ImportPreviewTable {
  run: string
  version: Generated<number>
  options: Json
  tables: JsonWithDefault
  plan: ColumnType<unknown, string | null | undefined, string | null>
  format: ColumnType<unknown, string | null | undefined, string | null>
  general: JsonWithDefault
  repairs: JsonWithDefault
  decisions: Json
  row_count: Generated<number>
  done_count: Generated<number>
  failure: string | null
  region_path: string
  organisation: string | null
}

export interface ImportChunkTable {
  run: string
  ordinal: number
  first_row: number
  row_count: number
  rows: Json
  findings: JsonWithDefault
  counts: JsonWithDefault
  created: Generated<string[]>
  region_path: string
  organisation: string | null
}
