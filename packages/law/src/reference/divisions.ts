import type { Division, DivisionTable } from '@qingshen/core/vocabulary/division'
import { divisionTable } from '@qingshen/core/vocabulary/division'
import { readCsv } from './read-csv.ts'

let table: DivisionTable | undefined

/** The divisions of GB/T 2260 in our table, read once; the file's shape is proved by its test. */
export function loadDivisions(): DivisionTable {
  table ??= divisionTable(readCsv(new URL('../../reference/divisions.csv', import.meta.url)).map(toDivision))
  return table
}

function toDivision(row: Record<string, string>): Division {
  return {
    code: row['code'] ?? '',
    name: row['name'] ?? '',
    level: row['level'] as Division['level'],
    parent: row['parent'] || null,
    reportingParent: row['reporting_parent'] || null,
    from: row['from'] || null,
    to: row['to'] || null,
    precision: (row['precision'] || null) as Division['precision'],
    successors: listOf(row['successor']),
    aliases: listOf(row['aliases']),
    formerNames: listOf(row['former_names']),
  }
}

function listOf(cell: string | undefined): string[] {
  return cell ? cell.split(';') : []
}
