import type { Literal, NormalCondition } from '@qingshen/core/scope/normal-form'
import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { factColumn, knownIndustry } from './fact-columns.ts'
import type { FactoredCondition } from './factor.ts'
import { factor } from './factor.ts'
import type { ScopeFrame } from './scope-frame.ts'

export type SqlCondition = RawBuilder<SqlBool>

/**
 * A condition of a normal form over the rows `s` (facts) and `cell` (the industry's cell, absent for cell 0). It is
 * true exactly where the condition is true; unknown and false are not told apart, and need not be: nothing in a normal
 * form is negated, so that what is not true can never make something true.
 */
export function conditionToSql(condition: NormalCondition, frame: ScopeFrame): SqlCondition {
  return treeToSql(factor(condition), frame)
}

function treeToSql(tree: FactoredCondition, frame: ScopeFrame): SqlCondition {
  if ('literal' in tree) return literalToSql(tree.literal, frame)
  const isAll = 'all' in tree
  const parts = (isAll ? tree.all : tree.any).map((part) => treeToSql(part, frame))
  if (parts.length === 0) return isAll ? sql`true` : sql`false`
  return sql`(${sql.join(parts, isAll ? sql` and ` : sql` or `)})`
}

function literalToSql(literal: Literal, frame: ScopeFrame): SqlCondition {
  if (literal.declared) return declaredToSql(literal, frame)
  if (literal.fact === 'industry') return industryToSql(literal, frame)
  const column = factColumn(literal.fact, frame)
  const isFlag = literal.values.every((value) => value === 'true' || value === 'false')
  if (!isFlag) return orUnknown(sql`${column} = any(${[...literal.values]}::text[])`, literal, frame)
  const isTrue = literal.values.includes('true')
  if (literal.whenUnknown === true) return isTrue ? sql`${column} is not false` : sql`${column} is not true`
  return isTrue ? sql`${column}` : sql`not ${column}`
}

function declaredToSql({ fact, values }: Literal, frame: ScopeFrame): SqlCondition {
  const column = factColumn(fact, frame)
  return values.includes('true') ? sql`${column} is not null` : sql`${column} is null`
}

// A known industry without a cell lies in cell 0; an unknown one lies in none, and must not fall into it.
function industryToSql(literal: Literal, frame: ScopeFrame): SqlCondition {
  const cells = literal.values.map(Number)
  if (!cells.includes(0)) return orUnknown(sql`cell.cell = any(${cells}::int[])`, literal, frame)
  const cell = sql`coalesce(cell.cell, case when ${knownIndustry(frame)} then 0 end)`
  return orUnknown(sql`${cell} = any(${cells}::int[])`, literal, frame)
}

function orUnknown(condition: SqlCondition, literal: Literal, frame: ScopeFrame): SqlCondition {
  if (literal.whenUnknown !== true) return condition
  return literal.fact === 'industry'
    ? sql`(${condition} or not ${knownIndustry(frame)})`
    : sql`(${condition}) is not false`
}
