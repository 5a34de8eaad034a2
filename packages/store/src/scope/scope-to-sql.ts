import type { NormalCondition } from '@qingshen/core/scope/normal-form'
import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { SqlCondition } from './condition-to-sql.ts'
import { conditionToSql } from './condition-to-sql.ts'
import type { FactoredCondition } from './factor.ts'
import { factor, given } from './factor.ts'
import { industryColumns } from './industry-columns.ts'
import type { ScopeFrame } from './scope-frame.ts'

/**
 * A law on a day as SQL over `site_current` or `site_search`. `rows` is the from clause: the sites (given as an item
 * named `s`) with what is asked of their industries. The expressions are over these rows; `is` holds exactly where that
 * outcome is the answer.
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
  const industries = industryColumns(frame)
  const compile = (condition: FactoredCondition): SqlCondition => conditionToSql(condition, frame, industries)
  const within = withinPlace(frame)
  const obliged = factor(form.outcome.mandatory ?? [])
  const [mandatory, excluded] = [compile(obliged), compile(factor(form.outcome.excluded ?? []))]
  // What is certainly none of the others is voluntary: every completion has an outcome.
  const others = [form.outcome.excluded, form.outcome.mandatory, form.outcome.undetermined].filter(isPresent)
  const voluntary = sql<boolean>`(not (${sql.join([sql`false`, ...others.map((each) => compile(factor(each)))], sql` or `)}))`
  const modes = Object.entries(form.mode).map(([code, condition]): Choice => [
    compile(given(factor(condition), obliged)),
    code,
  ])
  const notListed =
    form.outcome.undetermined === undefined ? sql<boolean>`(not ${listedOf(form.listed)})` : listedOf(form.notListed)
  function listedOf(condition: NormalCondition): SqlCondition {
    return compile(factor(condition))
  }
  const outcome = choose<Outcome>(
    [
      [sql`not ${within}`, 'outside'],
      [excluded, 'excluded'],
      [mandatory, 'mandatory'],
      [voluntary, 'voluntary'],
    ],
    'undetermined',
  )
  const outcomeIs = { excluded, mandatory, voluntary }
  return {
    rows: industries.beside,
    outcome,
    mode: sql`case when ${within} and ${mandatory} then ${choose(modes, null)} end`,
    listed: choose(
      [
        [sql`not ${within}`, false],
        [listedOf(form.listed), true],
        [notListed, false],
      ],
      null,
    ),
    is: (wanted) => {
      if (wanted === 'outside') return sql`(not ${within})`
      if (wanted === 'undetermined') return sql`(${outcome} = ${wanted})`
      return sql`(${within} and ${outcomeIs[wanted]})`
    },
  }
}

type Choice = readonly [holds: SqlCondition, value: string | boolean]

function choose<T>(choices: readonly Choice[], otherwise: string | null): RawBuilder<T> {
  const steps = choices.map(([holds, value]) => sql` when ${holds} then ${constant(value)}`)
  return steps.length === 0
    ? sql`${constant(otherwise)}`
    : sql`case${sql.join(steps, sql``)} else ${constant(otherwise)} end`
}

// Bound as text, since a parameter among the results of a case would leave their type open.
function constant(value: string | boolean | null): RawBuilder<unknown> {
  return typeof value === 'string' ? sql`${value}::text` : sql.lit(value)
}

function withinPlace({ divisionPrefix }: ScopeFrame): SqlCondition {
  return divisionPrefix === '' ? sql`true` : sql`starts_with(s.division, ${divisionPrefix})`
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined
}
