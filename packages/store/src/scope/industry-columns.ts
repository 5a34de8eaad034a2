import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { knownIndustry } from './fact-columns.ts'
import type { ScopeFrame } from './scope-frame.ts'

/** The questions a law asks about the industry, each a column of a small table of classes joined to the sites. */
export type IndustryColumns = {
  /** Whether the industry lies in one of these cells; null for an unknown industry, and for one without a row. */
  readonly isIn: (cells: readonly string[]) => RawBuilder<SqlBool>
  /**
   * True for a known industry without a row: it lies in cell 0. An unknown one has no row either, and lies in none;
   * only the site's own column tells them apart.
   */
  readonly isElsewhere: RawBuilder<SqlBool>
  /** The sites (an item named `s`) with the answers for their classes beside them. */
  readonly beside: (sites: RawBuilder<unknown>) => RawBuilder<unknown>
}

/** Collects the questions as they are compiled. */
export function industryColumns(frame: ScopeFrame): IndustryColumns {
  const asked = new Map<string, readonly string[]>()
  return {
    isIn: (cells) => {
      const key = cells.toSorted().join(' ')
      asked.set(key, cells)
      return sql.ref(`cell.q${[...asked.keys()].indexOf(key)}`)
    },
    isElsewhere: sql`(cell.code is null and ${knownIndustry(frame)})`,
    beside: (sites) => {
      if (asked.size === 0) return sites
      const table = cellTable(frame, [...asked.values()])
      return sql`${sites} left join ${table} as cell on cell.code = s.industry and ${knownIndustry(frame)}`
    },
  }
}

// Grouped by its key so that the planner knows a site finds at most one row, and hashes this side.
function cellTable({ form }: ScopeFrame, questions: readonly (readonly string[])[]): RawBuilder<unknown> {
  const codes = Object.keys(form.cells)
  const cells = Object.values(form.cells).map(Number)
  const answers = questions.map(
    (wanted, index) => sql`bool_or(cell = any(${wanted.map(Number)}::int[])) as ${sql.ref(`q${index}`)}`,
  )
  return sql`(select code, ${sql.join(answers)} from unnest(${codes}::text[], ${cells}::int[]) as each (code, cell)
    group by code)`
}
