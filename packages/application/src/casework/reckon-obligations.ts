import type { WorkingDayCalendar } from '@qingshen/core/calendar/working-days'
import type { DutyResolver } from '@qingshen/core/calendar/case-duties'
import { caseDuties, dutyResolver } from '@qingshen/core/calendar/case-duties'
import { obligationChanges } from '@qingshen/core/casework/obligation-changes'
import { obligationsOf } from '@qingshen/core/casework/obligations-of'
import type { ObligationDraft, RecordedEvent } from '@qingshen/core/casework/recorded-case.schema'
import type { Duty } from '@qingshen/core/vocabulary/duty'
import { DUTIES, DUTIES_UNTIL } from '@qingshen/core/vocabulary/duty'
import type { ReckonedEvent } from '@qingshen/store/casework/case-events'
import { eventsOfCases } from '@qingshen/store/casework/case-events'
import type { CaseRow } from '@qingshen/store/casework/cases'
import { findCase } from '@qingshen/store/casework/cases'
import type { NextDue } from '@qingshen/store/casework/reckon-many'
import { setNextDues } from '@qingshen/store/casework/reckon-many'
import type { ObligationChangeDraft } from '@qingshen/store/casework/obligations'
import {
  insertObligationChanges,
  insertObligations,
  listObligations,
  updateObligations,
} from '@qingshen/store/casework/obligations'
import type { ExtensionRow, PauseRow } from '@qingshen/store/casework/pauses'
import { listExtensions, listPauses } from '@qingshen/store/casework/pauses'
import { z } from 'zod'
import type { Tx } from '@qingshen/store/session/tx'
import { loadCalendarAt } from '../calendar/load-calendar.ts'
import { reckoningVersion } from '../obligations/reckoning-version.ts'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'

/** Why obligations are reckoned anew. */
export type Reckoning = {
  readonly cause: ObligationChangeDraft['cause']
  readonly event: string | null
  readonly reason: string
}

type Room = { readonly deps: Deps; readonly tx: Tx }

/** Reckons what is owed on a case as it now stands, and keeps what it was before with the reason. */
export async function reckonObligations({ deps, tx }: Room, id: string, why: Reckoning): Promise<void> {
  const row = await findCase(tx, id)
  const events = await eventsOfCases(tx, [id])
  const pauses = await listPauses(tx, [id])
  const extensions = await listExtensions(tx, [id])
  await writeReckoning({ deps, tx }, row, { events, pauses, extensions }, why)
}

/** What a case's obligations are reckoned from, already read. */
export type CaseRecords = {
  readonly events: readonly ReckonedEvent[]
  readonly pauses: readonly PauseRow[]
  readonly extensions: readonly ExtensionRow[]
}

/** What of a case its obligations depend on. */
export type Reckoned = Pick<
  CaseRow,
  'kind' | 'law' | 'published_on' | 'evaluated_on' | 'accepted_on' | 'is_ended' | 'state' | 'sides'
>

/** What obligations are reckoned with besides the case: the duties of its law, the working days of its place, the day. */
export type ReckonedWith = {
  readonly resolve: DutyResolver
  readonly calendar: WorkingDayCalendar
  readonly today: string
}

/** What the obligations of one case are reckoned with today. */
export async function reckonedWith({ deps, tx }: Room, law: string, regionPath: string): Promise<ReckonedWith> {
  const calendar = await loadCalendarAt(tx, regionPath)
  return { resolve: dutyResolver(deps.laws, law), calendar, today: today(deps) }
}

/** The obligations of a case today. */
export function reckon({ resolve, ...at }: ReckonedWith, row: Reckoned, records: CaseRecords): ObligationDraft[] {
  const events = records.events.map(recordedEvent)
  const published = row.kind === 'mandatory' ? row.published_on : null
  const pauses = records.pauses.map(({ from_on, to_on }) => ({ from: from_on, to: to_on }))
  const since = { published, evaluated: row.evaluated_on, accepted: row.accepted_on, pauses, events }
  return obligationsOf({
    duties: caseDuties(resolve, since, at),
    extensions: records.extensions.flatMap(({ duty, granted_to }) =>
      granted_to === null || !DUTIES.is(duty) ? [] : [{ duty, to: granted_to }],
    ),
    events,
    endedOn: row.is_ended ? endingDay(records.events) : null,
    isVoid: row.sides.includes('removed') || row.state === 'withdrawn',
  })
}

function recordedEvent(row: ReckonedEvent): RecordedEvent {
  const { id, on_day, clause, title, due, fulfils, opens, reopens } = row
  const { occurrence, correction } = EventDetailsSchema.parse(row.details)
  const discharged = { fulfils: duties(fulfils), opens: duties(opens), reopens: duties(reopens) }
  return { id, onDay: on_day, clause, title, due, ...discharged, occurrence, isCorrection: correction }
}

/** What an event's details say about duties, beside what is its own. */
const EventDetailsSchema = z.object({
  occurrence: z.string().nullable().catch(null).default(null),
  correction: z.boolean().catch(false).default(false),
})

const ENDING_EVENTS: readonly string[] = [
  'removed',
  'deemed_done',
  'rolled_over',
  'withdrawn',
  'application_refused',
  'result_published',
]

function endingDay(events: readonly ReckonedEvent[]): string | null {
  return events.findLast(({ event }) => ENDING_EVENTS.includes(event))?.on_day ?? events.at(-1)?.on_day ?? null
}

function duties(codes: readonly string[]): Duty[] {
  return codes.filter((code) => DUTIES.is(code))
}

async function writeReckoning({ deps, tx }: Room, row: CaseRow, records: CaseRecords, why: Reckoning): Promise<void> {
  const computed = reckon(await reckonedWith({ deps, tx }, row.law, row.region_path), row, records)
  const kept = await listObligations(tx, [row.id])
  const { added, changed } = obligationChanges(
    kept.map(({ auditCase: _case, ...obligation }) => obligation),
    computed,
  )
  const at = deps.now().toString()
  await insertObligations(
    tx,
    added.map((draft) => ({ ...draft, auditCase: row.id })),
  )
  await updateObligations(
    tx,
    changed.map(({ kept: { id }, next }) => ({ id, next })),
  )
  await insertObligationChanges(
    tx,
    changed.map(({ kept: { id, ...before }, next }) => {
      return { obligation: id, audit_case: row.id, at, ...why, before, after: next }
    }),
  )
  await setNextDues(tx, [{ id: row.id, next: nextOf(computed), version: reckoningVersion(deps, row.law) }])
}

/**
 * The obligation that is due next: the earliest open one whose time runs, else the earliest that a shutdown holds up.
 * What merely runs until a day is not done on it.
 */
export function nextOf(obligations: readonly ObligationDraft[]): NextDue['next'] {
  const open = obligations.filter(({ state, duty }) => state === 'open' && !DUTIES_UNTIL.includes(duty))
  const next = open.find(({ isPaused }) => !isPaused) ?? open[0]
  if (next === undefined) return null
  const { due, duty, holder, isPaused } = next
  return { due, duty, holder, isPaused }
}
