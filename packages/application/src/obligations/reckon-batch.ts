import type { DutyResolver } from '@qingshen/core/calendar/case-duties'
import { dutyResolver } from '@qingshen/core/calendar/case-duties'
import type { WorkingDayCalendar } from '@qingshen/core/calendar/working-days'
import type { ObligationDraft } from '@qingshen/core/casework/recorded-case.schema'
import { obligationChanges } from '@qingshen/core/casework/obligation-changes'
import { eventsOfCases } from '@qingshen/store/casework/case-events'
import {
  insertObligationChanges,
  insertObligations,
  listObligations,
  updateObligations,
} from '@qingshen/store/casework/obligations'
import { listExtensions, listPauses } from '@qingshen/store/casework/pauses'
import type { ReckonedCase } from '@qingshen/store/casework/reckon-many'
import { setNextDues } from '@qingshen/store/casework/reckon-many'
import type { Tx } from '@qingshen/store/session/tx'
import { loadCalendarAt, provinceOf } from '../calendar/load-calendar.ts'
import { nextOf, reckon } from '../casework/reckon-obligations.ts'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { reckoningVersion } from './reckoning-version.ts'

/** What the cases of a run share: the duties of a law and the working days of a province are looked up once. */
export type SharedLaw = {
  readonly resolvers: Map<string, DutyResolver>
  readonly calendars: Map<string, WorkingDayCalendar>
}

type Room = { readonly deps: Deps; readonly tx: Tx }

/** A case with its obligations as they are now, and what that changes. */
type ReckonedAnew = ReturnType<typeof obligationChanges> & {
  readonly row: ReckonedCase
  readonly computed: readonly ObligationDraft[]
}

/**
 * Reckons the obligations of some cases anew, with one statement for each thing read and written, and keeps what they
 * were before with the reason. Answers how many cases had something changed.
 */
export async function reckonBatch(
  room: Room,
  cases: readonly ReckonedCase[],
  shared: SharedLaw,
  reason: string,
): Promise<number> {
  const reckoned = await reckonEach(room, cases, shared)
  await writeReckoned(room, reckoned, reason)
  return reckoned.filter(({ added, changed }) => added.length + changed.length > 0).length
}

async function reckonEach({ deps, tx }: Room, cases: readonly ReckonedCase[], shared: SharedLaw) {
  const ids = cases.map(({ id }) => id)
  const events = Map.groupBy(await eventsOfCases(tx, ids), (row) => row.audit_case)
  const pauses = Map.groupBy(await listPauses(tx, ids), (row) => row.audit_case)
  const extensions = Map.groupBy(await listExtensions(tx, ids), (row) => row.audit_case)
  const kept = Map.groupBy(await listObligations(tx, ids), (row) => row.auditCase)
  const on = today(deps)
  const reckoned: ReckonedAnew[] = []
  for (const row of cases) {
    const room = { ...(await roomOf({ deps, tx }, row, shared)), today: on }
    const records = {
      events: events.get(row.id) ?? [],
      pauses: pauses.get(row.id) ?? [],
      extensions: extensions.get(row.id) ?? [],
    }
    const computed = reckon(room, row, records)
    const before = (kept.get(row.id) ?? []).map(({ auditCase: _case, ...obligation }) => obligation)
    reckoned.push({ row, computed, ...obligationChanges(before, computed) })
  }
  return reckoned
}

async function writeReckoned({ deps, tx }: Room, reckoned: readonly ReckonedAnew[], reason: string): Promise<void> {
  await insertObligations(
    tx,
    reckoned.flatMap(({ row, added }) => added.map((draft) => ({ ...draft, auditCase: row.id }))),
  )
  const changes = reckoned.flatMap(({ row, changed }) => changed.map((each) => ({ ...each, auditCase: row.id })))
  await updateObligations(
    tx,
    changes.map(({ kept: { id }, next }) => ({ id, next })),
  )
  const why = { at: deps.now().toString(), cause: 'law', event: null, reason } as const
  await insertObligationChanges(
    tx,
    changes.map(({ kept: { id, ...before }, next, auditCase }) => {
      return { obligation: id, audit_case: auditCase, ...why, before, after: next }
    }),
  )
  const versions = new Map(deps.laws.map(({ id }) => [id, reckoningVersion(deps, id)]))
  await setNextDues(
    tx,
    reckoned.map(({ row, computed }) => {
      return { id: row.id, next: nextOf(computed), version: versions.get(row.law) ?? '' }
    }),
  )
}

async function roomOf({ deps, tx }: Room, { law, region_path: path }: ReckonedCase, shared: SharedLaw) {
  const resolve = shared.resolvers.get(law) ?? dutyResolver(deps.laws, law)
  shared.resolvers.set(law, resolve)
  const province = provinceOf(path)
  const calendar = shared.calendars.get(province) ?? (await loadCalendarAt(tx, path))
  shared.calendars.set(province, calendar)
  return { resolve, calendar }
}
