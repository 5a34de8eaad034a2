import type { CaseEvent, CaseRequirement, CaseSide } from '@qingshen/core/casework/case-codes'
import { ENDING_SIDES } from '@qingshen/core/casework/case-codes'
import type { CaseSituation } from '@qingshen/core/casework/case-situation.schema'
import { carryOn } from '@qingshen/core/casework/carry-on'
import { judgeEvent } from '@qingshen/core/casework/judge-event'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CaseEventDraft } from '@qingshen/store/casework/case-events'
import { insertCaseEvents, lastSeqOf } from '@qingshen/store/casework/case-events'
import type { CaseChanges, CaseRow } from '@qingshen/store/casework/cases'
import { fillRound, findCase, updateCase } from '@qingshen/store/casework/cases'
import { insertRoundOfCase } from '@qingshen/store/casework/round-of-case'
import { asProgram } from '@qingshen/store/session/as-program'
import { attachToCase } from '../files/attach-to-case.ts'
import { legalNow } from '../legal-time.ts'
import type { Context } from '../use-case.ts'
import { actorName } from './actor-name.ts'
import type { LoadedCase } from './loaded-case.ts'
import { notifyOfEvent } from './notify-of-event.ts'
import { reckonObligations } from './reckon-obligations.ts'

/** Something that is to happen to a case. `has` names what the use case found to be there beside the fields given. */
export type EventDraft = {
  readonly event: CaseEvent
  readonly onDay: LocalDate
  readonly note?: string | null | undefined
  readonly number?: string | null | undefined
  readonly due?: LocalDate | null | undefined
  readonly evidence?: string | null | undefined
  readonly details?: object | undefined
  readonly has?: readonly CaseRequirement[] | undefined
  readonly mode?: CaseRow['mode'] | undefined
  /** The clause by which it happens where that is narrower than the table's, such as the article of a penalty. */
  readonly clause?: string | undefined
  /** Sides that stay although the row lifts them: another order is still open. */
  readonly keepsSides?: readonly CaseSide[] | undefined
}

/** What was recorded, and the case after it. */
export type CarriedOut = { readonly eventId: string; readonly transition: Transition; readonly row: CaseRow }

/**
 * Lets something happen to a case: judged by the law's table, recorded, obligations reckoned anew, the round filled,
 * journalled, and told to whom it concerns. `loaded` must have been loaded in the same transaction.
 * @throws Problem forbidden (somebody else acts), state_forbids, validation_failed (days, missing parts), stale_version
 */
export async function carryOut(
  context: Context,
  loaded: LoadedCase,
  draft: EventDraft,
  between?: (eventId: string) => Promise<void>,
): Promise<CarriedOut> {
  const transition = requireTransition(loaded, draft)
  const { deps, tx, journal } = context
  const { row, situation } = loaded
  const carried = carryOn(situation, transition, draft.onDay)
  const kept = (draft.keepsSides ?? []).filter((side) => situation.sides.includes(side))
  const next = { ...carried, sides: [...new Set([...carried.sides, ...kept])] }
  const eventId = deps.newId()
  await attachToCase(tx, draft.evidence ?? null, row)
  await insertCaseEvents(tx, [await eventRow(context, loaded, { eventId, draft, transition, next })])
  await asProgram(tx, () =>
    updateCase(tx, row.id, row.version, {
      state: next.state,
      sides: next.sides,
      last_on: next.lastOn,
      is_ended: isOver(next.sides, next.state),
      ...(draft.mode === undefined || draft.mode === null ? {} : { mode: draft.mode }),
      ...datesOf(draft),
    }),
  )
  await between?.(eventId)
  await fillRoundOf(context, row, draft)
  await asProgram(tx, () =>
    reckonObligations(context, row.id, { cause: causeOf(draft.event), event: eventId, reason: transition.title }),
  )
  await journal({
    action: `case.${draft.event}`,
    subjectKind: 'case',
    subjectId: row.id,
    before: { state: situation.state, sides: situation.sides },
    after: { state: next.state, sides: next.sides, on: draft.onDay, note: draft.note ?? null, event: eventId },
    regionPath: row.region_path,
  })
  await notifyOfEvent(context, row, { eventId, transition, onDay: draft.onDay, note: draft.note ?? null })
  return { eventId, transition, row: await findCase(tx, row.id) }
}

