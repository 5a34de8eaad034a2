import type { Selectable } from 'kysely'
import type { CaseEventTable } from '../database-casework.ts'
import type { Tx } from '../session/tx.ts'
import { isOneOf } from './obligations.ts'

/** Something that happened to a case. */
export type CaseEventRow = Selectable<CaseEventTable>

export type CaseEventDraft = {
  readonly id: string
  readonly audit_case: string
  readonly seq: number
  readonly event: string
  readonly title: string
  readonly clause: string
  readonly on_day: string
  readonly at: string
  readonly account: string | null
  readonly office: string | null
  readonly actor_name: string
  readonly from_state: string | null
  readonly to_state: string
  readonly sides: string[]
  readonly note: string | null
  readonly number: string | null
  readonly due: string | null
  readonly fulfils: string[]
  readonly opens: string[]
  readonly reopens: string[]
  readonly evidence: string | null
  readonly details: unknown
}

/** Appends what happened; nothing of it ever changes. */
export async function insertCaseEvents(tx: Tx, drafts: readonly CaseEventDraft[]): Promise<void> {
  const rows = drafts.map(({ details, ...draft }) => ({ ...draft, details: JSON.stringify(details ?? {}) }))
  await tx.insertInto('case_event').values(rows).execute()
}

/** Everything that happened to a case, in its order. */
export async function listCaseEvents(tx: Tx, auditCase: string): Promise<CaseEventRow[]> {
  return await tx.selectFrom('case_event').selectAll().where('audit_case', '=', auditCase).orderBy('seq').execute()
}

/** Of an event what obligations follow from. */
export type ReckonedEvent = Pick<
  CaseEventRow,
  'id' | 'audit_case' | 'on_day' | 'clause' | 'title' | 'due' | 'fulfils' | 'opens' | 'reopens' | 'details' | 'event'
>

/** The events of many cases, each case's in its order, as far as obligations follow from them. */
export async function eventsOfCases(tx: Tx, cases: readonly string[]): Promise<ReckonedEvent[]> {
  if (cases.length === 0) return []
  return await tx
    .selectFrom('case_event')
    .select(['id', 'audit_case', 'event', 'on_day', 'clause', 'title', 'due', 'fulfils', 'opens', 'reopens', 'details'])
    .where(isOneOf(cases))
    .orderBy('audit_case')
    .orderBy('seq')
    .execute()
}

/** The number of the last event of a case; 0 when nothing happened yet. */
export async function lastSeqOf(tx: Tx, auditCase: string): Promise<number> {
  const row = await tx
    .selectFrom('case_event')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('audit_case', '=', auditCase)
    .executeTakeFirst()
  return row?.seq ?? 0
}
