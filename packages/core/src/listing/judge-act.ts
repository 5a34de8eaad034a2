import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { ACTING_DEPARTMENTS } from '../vocabulary/department.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import { actNotice, actRefusal } from './act-refusals.ts'
import { liesWithin } from './area.ts'
import type { ListProcedure, ListStep } from './procedure.schema.ts'
import { nextLevel } from './route.ts'
import type { ListOffice, ListSituation } from './situation.schema.ts'
import type { StepState } from './step-state.ts'
import { blockingSteps, noticesMissing, stepStates } from './step-state.ts'

export type StepVerdict = {
  readonly step: ListStep
  readonly state: StepState
  readonly allowed: boolean
  /** Why not, all at once; empty when allowed. */
  readonly reasons: readonly Issue[]
  /** What should be known without forbidding anything, such as a date that has passed. */
  readonly notices: readonly Issue[]
}

/**
 * For every step of the procedure: may this office carry it out today, and if not, why. The same answer lights the
 * buttons and guards the use case.
 */
export function judgeSteps(
  procedure: ListProcedure,
  situation: ListSituation,
  office: ListOffice,
  today: LocalDate,
): readonly StepVerdict[] {
  const states = stepStates(procedure, situation)
  return states.map((state, index) => {
    const reasons = [
      ...competenceRefusals(state.step, situation, office),
      ...orderRefusals(state, states.slice(0, index), situation, office),
      ...contentRefusals(state.step, procedure, situation, today),
    ]
    return { step: state.step, state, allowed: reasons.length === 0, reasons, notices: lateNotices(state, today) }
  })
}

/** The verdict on one step. @throws RangeError when the procedure has no such step. */
export function judgeStep(
  procedure: ListProcedure,
  situation: ListSituation,
  office: ListOffice,
  today: LocalDate,
  stepId: string,
): StepVerdict {
  const verdict = judgeSteps(procedure, situation, office, today).find((candidate) => candidate.step.id === stepId)
  if (verdict === undefined) throw new RangeError(`no step ${stepId} in ${procedure.id}`)
  return verdict
}

function competenceRefusals(step: ListStep, situation: ListSituation, office: ListOffice): Issue[] {
  const pointer = `/steps/${step.id}`
  const departments = [step.department, ...step.together]
  const levels = step.levels.includes(office.level)
  return [
    ...(departments.includes(office.department)
      ? []
      : [
          actRefusal('listing.other_department', pointer, {
            step: step.title,
            department: departments.map((department) => ACTING_DEPARTMENTS.label(department)).join('、'),
          }),
        ]),
    ...(levels
      ? []
      : [
          actRefusal('listing.other_level', pointer, {
            step: step.title,
            levels: step.levels.map((level) => OFFICE_LEVELS.label(level)).join('、'),
          }),
        ]),
    ...(liesWithin(office.regionPath, situation.region.path) ? [] : [actRefusal('listing.outside_region', pointer)]),
  ]
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
  if (step.act === 'propose' || step.act === 'forward' || step.act === 'rank') return false
  if (step.act === 'notify')
    return state.progress === 'done' || (state.doneOn !== null && noticesMissing(situation, office.regionPath) === 0)
  return situation.acts.some(
    (recorded) => recorded.step === step.id && (step.act !== 'consent' || recorded.department === office.department),
  )
}

function contentRefusals(
  step: ListStep,
  procedure: ListProcedure,
  situation: ListSituation,
  today: LocalDate,
): Issue[] {
  const pointer = `/steps/${step.id}`
  switch (step.act) {
    case 'verify':
    case 'publish_for_comment':
    case 'receive':
      return [...underWay(procedure, situation, pointer), ...emptyList(situation, pointer)]
    case 'rank':
      return [...emptyList(situation, pointer), ...unranked(procedure, situation, pointer)]
    case 'fix':
      return [
        ...underWay(procedure, situation, pointer),
        ...emptyList(situation, pointer),
        ...unranked(procedure, situation, pointer),
        ...commentRefusals(procedure, situation, today, pointer),
      ]
    case 'notify':
      return situation.publishedOn === null ? [actRefusal('listing.not_published', pointer)] : []
    default:
      return []
  }
}

function underWay(procedure: ListProcedure, situation: ListSituation, pointer: string): Issue[] {
  const count = situation.parts.filter((part) => nextLevel(procedure, part, situation.region.level) !== null).length
  return count === 0 ? [] : [actRefusal('listing.not_sent', pointer, { count })]
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

function lateNotices(state: StepState, today: LocalDate): Issue[] {
  if (state.due === null || state.progress === 'done' || today <= state.due) return []
  const { step, due } = state
  return [actNotice('listing.late', `/steps/${step.id}`, { step: step.title, due, clause: step.clause })]
}
