import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { knownIndustry } from './fact-columns.ts'
import type { ScopeFrame } from './scope-frame.ts'

/** The questions a law asks about the industry, each a column of a small table of classes joined to the sites. */
export type IndustryColumns = {
  /** Whether the industry lies in one of these cells: true, false, or null for an unknown industry. */
  readonly isIn: (cells: readonly string[]) => RawBuilder<SqlBool>
  /** The sites (an item named `s`) with the answers for their classes beside them. */
  readonly beside: (sites: RawBuilder<unknown>) => RawBuilder<unknown>
}

/**
 * Collects the questions as they are compiled. A known class that is not in the table lies in cell 0, an unknown one in
 * none: after a left join both have no row, and only the site's own column tells them apart.
 */
export function industryColumns(frame: ScopeFrame): IndustryColumns {
  const asked = new Map<string, { readonly cells: readonly string[]; readonly column: RawBuilder<unknown> }>()
  return {
    isIn: (cells) => {
      const key = cells.toSorted().join(' ')
      const known = asked.get(key) ?? { cells, column: sql.ref(`cell.q${asked.size}`) }
      asked.set(key, known)
      const answer = cells.includes('0') ? sql`${known.column} is not false` : sql`${known.column} is true`
      return sql`case when ${knownIndustry(frame)} then ${answer} end`
    },
    beside: (sites) => {
      const questions = [...asked.values()].map(({ cells }) => cells)
      return questions.length === 0
        ? sites
        : sql`${sites} left join ${cellTable(frame, questions)} as cell
        on cell.code = s.industry and ${knownIndustry(frame)}`
    },
  }
}

// Grouped by its key so that the planner knows a site finds at most one row, and hashes this side.
function cellTable({ form }: ScopeFrame, questions: readonly (readonly string[])[]): RawBuilder<unknown> {
  const entries = Object.entries(form.cells)
  const codes = entries.map(([code]) => code)
  const answers = questions.map((cells) => entries.map(([, cell]) => cells.includes(cell)))
  const names = questions.map((_, index) => sql.ref(`q${index}`))
  const arrays = answers.map((column) => sql`${column}::boolean[]`)
  return sql`(select code, ${sql.join(names.map((name) => sql`bool_or(${name}) as ${name}`))}
    from unnest(${codes}::text[], ${sql.join(arrays)}) as each (code, ${sql.join(names)}) group by code)`
}
