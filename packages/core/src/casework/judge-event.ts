import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { isWithinRegion } from '../kernel/region-path.ts'
import { AUDIT_KINDS } from '../vocabulary/audit-kind.ts'
import type { OfficeLevel } from '../vocabulary/office.ts'
import type { CaseEvent, CaseRequirement } from './case-codes.ts'
import { CASE_EVENTS, CASE_REQUIREMENTS, CASE_SIDES, CASE_STATES, ENDING_SIDES } from './case-codes.ts'
import { caseRefusal } from './case-refusals.ts'
import type { CaseSituation } from './case-situation.schema.ts'
import { actorsText } from './transition-actors.ts'
import type { Transition, TransitionActor } from './transition.schema.ts'

/** Who asks: the enterprise itself, somebody it gave the case to, an office with its capacities, or the program. */
export type CaseActor =
  | { readonly as: 'enterprise' | 'delegate' | 'system' | 'none' }
  | {
      readonly as: 'officer'
      readonly capacities: readonly string[]
      readonly level: OfficeLevel
      readonly regionPath: string
    }

/** An event somebody wants to record. `has` are the requirements the use case found fulfilled. */
export type AskedEvent = {
  readonly event: CaseEvent
  readonly onDay: LocalDate
  readonly has: ReadonlySet<CaseRequirement>
}

export type EventVerdict = {
  /** The row by which it happens; null where the law knows none for this case. */
  readonly transition: Transition | null
  readonly allowed: boolean
  /** Why not, all at once; empty when allowed. */
  readonly reasons: readonly Issue[]
}

/**
 * May this happen to the case, done by this actor on this day? `transitions` as `transitionsOn` gives them. The same
 * answer lights the buttons (`requirements` left out, see `openEvents`) and guards the use case.
 */
export function judgeEvent(
  transitions: readonly Transition[],
  situation: CaseSituation,
  actor: CaseActor,
  asked: AskedEvent & { readonly today: LocalDate },
): EventVerdict {
  const known = transitions.filter((row) => row.event === asked.event && row.kinds.includes(situation.kind))
  const transition = nearestRow(known, situation, actor)
  if (transition === null) {
    const params = { event: CASE_EVENTS.label(asked.event), kind: AUDIT_KINDS.label(situation.kind) }
    return { transition, allowed: false, reasons: [caseRefusal('case.unknown_event', '/event', params)] }
  }
  const reasons = [
    ...actorReasons(transition, situation, actor),
    ...stateReasons(known, transition, situation),
    ...dayReasons(transition, situation, asked),
    ...requirementReasons(transition, asked.has),
    ...claimedDayReasons(transition, actor, asked),
  ]
  return { transition, allowed: reasons.length === 0, reasons }
}

/** The rows by which this actor could carry the case on today, whatever they still require; for buttons and tasks. */
export function openEvents(
  transitions: readonly Transition[],
  situation: CaseSituation,
  actor: CaseActor,
): readonly Transition[] {
  return transitions.filter(
    (row) =>
      row.kinds.includes(situation.kind) &&
      actorReasons(row, situation, actor).length === 0 &&
      stateReasons([row], row, situation).length === 0,
  )
}

/** Of the rows of one event the most specific law's that fits the actor and the state, else the state, else any. */
function nearestRow(known: readonly Transition[], situation: CaseSituation, actor: CaseActor): Transition | null {
  const nearest = [...known].reverse()
  const fitting = nearest.filter((row) => row.from.includes(situation.state))
  return fitting.find((row) => mayCarryOut(row.who, situation, actor)) ?? fitting[0] ?? nearest[0] ?? null
}

/** True when the actor is one of those who may carry the row out. */
export function mayCarryOut(who: readonly TransitionActor[], situation: CaseSituation, actor: CaseActor): boolean {
  return who.some((each) => {
    if (each.role === 'system') return actor.as === 'system'
    if (each.role === 'enterprise') return actor.as === 'enterprise' || (actor.as === 'delegate' && each.delegable)
    if (actor.as !== 'officer' || !isWithinRegion(situation.regionPath, actor.regionPath)) return false
    const department = each.department === 'case' ? situation.department : each.department
    return (department === 'any' || actor.capacities.includes(department)) && each.levels.includes(actor.level)
  })
}

function actorReasons(row: Transition, situation: CaseSituation, actor: CaseActor): Issue[] {
  if (mayCarryOut(row.who, situation, actor)) return []
  return [
    caseRefusal('case.other_actor', '/event', { ...namesOf(row), who: actorsText(row.who, situation.department) }),
  ]
}

function stateReasons(known: readonly Transition[], row: Transition, situation: CaseSituation): Issue[] {
  const who = actorsText(row.who, situation.department)
  const ended = situation.sides.find((side) => ENDING_SIDES.includes(side))
  if (ended !== undefined && !row.evenEnded && !row.needs.includes(ended)) {
    return [caseRefusal('case.ended', '/event', { ...namesOf(row), who, side: CASE_SIDES.label(ended) })]
  }
  const from = [...new Set(known.flatMap((each) => each.from))].map((state) => CASE_STATES.label(state)).join('”或“')
  const state = CASE_STATES.label(situation.state)
  return [
    ...(row.from.includes(situation.state)
      ? []
      : [caseRefusal('case.state', '/event', { ...namesOf(row), who, from, state })]),
    ...row.needs
      .filter((side) => !situation.sides.includes(side))
      .map((side) => caseRefusal('case.side_missing', '/event', { ...namesOf(row), side: CASE_SIDES.label(side) })),
    ...row.unless
      .filter((side) => situation.sides.includes(side))
      .map((side) => caseRefusal('case.side_present', '/event', { ...namesOf(row), side: CASE_SIDES.label(side) })),
  ]
}

type Dated = AskedEvent & { readonly today: LocalDate }

/** What changes the state follows what changed it before; what does not may be entered when it comes to light. */
function dayReasons(row: Transition, situation: CaseSituation, { onDay, today }: Dated): Issue[] {
  const { openedOn, lastOn } = situation
  if (onDay > today) return [caseRefusal('case.day_to_come', '/onDay', { day: onDay, today })]
  if (onDay < openedOn) return [caseRefusal('case.day_before_opening', '/onDay', { day: onDay, openedOn })]
  if (row.to !== undefined && onDay < lastOn)
    return [caseRefusal('case.day_out_of_order', '/onDay', { day: onDay, lastOn })]
  return []
}

function requirementReasons(row: Transition, has: ReadonlySet<CaseRequirement>): Issue[] {
  return row.requires
    .filter((requirement) => !has.has(requirement))
    .map((requirement) =>
      caseRefusal('case.requirement', `/${requirement}`, {
        ...namesOf(row),
        requirement: CASE_REQUIREMENTS.label(requirement),
      }),
    )
}

/** That something was done in time on an earlier day is not taken on the enterprise's word alone. */
function claimedDayReasons(row: Transition, actor: CaseActor, { onDay, today, has }: Dated): Issue[] {
  const isClaimed = (actor.as === 'enterprise' || actor.as === 'delegate') && onDay < today
  if (!isClaimed || row.fulfils.length === 0 || row.requires.length > 0 || has.has('evidence')) return []
  return [caseRefusal('case.claimed_day', '/evidence', { ...namesOf(row), day: onDay })]
}

function namesOf(row: Transition): { event: string; clause: string } {
  return { event: row.title, clause: row.clause }
}
