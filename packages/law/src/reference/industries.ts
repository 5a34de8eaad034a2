import type { IndustryEntry, IndustryTable } from '@qingshen/core/vocabulary/industry'
import { industryTable } from '@qingshen/core/vocabulary/industry'
import { readCsv } from './read-csv.ts'

/** The edition of GB/T 4754 that is meant where none is named. */
export const CURRENT_EDITION = '2017'

const FILES: Readonly<Record<string, string>> = { '2017': 'gbt4754-2017.csv' }
const tables = new Map<string, IndustryTable>()

/** The classification of an edition, read once; undefined when its table has not been supplied. */
export function loadIndustries(edition: string = CURRENT_EDITION): IndustryTable | undefined {
  const file = FILES[edition]
  if (file === undefined) return undefined
  const known = tables.get(edition)
  if (known !== undefined) return known
  const table = industryTable(edition, readCsv(new URL(`../../reference/${file}`, import.meta.url)).map(toEntry))
  tables.set(edition, table)
  return table
}

function toEntry(row: Record<string, string>): IndustryEntry {
  return {
    level: row['level'] as IndustryEntry['level'],
    code: row['code'] ?? '',
    name: row['name'] ?? '',
    section: row['section'] ?? '',
    division: row['division'] || null,
    group: row['group'] || null,
  }
}
