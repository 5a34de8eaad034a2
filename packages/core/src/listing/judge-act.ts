import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { actNotice, actRefusal } from './act-refusals.ts'
import { levelHeight } from './area.ts'
import { countedParts, isEmptyDraft, officesText } from './empty-part.ts'
import { competenceRefusals } from './judge-competence.ts'
import { closedRefusals, judgingRefusals } from './judge-part.ts'
import type { ListProcedure, ListStep } from './procedure.schema.ts'
import { nextLevel } from './route.ts'
import type { ListOffice, ListSituation } from './situation.schema.ts'
import type { StepState } from './step-state.ts'
import { blockingSteps, hasConsent, isClosing, noticesMissing, stepStates } from './step-state.ts'

export type StepVerdict = {
  readonly step: ListStep
  readonly state: StepState
  readonly allowed: boolean
  /** Why not, all at once; empty when allowed. */
  readonly reasons: readonly Issue[]
  /** What should be known without forbidding anything, such as a date that has passed. */
  readonly notices: readonly Issue[]
}

/** What a step is judged by: the way of the list, where it stands, who asks, and the day. */
export type JudgedList = {
  readonly procedure: ListProcedure
  readonly situation: ListSituation
  readonly office: ListOffice
  readonly today: LocalDate
}

/**
 * For every step of the procedure: may this office carry it out today, and if not, why. The same answer lights the
 * buttons and guards the use case.
 */
export function judgeSteps({ procedure, situation, office, today }: JudgedList): readonly StepVerdict[] {
  const states = stepStates(procedure, situation)
  return states.map((state, index) => {
    const reasons = [
      ...competenceRefusals(procedure, state.step, situation, office),
      ...orderRefusals(state, states.slice(0, index), situation, office),
      ...contentRefusals(state.step, procedure, situation, today),
    ]
    return {
      step: state.step,
      state,
      allowed: reasons.length === 0,
      reasons,
      notices: noticesOf(state, situation, today),
    }
  })
}

/** The verdict on one step. @throws RangeError when the procedure has no such step. */
export function judgeStep(list: JudgedList, stepId: string): StepVerdict {
  const verdict = judgeSteps(list).find((candidate) => candidate.step.id === stepId)
  if (verdict === undefined) throw new RangeError(`no step ${stepId} in ${list.procedure.id}`)
  return verdict
}

function orderRefusals(
  state: StepState,
  earlier: readonly StepState[],
  situation: ListSituation,
  office: ListOffice,
): Issue[] {
  const { step } = state
  const pointer = `/steps/${step.id}`
  if (isDoneFor(state, situation, office)) {
    return [actRefusal('listing.already_done', pointer, { step: step.title, on: state.doneOn ?? '' })]
  }
  if (step.act === 'propose' || step.act === 'forward') return []
  return blockingSteps(step, earlier).map((blocking) =>
    actRefusal('listing.earlier_step_open', pointer, { earlier: blocking.step.title, clause: blocking.step.clause }),
  )
}

function isDoneFor(state: StepState, situation: ListSituation, office: ListOffice): boolean {
  const { step } = state
  switch (step.act) {
    case 'propose':
      return situation.parts.some((part) => part.officeId === office.id)
    case 'forward':
    case 'rank':
      return false
    case 'consent':
      return state.progress === 'done'
    case 'notify':
      return state.progress === 'done' || (state.doneOn !== null && noticesMissing(situation, office.regionPath) === 0)
    default:
      return situation.acts.some((recorded) => recorded.step === step.id)
  }
}

function contentRefusals(
  step: ListStep,
  procedure: ListProcedure,
  situation: ListSituation,
  today: LocalDate,
): Issue[] {
  const pointer = `/steps/${step.id}`
  switch (step.act) {
    case 'propose':
      return closedRefusals(procedure, situation, pointer)
    case 'forward':
      return forwardRefusals(step, procedure, situation)
    case 'verify':
    case 'publish_for_comment':
    case 'receive':
    case 'consent':
      return consentRefusals(procedure, situation, pointer)
    case 'rank':
      return [
        ...closedRefusals(procedure, situation, pointer),
        ...situation.parts.flatMap((part) => judgingRefusals(part, pointer)),
        ...emptyList(situation, pointer),
        ...unranked(procedure, situation, pointer),
      ]
    case 'fix':
      return [
        ...underWay(procedure, situation, pointer),
        ...emptyList(situation, pointer),
        ...unranked(procedure, situation, pointer),
        ...consentsMissing(step, situation, pointer),
        ...commentRefusals(procedure, situation, today, pointer),
      ]
    case 'notify':
      return situation.publishedOn === null ? [actRefusal('listing.not_published', pointer)] : []
    default:
      return []
  }
}

