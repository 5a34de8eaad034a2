import { datedDuties } from '@qingshen/core/calendar/dated-duties'
import { obligationChanges } from '@qingshen/core/casework/obligation-changes'
import { obligationsOf } from '@qingshen/core/casework/obligations-of'
import type { ObligationDraft, RecordedEvent } from '@qingshen/core/casework/recorded-case.schema'
import type { Duty } from '@qingshen/core/vocabulary/duty'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import type { CaseEventRow } from '@qingshen/store/casework/case-events'
import { eventsOfCases } from '@qingshen/store/casework/case-events'
import type { CaseRow } from '@qingshen/store/casework/cases'
import { findCase, setNextDue } from '@qingshen/store/casework/cases'
import type { ObligationChangeDraft } from '@qingshen/store/casework/obligations'
import {
  insertObligationChanges,
  insertObligations,
  listObligations,
  updateObligation,
} from '@qingshen/store/casework/obligations'
import type { ExtensionRow, PauseRow } from '@qingshen/store/casework/pauses'
import { listExtensions, listPauses } from '@qingshen/store/casework/pauses'
import type { Tx } from '@qingshen/store/session/tx'
import { requireLaw } from '../law/law-book.ts'
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
  readonly events: readonly CaseEventRow[]
  readonly pauses: readonly PauseRow[]
  readonly extensions: readonly ExtensionRow[]
}

/** What of a case its obligations depend on. */
export type Reckoned = Pick<CaseRow, 'kind' | 'law' | 'published_on' | 'evaluated_on' | 'accepted_on' | 'is_ended'>

/** The obligations of a case today. */
export function reckon(deps: Deps, row: Reckoned, records: CaseRecords): ObligationDraft[] {
  const duties =
    row.kind === 'mandatory' && row.published_on !== null
      ? datedDuties(
          deps.laws,
          row.law,
          {
            published: row.published_on,
            evaluated: row.evaluated_on,
            accepted: row.accepted_on,
            pauses: records.pauses.map(({ from_on, to_on }) => ({ from: from_on, to: to_on })),
          },
          today(deps),
        )
      : []
  return obligationsOf({
    duties,
    extensions: records.extensions.flatMap(({ duty, granted_to }) =>
      granted_to === null || !DUTIES.is(duty) ? [] : [{ duty, to: granted_to }],
    ),
    events: records.events.map(recordedEvent),
    isEnded: row.is_ended,
  })
}

function recordedEvent(row: CaseEventRow): RecordedEvent {
  const { id, on_day, clause, title, due, fulfils, opens } = row
  return { id, onDay: on_day, clause, title, due, fulfils: duties(fulfils), opens: duties(opens) }
}

function duties(codes: readonly string[]): Duty[] {
  return codes.filter((code) => DUTIES.is(code))
}

async function writeReckoning({ deps, tx }: Room, row: CaseRow, records: CaseRecords, why: Reckoning): Promise<void> {
  const computed = reckon(deps, row, records)
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
  for (const { kept: before, next } of changed) await updateObligation(tx, before.id, next)
  await insertObligationChanges(
    tx,
    changed.map(({ kept: { id, ...before }, next }) => {
      return { obligation: id, audit_case: row.id, at, ...why, before, after: next }
    }),
  )
  await setNextDue(tx, row.id, nextOf(computed), requireLaw(deps.laws, row.law).version)
}

/** The obligation that is due next: the earliest open one; what merely runs until a day waits behind the others. */
export function nextOf(
  obligations: readonly ObligationDraft[],
): { readonly due: string; readonly duty: string; readonly holder: string } | null {
  const open = obligations.filter(({ state }) => state === 'open')
  const next = open.find(({ duty }) => duty !== 'annual_disclosure_until') ?? open[0]
  return next === undefined ? null : { due: next.due, duty: next.duty, holder: next.holder }
}
