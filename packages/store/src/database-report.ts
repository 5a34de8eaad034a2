import type { ColumnType, GeneratedAlways } from 'kysely'

// The tables of the report. JSON is written as `JSON.stringify(...)`, scope columns are filled by triggers.

export interface ReportEditionTable {
  id: string
  audit_case: string
  number: number
  variant: 'evaluation' | 'acceptance'
  law: string
  law_on: string
  revision: number
  figures: ColumnType<unknown, string, string>
  figure_count: number
  words_hash: string
  docx_file: string
  docx_sha256: string
  docx_bytes: number
  pdf_file: string
  pdf_sha256: string
  pdf_bytes: number
  made_at: string
  made_by_name: string
  site: GeneratedAlways<string>
  region_path: GeneratedAlways<string>
  organisation: GeneratedAlways<string>
}
