import type { Generated } from 'kysely'

// The working days. Dates are text.

export interface WorkingDayYearTable {
  id: Generated<string>
  year: number
  state: string
  source: string
  version: Generated<number>
  changed_at: string
  changed_by: string | null
  region_path: string
}

export interface WorkingDayExceptionTable {
  working_day_year: string
  version: number
  day: string
  kind: string
  name: string
  region_path: string
}
