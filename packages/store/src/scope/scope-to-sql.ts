import type { NormalCondition } from '@qingshen/core/scope/normal-form'
import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { SqlCondition } from './condition-to-sql.ts'
import { conditionToSql } from './condition-to-sql.ts'
import type { FactoredCondition } from './factor.ts'
import { factor, given } from './factor.ts'
import type { IndustryQuestions } from './industry-questions.ts'
import { joinedClasses, listedClasses } from './industry-questions.ts'
import type { ScopeFrame } from './scope-frame.ts'

/**
 * A law on a day as SQL over wide rows: `rows` is the from clause for an item with the columns of `site_current`, and
 * the expressions are over it. `is` holds exactly where that outcome is the answer.
 */
export type ScopeSql = {
  readonly rows: (sites: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly outcome: RawBuilder<Outcome>
  readonly mode: RawBuilder<AuditMode | null>
  readonly listed: RawBuilder<boolean | null>
  readonly is: (outcome: Outcome) => SqlCondition
}

/**
 * Compiles a law on a day; every value is bound. `joined` reads many rows fastest. `listed` needs nothing beside the
 * site, so that rows come in the order of an index and a page is found without judging all.
 */
export function scopeToSql(frame: ScopeFrame, form: 'joined' | 'listed' = 'joined'): ScopeSql {
  const industries = form === 'joined' ? joinedClasses(frame) : listedClasses(frame)
  const compile = (condition: NormalCondition): SqlCondition => conditionToSql(factor(condition), frame, industries)
  const judged = (['excluded', 'mandatory', 'undetermined'] as const).flatMap((code) => {
    const condition = frame.form.outcome[code]
    return condition === undefined ? [] : [{ code, holds: compile(condition) }]
  })
  const outcome = outcomeOf(judged, withinPlace(frame))
  return {
    rows: industries.beside,
    outcome,
    mode: modeOf(frame, industries),
    listed: listedOf(frame, compile),
    is: (wanted) => {
      if (wanted === 'outside') return sql`(not ${withinPlace(frame)})`
      if (wanted === 'voluntary' || wanted === 'undetermined') return sql`(${outcome} = ${wanted})`
      const known = judged.find(({ code }) => code === wanted)
      return known === undefined ? sql`false` : sql`(${withinPlace(frame)} and ${known.holds})`
    },
  }
}

/**
 * One outcome after another: true is the answer, null leaves it open, false asks the next. What is certainly none of
 * them is voluntary, since every completion has an outcome.
 */
function outcomeOf(
  judged: readonly { readonly code: Outcome; readonly holds: SqlCondition }[],
  within: SqlCondition,
): RawBuilder<Outcome> {
  const answer = judged.reduceRight<RawBuilder<unknown>>(
    (next, { code, holds }) =>
      sql`case ${holds} when true then ${constant(code)} when false then ${next} else 'undetermined' end`,
    constant('voluntary'),
  )
  return sql`case when ${within} then ${answer} else 'outside' end`
}

function modeOf(frame: ScopeFrame, industries: IndustryQuestions): RawBuilder<AuditMode | null> {
  const obliged = factor(frame.form.outcome.mandatory ?? [])
  const compile = (condition: FactoredCondition): SqlCondition => conditionToSql(condition, frame, industries)
  const modes = Object.entries(frame.form.mode).map(
    ([code, condition]) => sql` when ${compile(given(factor(condition), obliged))} then ${constant(code)}`,
  )
  if (modes.length === 0) return sql`null::text`
  return sql`case when ${withinPlace(frame)} and ${compile(obliged)} then case${sql.join(modes, sql``)} end end`
}

/** Where the law gives every enterprise an outcome, what is certainly not listed is off the list. */
function listedOf(
  { form, ...frame }: ScopeFrame,
  compile: (condition: NormalCondition) => SqlCondition,
): RawBuilder<boolean | null> {
  const within = withinPlace(frame)
  if (form.outcome.undetermined === undefined)
    return sql`case when ${within} then ${compile(form.listed)} else false end`
  return sql`case when not ${within} then false when ${compile(form.listed)} then true
    when ${compile(form.notListed)} then false end`
}

// Bound as text, since a parameter among the results of a case would leave their type open.
function constant(value: string): RawBuilder<unknown> {
  return sql`${value}::text`
}

function withinPlace({ divisionPrefix }: Pick<ScopeFrame, 'divisionPrefix'>): SqlCondition {
  return divisionPrefix === '' ? sql`true` : sql`starts_with(division, ${divisionPrefix})`
}
