import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { knownIndustry } from './fact-columns.ts'
import type { ScopeFrame } from './scope-frame.ts'

/** The questions a law asks about the industry, over wide rows. */
export type IndustryQuestions = {
  /** Whether the industry lies in one of these cells; null for an unknown one. Not asked where `isElsewhere`. */
  readonly isIn: (cells: readonly string[]) => RawBuilder<SqlBool>
  /** True for a known industry that lies in cell 0; an unknown one lies in none. */
  readonly isElsewhere: RawBuilder<SqlBool>
  /** The sites with whatever the answers are read from. */
  readonly beside: (sites: RawBuilder<unknown>) => RawBuilder<unknown>
}

/**
 * Each question a column of a small table of classes, joined to the sites; collected as they are compiled. A site in
 * cell 0 and one of unknown industry both find no row: only its own column tells them apart.
 */
export function joinedClasses(frame: ScopeFrame): IndustryQuestions {
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
      const table = classTable(frame, [...asked.values()])
      return sql`${sites} left join ${table} as cell on cell.code = industry and ${knownIndustry(frame)}`
    },
  }
}

/** Each question a list of classes. */
export function listedClasses(frame: ScopeFrame): IndustryQuestions {
  const entries = Object.entries(frame.form.cells)
  const classesOf = (cells: readonly string[]): string[] =>
    entries.filter(([, cell]) => cells.includes(cell)).map(([code]) => code)
  return {
    isIn: (cells) => sql`case when ${knownIndustry(frame)} then industry = any(${classesOf(cells)}::text[]) end`,
    isElsewhere: sql`(${knownIndustry(frame)} and industry <> all(${entries.map(([code]) => code)}::text[]))`,
    beside: (sites) => sites,
  }
}

// Grouped by its key so that the planner knows a site finds at most one row, and hashes this side.
function classTable({ form }: ScopeFrame, questions: readonly (readonly string[])[]): RawBuilder<unknown> {
  const codes = Object.keys(form.cells)
  const cells = Object.values(form.cells).map(Number)
  const answers = questions.map(
    (wanted, index) => sql`bool_or(cell = any(${wanted.map(Number)}::int[])) as ${sql.ref(`q${index}`)}`,
  )
  return sql`(select code, ${sql.join(answers)} from unnest(${codes}::text[], ${cells}::int[]) as each (code, cell)
    group by code)`
}
