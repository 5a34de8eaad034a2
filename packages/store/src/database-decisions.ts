import type { Generated } from 'kysely'

/** A run over all sites of an area. */
export interface DecisionRunTable {
  id: string
  law: string
  law_version: string
  year: number
  decided_on: string
  state: string
  total: number
  done: Generated<number>
  written: Generated<number>
  started_at: string
  progress_at: string
  finished_at: string | null
  started_by: string | null
  failure: string | null
  region_path: string
  organisation: string | null
}
