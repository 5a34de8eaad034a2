import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { SiteCurrentTable } from '../database-register.ts'
import type { SqlCondition } from './condition-to-sql.ts'
import { conditionToSql, joinTree } from './condition-to-sql.ts'
import type { FactoredCondition } from './factor.ts'
import { factor, given } from './factor.ts'
import type { IndustryQuestions } from './industry-questions.ts'
import { joinedClasses, listedClasses } from './industry-questions.ts'
import type { ScopeFrame } from './scope-frame.ts'

/**
 * A law on a day as SQL. `judge` is a select over an item with the columns of `site_current`: those of its columns that
 * are named, then `outcome`, `mode` and `listed`. `listed` and `is` are over the columns of the item itself, for the
 * conditions of a search; `is` holds exactly where that outcome is the answer.
 */
export type ScopeSql = {
  readonly judge: (sites: RawBuilder<unknown>, columns?: readonly (keyof SiteCurrentTable)[]) => RawBuilder<unknown>
  readonly listed: RawBuilder<boolean | null>
  readonly is: (outcome: Outcome) => SqlCondition
}

/** Makes a condition of a law SQL, in one of two ways: where it stands, or as a column computed before. */
type Ask = (condition: FactoredCondition) => SqlCondition

/**
 * Compiles a law on a day; every value is bound. `joined` reads many rows fastest. `listed` needs nothing beside the
 * site, so that rows come in the order of an index and a page is found without judging all.
 */
export function scopeToSql(frame: ScopeFrame, form: 'joined' | 'listed' = 'joined'): ScopeSql {
  const industries = form === 'joined' ? joinedClasses(frame) : listedClasses(frame)
  const inPlace: Ask = (condition) => conditionToSql(condition, frame, industries)
  const within = withinPlace(frame)
  const outcome = outcomeOf(frame, within, inPlace)
  return {
    judge: judgement(frame, industries),
    listed: listedOf(frame, within, inPlace),
    is: (wanted) => {
      if (wanted === 'outside') return sql`(not ${within})`
      if (wanted === 'voluntary' || wanted === 'undetermined') return sql`(${outcome} = ${wanted})`
      const condition = frame.form.outcome[wanted]
      return condition === undefined ? sql`false` : sql`(${within} and ${inPlace(factor(condition))})`
    },
  }
}

/** What several answers ask is a column of a row below them, so that it is computed once. */
function judgement(frame: ScopeFrame, industries: IndustryQuestions): ScopeSql['judge'] {
  const asked = askedColumns()
  const beforehand: Ask = (condition) =>
    asked.column(JSON.stringify(condition), () => conditionToSql(condition, frame, industries))
  const within = asked.column('within', () => withinPlace(frame))
  const answers = [
    sql`${outcomeOf(frame, within, beforehand)} as outcome`,
    sql`${modeOf(frame, within, beforehand)} as mode`,
    sql`${listedOf(frame, within, beforehand)} as listed`,
  ]
  return (sites, columns = []) => {
    const kept = columns.map((column) => sql.ref(column))
    return sql`select ${sql.join([...kept, ...answers])}
      from (select ${sql.join([...kept, ...asked.all()])} from ${industries.beside(sites)} offset 0) asked`
  }
}

/**
 * One outcome after another: true is the answer, null leaves it open, false asks the next. What is certainly none of
 * them is voluntary, since every completion has an outcome.
 */
function outcomeOf({ form }: ScopeFrame, within: SqlCondition, ask: Ask): RawBuilder<Outcome> {
  const judged = (['excluded', 'mandatory', 'undetermined'] as const).flatMap((code) => {
    const condition = form.outcome[code]
    return condition === undefined ? [] : [{ code, holds: ask(factor(condition)) }]
  })
  const answer = judged.reduceRight<RawBuilder<unknown>>(
    (next, { code, holds }) =>
      sql`case ${holds} when true then ${constant(code)} when false then ${next} else 'undetermined' end`,
    constant('voluntary'),
  )
  return sql`case when ${within} then ${answer} else 'outside' end`
}

/** Asked of the obliged only, so that no more than the literals themselves is computed beforehand. */
function modeOf({ form }: ScopeFrame, within: SqlCondition, ask: Ask): RawBuilder<AuditMode | null> {
  const obliged = factor(form.outcome.mandatory ?? [])
  const modes = Object.entries(form.mode).map(
    ([code, condition]) => sql` when ${eachLiteral(given(factor(condition), obliged), ask)} then ${constant(code)}`,
  )
  if (modes.length === 0) return sql`null::text`
  return sql`case when ${within} and ${ask(obliged)} then case${sql.join(modes, sql``)} end end`
}

/** Where the law gives every enterprise an outcome, what is certainly not listed is off the list. */
function listedOf({ form }: ScopeFrame, within: SqlCondition, ask: Ask): RawBuilder<boolean | null> {
  const holds = ask(factor(form.listed))
  if (form.outcome.undetermined === undefined) return sql`case when ${within} then ${holds} else false end`
  return sql`case when not ${within} then false when ${holds} then true
    when ${ask(factor(form.notListed))} then false end`
}

/** The condition with each literal asked by itself. */
function eachLiteral(condition: FactoredCondition, ask: Ask): SqlCondition {
  return joinTree(condition, (literal) => {
    const isNegation =
      !literal.declared && literal.whenUnknown === null && literal.values.every((value) => value === 'false')
    return isNegation ? sql`(not ${ask({ literal: { ...literal, values: ['true'] } })})` : ask({ literal })
  })
}

type AskedColumns = {
  /** The column of that key; the same key is computed once. */
  readonly column: (key: string, compile: () => SqlCondition) => SqlCondition
  readonly all: () => RawBuilder<unknown>[]
}

function askedColumns(): AskedColumns {
  const compiled = new Map<string, SqlCondition>()
  const nameOf = (index: number): RawBuilder<SqlBool> => sql.ref(`a${index}`)
  return {
    column: (key, compile) => {
      if (!compiled.has(key)) compiled.set(key, compile())
      return nameOf([...compiled.keys()].indexOf(key))
    },
    all: () => [...compiled.values()].map((condition, index) => sql`${condition} as ${nameOf(index)}`),
  }
}

// Bound as text, since a parameter among the results of a case would leave their type open.
function constant(value: string): RawBuilder<unknown> {
  return sql`${value}::text`
}

function withinPlace({ divisionPrefix }: Pick<ScopeFrame, 'divisionPrefix'>): SqlCondition {
  return divisionPrefix === '' ? sql`true` : sql`starts_with(division, ${divisionPrefix})`
}