/** Nothing can be said about a list before every part has arrived and something stands on it. */
export function consentRefusals(procedure: ListProcedure, situation: ListSituation, pointer: string): Issue[] {
  return [...underWay(procedure, situation, pointer), ...emptyList(situation, pointer)]
}

/** A part is forwarded as it is: the step itself is only open where one waits at its level. */
function forwardRefusals(step: ListStep, procedure: ListProcedure, situation: ListSituation): Issue[] {
  const pointer = `/steps/${step.id}`
  const waits = situation.parts.some(
    (part) =>
      step.levels.includes(part.heldAt) &&
      levelHeight(part.heldAt) < levelHeight(situation.region.level) &&
      part.heldAt !== part.level,
  )
  return [
    ...closedRefusals(procedure, situation, pointer),
    ...(waits ? [] : [actRefusal('listing.nothing_to_forward', pointer)]),
  ]
}

function underWay(procedure: ListProcedure, situation: ListSituation, pointer: string): Issue[] {
  const count = countedParts(situation.parts).filter(
    (part) => nextLevel(procedure, part, situation.region.level) !== null,
  ).length
  const waits = count === 0 ? [] : [actRefusal('listing.not_sent', pointer, { count })]
  // a run that broke off before it put anybody on the list leaves an empty draft, which holds nobody up
  const halfJudged = situation.parts.filter(({ judging, entries }) => judging === 'running' || entries > 0)
  return [...waits, ...halfJudged.flatMap((part) => judgingRefusals(part, pointer))]
}

function emptyList(situation: ListSituation, pointer: string): Issue[] {
  return situation.standingEntries === 0 ? [actRefusal('listing.no_entries', pointer)] : []
}

function unranked(procedure: ListProcedure, situation: ListSituation, pointer: string): Issue[] {
  if (procedure.ranking === undefined || situation.unrankedEntries === 0) return []
  return [
    actRefusal('listing.unranked', pointer, { count: situation.unrankedEntries, clause: procedure.ranking.clause }),
  ]
}

function consentsMissing(step: ListStep, situation: ListSituation, pointer: string): Issue[] {
  return step.together
    .filter((department) => !hasConsent(situation, department))
    .map((code) => {
      const department = ACTING_DEPARTMENTS.label(code)
      const given = situation.consents.find((consent) => consent.department === code)
      if (given === undefined) return actRefusal('listing.consent_missing', pointer, { department })
      if (!given.agrees) return actRefusal('listing.consent_refused', pointer, { department, on: given.on })
      return actRefusal('listing.consent_stale', pointer, { department, on: given.on })
    })
}

function commentRefusals(
  procedure: ListProcedure,
  situation: ListSituation,
  today: LocalDate,
  pointer: string,
): Issue[] {
  const { comment, openObjections } = situation
  return [
    ...(procedure.comment === 'required' && comment === null
      ? [actRefusal('listing.comment_not_opened', pointer)]
      : []),
    ...(comment !== null && today <= comment.to
      ? [actRefusal('listing.comment_running', pointer, { to: comment.to })]
      : []),
    ...(openObjections > 0 ? [actRefusal('listing.objection_open', pointer, { count: openObjections })] : []),
  ]
}

function noticesOf(state: StepState, situation: ListSituation, today: LocalDate): Issue[] {
  return state.progress === 'done' ? [] : [...lateNotices(state, today), ...silentNotices(state.step, situation)]
}

function lateNotices({ step, due }: StepState, today: LocalDate): Issue[] {
  if (due === null || today <= due) return []
  return [actNotice('listing.late', `/steps/${step.id}`, { step: step.title, due, clause: step.clause })]
}

/** The offices with an empty draft, beside the steps after which they can propose no more. */
function silentNotices(step: ListStep, { parts }: ListSituation): Issue[] {
  const drafts = parts.filter(isEmptyDraft)
  if (drafts.length === 0 || !isClosing(step)) return []
  const params = { count: drafts.length, offices: officesText(drafts) }
  return [actNotice('listing.empty_drafts', `/steps/${step.id}`, params)]
}
