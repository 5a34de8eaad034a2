import { sql } from 'kysely'
import { asProgram } from '../session/as-program.ts'
import type { Tx } from '../session/tx.ts'
import type { CaseRow } from './cases.ts'

/** What is due next on a case, and with which laws and year that was reckoned. */
export type NextDue = {
  readonly id: string
  readonly next: {
    readonly due: string
    readonly duty: string
    readonly holder: string
    readonly isPaused: boolean
  } | null
  readonly version: string
}

/** Sets what is due next on many cases, as the program; not an event, so their versions stay. */
export async function setNextDues(tx: Tx, cases: readonly NextDue[]): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map(({ id, next, version }) => ({ id, ...next, version }))
  const update = sql`update audit_case set next_due = given.due, next_duty = given.duty, next_holder = given.holder,
      next_is_paused = coalesce(given."isPaused", false), law_version = given.version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, due date, duty text, holder text,
      "isPaused" boolean, version text)
    where audit_case.id = given.id`
  await asProgram(tx, () => update.execute(tx))
}

/** The laws with the versions their open cases were reckoned with, and how many cases each. */
export async function reckonedVersions(
  tx: Tx,
): Promise<{ readonly law: string; readonly version: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ law: string; version: string | null; count: number }>`
    select law, law_version as version, count(*) as count from audit_case where not is_ended group by 1, 2`.execute(tx)
  return rows
}

/**
 * Which open cases a run works through: those reckoned with another version than their law's, those with something open
 * that an event laid on them (its date may rest on working days), or all.
 */
export type ReckoningScope = 'outdated' | 'working_days' | 'all'

/** Of a case what its obligations follow from. */
export type ReckonedCase = Pick<
  CaseRow,
  | 'id'
  | 'kind'
  | 'law'
  | 'published_on'
  | 'evaluated_on'
  | 'accepted_on'
  | 'is_ended'
  | 'state'
  | 'sides'
  | 'region_path'
>

/** The next cases of a run after a case, in the order of their keys, locked until they are written. */
export async function nextToReckon(
  tx: Tx,
  scope: { readonly kind: ReckoningScope; readonly versions: ReadonlyMap<string, string> },
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<ReckonedCase[]> {
  const { rows } = await sql<ReckonedCase>`
    select id, kind, law, published_on, evaluated_on, accepted_on, is_ended, state, sides, region_path from audit_case
    where ${after === null ? sql`true` : sql`audit_case.id > ${after}::uuid`} and ${inScope(scope)}
    order by audit_case.id limit ${limit} for update`.execute(tx)
  return rows
}

/** How many cases a run has before it. */
export async function countToReckon(
  tx: Tx,
  scope: { readonly kind: ReckoningScope; readonly versions: ReadonlyMap<string, string> },
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from audit_case where ${inScope(scope)}`.execute(tx)
  return rows[0]?.total ?? 0
}

/** A case of a law the program does not know any more stays as it is. */
function inScope({ kind, versions }: { kind: ReckoningScope; versions: ReadonlyMap<string, string> }) {
  const known = sql`not audit_case.is_ended and audit_case.law = any(${[...versions.keys()]}::text[])`
  if (kind === 'all') return known
  if (kind === 'working_days') {
    return sql`${known} and exists (select from obligation
      where obligation.audit_case = audit_case.id and obligation.state = 'open' and obligation.opened_by is not null)`
  }
  const current = [...versions].map(([law, version]) => `${law} ${version}`)
  return sql`${known} and (audit_case.law_version is null
    or audit_case.law || ' ' || audit_case.law_version <> all(${current}::text[]))`
}
