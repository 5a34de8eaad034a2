import type { LocalDate } from '../kernel/local-date.ts'
import { isWithinRegion } from '../kernel/region-path.ts'
import { countedParts } from './empty-part.ts'
import type { ListProcedure, ListStep } from './procedure.schema.ts'
import { nextLevel } from './route.ts'
import type { ListPart, ListSituation } from './situation.schema.ts'

export type StepProgress = 'waiting' | 'open' | 'done' | 'skipped'

export type StepState = {
  readonly step: ListStep
  readonly progress: StepProgress
  readonly doneOn: LocalDate | null
  readonly due: LocalDate | null
}

/** The step's last day in the year of the list, or null when the law names none. */
export function stepDue(step: ListStep, year: number): LocalDate | null {
  if (step.due === undefined) return null
  const month = new Temporal.PlainYearMonth(year, step.due.month)
  const day = step.due.day === 'end' ? month.daysInMonth : step.due.day
  return month.toPlainDate({ day }).toString()
}

/**
 * Where each step of a list stands, in the procedure's order. A step is open when every earlier one that must be
 * carried out is done; publishing and notifying both wait for the fixing only, in either order.
 */
export function stepStates(procedure: ListProcedure, situation: ListSituation): readonly StepState[] {
  const states: StepState[] = []
  for (const step of procedure.steps) {
    const doneOn = lastActOn(step, situation)
    const progress = isDone(step, procedure, situation) ? 'done' : progressOf(step, states, procedure, situation)
    states.push({ step, progress, doneOn, due: stepDue(step, situation.year) })
  }
  return states
}

/** The earlier steps that still hold a step up. */
export function blockingSteps(step: ListStep, earlier: readonly StepState[]): readonly StepState[] {
  const afterFixing = ['notify', 'publish', 'receive']
  return earlier.filter(
    (state) =>
      state.progress !== 'done' &&
      !state.step.optional &&
      !(afterFixing.includes(step.act) && afterFixing.includes(state.step.act)),
  )
}

/** The parts a proposing or forwarding step is about: those that begin on one of its levels. */
export function partsOfStep(step: ListStep, situation: ListSituation): readonly ListPart[] {
  return step.act === 'propose' ? situation.parts.filter((part) => step.levels.includes(part.level)) : situation.parts
}

function progressOf(
  step: ListStep,
  earlier: readonly StepState[],
  procedure: ListProcedure,
  situation: ListSituation,
): StepProgress {
  const isAfterFixing = earlier.some((state) => state.step.act === 'fix')
  if (step.optional && !isAfterFixing && fixedOn(procedure, situation) !== null) return 'skipped'
  return blockingSteps(step, earlier).length === 0 ? 'open' : 'waiting'
}

/** The day on which the list was fixed, or null. */
export function fixedOn(procedure: ListProcedure, situation: ListSituation): LocalDate | null {
  const fixing = procedure.steps.filter((step) => step.act === 'fix').map((step) => step.id)
  return situation.fixedOn ?? situation.acts.find((recorded) => fixing.includes(recorded.step))?.on ?? null
}

/** True for a step after which no proposal may change any more. */
export function isClosing({ act }: ListStep): boolean {
  return act === 'verify' || act === 'publish_for_comment' || act === 'fix'
}

/** The first step after which no proposal may change any more, with its day: verified, under comment or fixed. */
export function closedBy(
  procedure: ListProcedure,
  situation: ListSituation,
): { readonly step: ListStep; readonly on: LocalDate } | null {
  for (const step of procedure.steps) {
    const on = isClosing(step) ? lastActOn(step, situation) : null
    if (on !== null) return { step, on }
  }
  return null
}

function isDone(step: ListStep, procedure: ListProcedure, situation: ListSituation): boolean {
  const parts = partsOfStep(step, situation)
  // Once the list is fixed its proposals are over, also for an office that does not see them all.
  const isOver = fixedOn(procedure, situation) !== null && !step.optional
  switch (step.act) {
    case 'propose':
      return isOver || areAll(parts, situation, (part) => hasLeftItsOffice(part, situation))
    case 'forward':
      return isOver || areAll(parts, situation, (part) => nextLevel(procedure, part, situation.region.level) === null)
    case 'consent':
      return hasConsent(situation, step.department)
    case 'notify':
      return situation.standingEntries > 0 && situation.notices.every((area) => area.noticed >= area.standing)
    default:
      return situation.acts.some((recorded) => recorded.step === step.id)
  }
}

/** True when the department's last word is a consent to the list as it stands. */
export function hasConsent(situation: ListSituation, department: ListStep['department']): boolean {
  return situation.consents.some((consent) => consent.department === department && consent.agrees && !consent.stale)
}

/** True of all parts of a step that was begun. Empty drafts are passed over, but somewhere somebody must be proposed. */
function areAll(parts: readonly ListPart[], situation: ListSituation, holds: (part: ListPart) => boolean): boolean {
  return parts.length > 0 && countedParts(situation.parts).length > 0 && countedParts(parts).every(holds)
}

function hasLeftItsOffice(part: ListPart, situation: ListSituation): boolean {
  if (part.level === situation.region.level) return part.entries > 0
  return part.state !== 'drafting' && !(part.state === 'returned' && part.heldAt === part.level)
}

function lastActOn(step: ListStep, situation: ListSituation): LocalDate | null {
  const acts = situation.acts.filter((recorded) => recorded.step === step.id).map((recorded) => recorded.on)
  const consents = situation.consents.filter((consent) => consent.department === step.department)
  const days = step.act === 'consent' ? consents.map((consent) => consent.on) : acts
  return days.sort().at(-1) ?? null
}

/** The area of `path` that an office of a step serves: its notices are done when all of its own are. */
export function noticesMissing(situation: ListSituation, path: string): number {
  return situation.notices
    .filter((area) => isWithinRegion(area.regionPath, path))
    .reduce((missing, area) => missing + area.standing - area.noticed, 0)
}