type Happening = {
  readonly eventId: string
  readonly draft: EventDraft
  readonly transition: Transition
  readonly next: CaseSituation
}

async function eventRow(context: Context, loaded: LoadedCase, happening: Happening): Promise<CaseEventDraft> {
  const { deps, tx, caller } = context
  const { eventId, draft, transition, next } = happening
  const { note = null, number = null, due = null, evidence = null, details = {} } = draft
  return {
    id: eventId,
    audit_case: loaded.row.id,
    seq: (await lastSeqOf(tx, loaded.row.id)) + 1,
    event: draft.event,
    title: transition.title,
    clause: draft.clause ?? transition.clause,
    on_day: draft.onDay,
    at: (await legalNow(deps, tx)).toString(),
    account: caller.actor.accountId,
    office: caller.actor.office?.id ?? null,
    actor_name: await actorName(context, loaded),
    from_state: loaded.situation.state,
    to_state: next.state,
    sides: [...next.sides],
    note,
    number,
    due,
    fulfils: transition.fulfils,
    opens: transition.opens,
    reopens: transition.reopens,
    evidence,
    details,
  }
}

/** Judges an event and gives the row of the law's table by which it happens. */
function requireTransition(loaded: LoadedCase, draft: EventDraft): Transition {
  const { transitions, situation, actor, today } = loaded
  const has = new Set<CaseRequirement>(draft.has ?? [])
  if ((draft.note ?? '').trim() !== '') has.add('reason')
  if (draft.evidence != null) has.add('evidence')
  if ((draft.number ?? '').trim() !== '') has.add('number')
  if (draft.due != null && draft.due >= draft.onDay) has.add('due_given')
  const asked = { event: draft.event, onDay: draft.onDay, has, today }
  const { transition, reasons } = judgeEvent(transitions, situation, actor, asked)
  if (transition !== null && reasons.length === 0) return transition
  const detail = reasons.map(({ message }) => message).join('')
  const codes = new Set(reasons.map(({ code }) => code))
  if (codes.has('case.other_actor')) throw new Problem('forbidden', detail, reasons, { reason: 'other_department' })
  const isState = [...codes].some((code) => STATE_CODES.includes(code))
  throw new Problem(isState ? 'state_forbids' : 'validation_failed', detail, reasons)
}

const STATE_CODES: readonly string[] = [
  'case.unknown_event',
  'case.state',
  'case.ended',
  'case.side_missing',
  'case.side_present',
]

/** Over: ended by a side, withdrawn, or a voluntary audit whose result was published. */
function isOver(sides: readonly string[], state: string): boolean {
  return sides.some((side) => (ENDING_SIDES as readonly string[]).includes(side)) || OVER.includes(state)
}

const OVER: readonly string[] = ['withdrawn', 'published']

function datesOf({ event, onDay }: EventDraft): CaseChanges {
  switch (event) {
    case 'submitted':
      return { submitted_on: onDay }
    case 'evaluated':
      return { evaluated_on: onDay }
    case 'accepted':
    case 'acceptance_not_needed':
      return { accepted_on: onDay }
    default:
      return {}
  }
}

/** A case fills its round, which belongs to the register: a voluntary one begins it when an office takes it up. */
async function fillRoundOf({ tx }: Context, row: CaseRow, { event, onDay }: EventDraft): Promise<void> {
  const isTakenUp = event === 'organised' || event === 'agreement_signed'
  const begins = row.round === null && row.kind === 'voluntary' && isTakenUp
  const dates = ROUND_DATES[event]
  if (!begins && dates === undefined) return
  await asProgram(tx, async () => {
    if (begins) await insertRoundOfCase(tx, row, onDay)
    if (dates !== undefined) await fillRound(tx, row.id, Object.fromEntries(dates.map((name) => [name, onDay])))
  })
}

const ROUND_DATES: Partial<Record<CaseEvent, readonly ('reported_on' | 'evaluated_on' | 'accepted_on')[]>> = {
  submitted: ['reported_on'],
  evaluated: ['evaluated_on'],
  accepted: ['accepted_on'],
  acceptance_not_needed: ['accepted_on'],
  deemed_done: ['reported_on', 'evaluated_on', 'accepted_on'],
}

function causeOf(event: CaseEvent): 'event' | 'extension' | 'suspension' {
  if (event === 'extended') return 'extension'
  return event === 'suspended' || event === 'resumed' ? 'suspension' : 'event'
}
