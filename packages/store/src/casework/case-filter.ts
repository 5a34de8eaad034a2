import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'

/** How a list of cases is narrowed; what is absent does not narrow. */
export type CaseFilter = {
  /** Parts of the name or the code; every word must be found. */
  readonly text?: string | undefined
  readonly state?: string | undefined
  readonly side?: string | undefined
  readonly kind?: string | undefined
  readonly law?: string | undefined
  readonly year?: number | undefined
  /** A region path: the place and everything below it. */
  readonly regionPath?: string | undefined
  readonly department?: string | undefined
  /** The duty that is due next. */
  readonly duty?: string | undefined
  /** The days between which the next due date lies, both included; `none`: nothing is due. */
  readonly due?: { readonly from?: string; readonly to?: string } | 'none' | undefined
  readonly ended?: boolean | undefined
  readonly listing?: string | undefined
  readonly site?: string | undefined
  readonly organisation?: string | undefined
}

/** The filter as one condition on `audit_case`. */
export function caseCondition(filter: CaseFilter): RawBuilder<SqlBool> {
  const equal: readonly (readonly [string, string | number | boolean | undefined])[] = [
    ['state', filter.state],
    ['kind', filter.kind],
    ['law', filter.law],
    ['year', filter.year],
    ['department', filter.department],
    ['next_duty', filter.duty],
    ['is_ended', filter.ended],
    ['listing', filter.listing],
    ['site', filter.site],
    ['organisation', filter.organisation],
  ]
  const conditions = [
    sql`true`,
    ...equal.flatMap(([column, value]) => (value === undefined ? [] : [sql`audit_case.${sql.ref(column)} = ${value}`])),
    ...words(filter.text).map(
      (word) => sql`(search_grams(audit_case.search_text) @> query_grams(search_form(${word}::text))
        and strpos(audit_case.search_text, search_form(${word}::text)) > 0)`,
    ),
    ...(filter.side === undefined ? [] : [sql`${filter.side} = any(audit_case.sides)`]),
    ...(filter.regionPath === undefined
      ? []
      : [sql`audit_case.region_path >= ${filter.regionPath} and audit_case.region_path < ${`${filter.regionPath}0`}`]),
    ...dueConditions(filter.due),
  ]
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/u).filter((word) => word !== '')
}

function dueConditions(due: CaseFilter['due']) {
  if (due === undefined) return []
  if (due === 'none') return [sql`audit_case.next_due is null`]
  return [
    ...(due.from === undefined ? [] : [sql`audit_case.next_due >= ${due.from}`]),
    ...(due.to === undefined ? [] : [sql`audit_case.next_due <= ${due.to} and not audit_case.next_is_paused`]),
  ]
}
