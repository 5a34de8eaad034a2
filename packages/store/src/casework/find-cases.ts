import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { CaseFilter } from './case-filter.ts'
import { caseCondition } from './case-filter.ts'
import { caseReach } from './case-reach.ts'
import type { CaseRow } from './cases.ts'

/** By what a list of cases is sorted. */
export type CaseSort = 'due' | 'name' | 'opened' | 'place' | 'state'

const ORDERS: Record<CaseSort, readonly string[]> = {
  due: ['next_due'],
  name: ['pinyin_key'],
  opened: ['opened_on'],
  place: ['region_path', 'next_due'],
  state: ['state', 'next_due'],
}

/** One page of a list of cases; the total is counted up to `countUpTo`, since it costs. */
export type CasePage = {
  readonly offset: number
  readonly limit: number
  readonly sort: CaseSort
  readonly descending: boolean
  readonly countUpTo?: number
}

const COUNT_UP_TO = 10_000

/** The cases of a filter within the actor's reach, and how many there are (`isCapped`: at least that many). */
export async function findCases(
  tx: Tx,
  filter: CaseFilter,
  page: CasePage,
): Promise<{ rows: CaseRow[]; total: number; isCapped: boolean }> {
  const condition = sql`${await caseReach(tx)} and ${caseCondition(filter)}`
  const found = await sql<CaseRow>`select audit_case.* from case_search as audit_case where ${condition}
    order by ${orderOf(page)} limit ${page.limit} offset ${page.offset}`.execute(tx)
  const rows = [...found.rows]
  if (rows.length < page.limit && (rows.length > 0 || page.offset === 0)) {
    return { rows, total: page.offset + rows.length, isCapped: false }
  }
  const cap = page.countUpTo ?? COUNT_UP_TO
  const counted = await sql<{ total: number }>`
    select count(*) as total from (select 1 from case_search as audit_case where ${condition} limit ${cap + 1}) as capped`.execute(
    tx,
  )
  const total = counted.rows[0]?.total ?? 0
  return { rows, total: Math.min(total, cap), isCapped: total > cap }
}

function orderOf({ sort, descending }: CasePage): RawBuilder<unknown> {
  const direction = sql.raw(descending ? 'desc nulls last' : 'asc nulls last')
  const columns = ORDERS[sort].map((column) => sql`${sql.ref(column)} ${direction}`)
  return sql.join([...columns, sql`id`])
}

/** How many open cases are in each state within reach. */
export async function countStates(tx: Tx, filter: CaseFilter): Promise<{ state: string; count: number }[]> {
  const found = await sql<{ state: string; count: number }>`
    select state, count(*) as count from case_search as audit_case
    where ${await caseReach(tx)} and ${caseCondition({ ...filter, ended: false })} group by state`.execute(tx)
  return [...found.rows]
}

/** Open, overdue and soon due cases by the area below a region path in which they lie. */
export async function countDue(
  tx: Tx,
  filter: CaseFilter,
  days: { readonly today: string; readonly soon: string },
  depth: number,
): Promise<{ path: string; open: number; overdue: number; dueSoon: number }[]> {
  const found = await sql<{ path: string; open: number; overdue: number; dueSoon: number }>`
    select array_to_string((string_to_array(region_path, '/'))[1:${depth}], '/') as path, count(*) as open,
      count(*) filter (where next_due < ${days.today} and not next_is_paused) as overdue,
      count(*) filter (where next_due between ${days.today} and ${days.soon}) as "dueSoon"
    from case_search as audit_case where ${await caseReach(tx)} and ${caseCondition({ ...filter, ended: false })}
    group by 1 order by 1`.execute(tx)
  return [...found.rows]
}
