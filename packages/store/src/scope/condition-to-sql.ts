import type { Literal } from '@qingshen/core/scope/normal-form'
import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { factColumn } from './fact-columns.ts'
import { asksIndustry, forCell } from './factor.ts'
import type { FactoredCondition } from './factor.ts'
import type { IndustryQuestions } from './industry-questions.ts'
import type { ScopeFrame } from './scope-frame.ts'

export type SqlCondition = RawBuilder<SqlBool>

/**
 * A condition of a normal form over wide rows: true, false or null exactly as its completions agree or differ. True
 * because the form has every prime implicant; false because an implicant nothing contradicts could still come true. Most industries lie in cell 0,
 * for which little is left to ask.
 */
export function conditionToSql(
  condition: FactoredCondition,
  frame: ScopeFrame,
  industries: IndustryQuestions,
): SqlCondition {
  if (!asksIndustry(condition)) return treeToSql(condition, frame, industries)
  const elsewhere = treeToSql(forCell(condition, '0'), frame, industries)
  return sql`case when ${industries.isElsewhere} then ${elsewhere} else ${treeToSql(condition, frame, industries)} end`
}

function treeToSql(condition: FactoredCondition, frame: ScopeFrame, industries: IndustryQuestions): SqlCondition {
  return joinTree(condition, (literal) => literalToSql(literal, frame, industries))
}

/** A condition as SQL, each of its literals made by `literalSql`. */
export function joinTree(condition: FactoredCondition, literalSql: (literal: Literal) => SqlCondition): SqlCondition {
  if ('literal' in condition) return literalSql(condition.literal)
  const isAll = 'all' in condition
  const parts = isAll ? condition.all : condition.any
  if (parts.length === 0) return sql.lit(isAll)
  const compiled = parts.map((part) => joinTree(part, literalSql))
  return sql`(${sql.join(compiled, isAll ? sql` and ` : sql` or `)})`
}

function literalToSql(literal: Literal, frame: ScopeFrame, industries: IndustryQuestions): SqlCondition {
  const { fact, values, declared, whenUnknown } = literal
  if (declared) {
    const column = factColumn(fact, frame)
    return values.includes('true') ? sql`(${column} is not null)` : sql`(${column} is null)`
  }
  const holds = fact === 'industry' ? industries.isIn(values) : valueToSql(literal, frame)
  if (whenUnknown === null) return holds
  return whenUnknown ? sql`((${holds}) is not false)` : sql`((${holds}) is true)`
}

function valueToSql({ fact, values }: Literal, frame: ScopeFrame): SqlCondition {
  const column: RawBuilder<SqlBool> = sql`${factColumn(fact, frame)}`
  if (values.every((value) => value === 'true')) return column
  if (values.every((value) => value === 'false')) return sql`(not ${column})`
  return sql`(${column} = any(${[...values]}::text[]))`
}
