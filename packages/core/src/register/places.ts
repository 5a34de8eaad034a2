import type { Division, DivisionTable } from '../vocabulary/division.ts'
import { currentCode, divisionPath } from '../vocabulary/division.ts'
import type { FoundPlace } from './reference.ts'

/**
 * Finds places of a register by code, name, short name or former name. Of places with the same name those in use win
 * over former ones, and those within `root` (a division's code; null: everywhere) over others.
 */
export function findPlaces(table: DivisionTable, root: string | null): (printed: string) => FoundPlace[] {
  const byName = new Map<string, Division[]>()
  for (const row of table.rows) {
    for (const name of [row.code, row.name, ...row.aliases, ...row.formerNames]) {
      byName.set(name, [...(byName.get(name) ?? []), row])
    }
  }
  return (printed) => {
    const rows = byName.get(printed.replaceAll(/\s/gu, '')) ?? []
    const near = rows.filter((row) => root === null || divisionPath(table, currentCode(table, row.code)).includes(root))
    const candidates = near.length > 0 ? near : rows
    const inUse = candidates.filter((row) => row.to === null)
    return unique((inUse.length > 0 ? inUse : candidates).map((row) => foundPlace(table, row, printed)))
  }
}

function foundPlace(table: DivisionTable, row: Division, printed: string): FoundPlace {
  const code = currentCode(table, row.code)
  const name = table.byCode.get(code)?.name ?? row.name
  return { code, name, former: code !== row.code || row.formerNames.includes(printed) }
}

function unique(found: readonly FoundPlace[]): FoundPlace[] {
  return found.filter((place, index) => found.findIndex((other) => other.code === place.code) === index)
}
