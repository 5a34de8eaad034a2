import type { NormalCondition } from '@qingshen/core/scope/normal-form'
import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { SqlCondition } from './condition-to-sql.ts'
import { conditionToSql } from './condition-to-sql.ts'
import { knownIndustry } from './fact-columns.ts'
import type { ScopeFrame } from './scope-frame.ts'

/**
 * A law on a day as SQL over `site_current` or `site_search`. `rows` is the from clause: the sites (given as an
 * item named `s`) with the cells of their industries. The expressions are over these rows; `is` holds exactly where that outcome is the answer.
 */
export type ScopeSql = {
  readonly rows: (sites: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly outcome: RawBuilder<Outcome>
  readonly mode: RawBuilder<AuditMode | null>
  readonly listed: RawBuilder<boolean | null>
  readonly is: (outcome: Outcome) => SqlCondition
}

/** Compiles a law on a day; every value is bound. */
export function scopeToSql(frame: ScopeFrame): ScopeSql {
  const { form } = frame
  const compile = (condition: NormalCondition): SqlCondition => conditionToSql(condition, frame)
  const outside = outsideOf(frame)
  const outcomes = OUTCOMES.codes.flatMap((code) => {
    const condition = code === 'undetermined' ? undefined : form.outcome[code]
    return condition === undefined ? [] : [{ code, holds: compile(condition), length: condition.flat().length }]
  })
  // the shortest first: at most one of them holds
  const answers = outcomes.toSorted((a, b) => a.length - b.length)
  const modes = Object.entries(form.mode).map(([code, condition]) => ({ code, holds: compile(condition) }))
  const within = (code: Outcome): SqlCondition => outcomes.find((each) => each.code === code)?.holds ?? sql`false`
  const none = sql`(${sql.join([sql`false`, ...answers.map(({ holds }) => holds)], sql` or `)}) is not true`
  return {
    rows: (sites) => rowsOf(frame, sites),
    outcome: choose([{ holds: outside, value: 'outside' }, ...answers.map(toChoice)], 'undetermined'),
    mode: choose([{ holds: outside, value: null }, ...modes.map(toChoice)], null),
    listed: choose(
      [
        { holds: outside, value: false },
        { holds: compile(form.listed), value: true },
        { holds: compile(form.notListed), value: false },
      ],
      null,
    ),
    is: (code) => {
      if (code === 'outside') return outside
      return sql`(not ${outside} and ${code === 'undetermined' ? none : within(code)})`
    },
  }
}

type Choice = { readonly holds: SqlCondition; readonly value: string | boolean | null }

function toChoice({ code, holds }: { readonly code: string; readonly holds: SqlCondition }): Choice {
  return { holds, value: code }
}

function choose<T>(choices: readonly Choice[], otherwise: string | null): RawBuilder<T> {
  const steps = choices.map(({ holds, value }) => sql`when ${holds} then ${constant(value)}`)
  return sql<T>`case ${sql.join(steps, sql` `)} else ${constant(otherwise)} end`
}

// Bound as text, since a parameter among the results of a case would leave their type open.
function constant(value: string | boolean | null): RawBuilder<unknown> {
  return typeof value === 'string' ? sql`${value}::text` : sql.lit(value)
}

function outsideOf({ divisionPrefix }: ScopeFrame): SqlCondition {
  return divisionPrefix === '' ? sql`false` : sql`(not starts_with(s.division, ${divisionPrefix}))`
}

function rowsOf(frame: ScopeFrame, sites: RawBuilder<unknown>): RawBuilder<unknown> {
  const cells = Object.entries(frame.form.cells)
  const codes = cells.map(([code]) => code)
  const numbers = cells.map(([, cell]) => Number(cell))
  return sql`${sites}
    left join unnest(${codes}::text[], ${numbers}::int[]) as cell (code, cell)
      on cell.code = s.industry and ${knownIndustry(frame)}`
}
