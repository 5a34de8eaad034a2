import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import type { Expression, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../database.ts'
import type { ScopeSql } from '../scope/scope-to-sql.ts'

/** Where search stops when a filter is absent it does not narrow; `null` asks for rows where the value is unknown. */
export interface SiteFilter {
  /** Parts of a name or former name, pinyin initials or a code; every word must be found. */
  readonly text?: string
  /** A region path: the place and everything below it. */
  readonly regionPath?: string
  /** Classes, groups or divisions by the beginning of their code; any of them. */
  readonly industries?: readonly string[]
  readonly size?: string | null
  readonly permitClass?: string | null
  readonly outcome?: string | null
  readonly listed?: boolean | null
  readonly isClosed?: boolean
  /** The law by which outcome and listing are judged now; absent: as they were last decided. */
  readonly scope?: ScopeSql
}

type SearchBuilder = ExpressionBuilder<Database, 'site_search'>
type Condition = Expression<SqlBool>

/** The filter as conditions on `site_search`. */
export function siteConditions(eb: SearchBuilder, filter: SiteFilter): Condition[] {
  return [
    ...words(filter.text).map(containsWord),
    ...placeConditions(eb, filter.regionPath),
    ...industryConditions(eb, filter.industries ?? []),
    ...valueConditions(eb, filter),
  ]
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/u).filter((word) => word !== '')
}

// The pieces find candidates by index; strpos removes those that hold the pieces elsewhere.
function containsWord(word: string): Condition {
  return sql<SqlBool>`(search_grams @> query_grams(search_form(${word}::text))
    and strpos(search_text, search_form(${word}::text)) > 0)`
}

function placeConditions(eb: SearchBuilder, path: string | undefined): Condition[] {
  return path === undefined ? [] : [eb('region_path', '>=', path), eb('region_path', '<', `${path}0`)]
}

function industryConditions(eb: SearchBuilder, industries: readonly string[]): Condition[] {
  if (industries.length === 0) return []
  return [eb.or(industries.map((code) => eb.and([eb('industry', '>=', code), eb('industry', '<', `${code}~`)])))]
}

function valueConditions(eb: SearchBuilder, filter: SiteFilter): Condition[] {
  const found: Condition[] = []
  if (filter.size !== undefined) found.push(eb('size', 'is not distinct from', filter.size))
  if (filter.permitClass !== undefined) found.push(eb('permit_class', 'is not distinct from', filter.permitClass))
  if (filter.outcome !== undefined) found.push(outcomeCondition(eb, filter.outcome, filter.scope))
  if (filter.listed !== undefined) found.push(listedCondition(eb, filter.listed, filter.scope))
  if (filter.isClosed !== undefined) found.push(eb('closed_on', filter.isClosed ? 'is not' : 'is', null))
  return found
}

// A law gives every site an outcome: without one is none.
function outcomeCondition(eb: SearchBuilder, outcome: string | null, scope: ScopeSql | undefined): Condition {
  if (scope === undefined) return eb('outcome', 'is not distinct from', outcome)
  return OUTCOMES.is(outcome) ? scope.is(outcome) : sql<SqlBool>`false`
}

function listedCondition(eb: SearchBuilder, listed: boolean | null, scope: ScopeSql | undefined): Condition {
  if (scope === undefined) return eb('outcome_listed', 'is not distinct from', listed)
  return sql<SqlBool>`((${scope.listed}) is not distinct from ${listed}::boolean)`
}
