import type { LocalDate } from '../kernel/local-date.ts'
import { liesWithin } from './area.ts'
import type { ListProcedure, ListStep } from './procedure.schema.ts'
import { nextLevel } from './route.ts'
import type { ListSituation } from './situation.schema.ts'

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
    const progress = isDone(step, procedure, situation) ? 'done' : progressOf(step, states, situation)
    states.push({ step, progress, doneOn, due: stepDue(step, situation.year) })
  }
  return states
}

/** The earlier steps that still hold a step up. */
export function blockingSteps(step: ListStep, earlier: readonly StepState[]): readonly StepState[] {
  const afterFixing = step.act === 'notify' || step.act === 'publish'
  return earlier.filter(
    (state) =>
      state.progress !== 'done' &&
      !state.step.optional &&
      (!afterFixing || (state.step.act !== 'notify' && state.step.act !== 'publish')),
  )
}

function progressOf(step: ListStep, earlier: readonly StepState[], situation: ListSituation): StepProgress {
  if (step.optional && earlier.length > 0 && isFixed(earlier, situation)) return 'skipped'
  return blockingSteps(step, earlier).length === 0 ? 'open' : 'waiting'
}

function isFixed(states: readonly StepState[], situation: ListSituation): boolean {
  return states.some(
    (state) => state.step.act === 'fix' && situation.acts.some((recorded) => recorded.step === state.step.id),
  )
}

function isDone(step: ListStep, procedure: ListProcedure, situation: ListSituation): boolean {
  switch (step.act) {
    case 'propose':
      return situation.parts.length > 0 && situation.parts.every((part) => hasLeftItsOffice(part, situation))
    case 'forward':
      return (
        situation.parts.length > 0 &&
        situation.parts.every((part) => nextLevel(procedure, part, situation.region.level) === null)
      )
    case 'consent':
      return [step.department, ...step.together].every((department) =>
        situation.acts.some((recorded) => recorded.step === step.id && recorded.department === department),
      )
    case 'notify':
      return situation.standingEntries > 0 && situation.notices.every((area) => area.noticed >= area.standing)
    default:
      return situation.acts.some((recorded) => recorded.step === step.id)
  }
}

function hasLeftItsOffice(part: ListSituation['parts'][number], situation: ListSituation): boolean {
  if (part.level === situation.region.level) return part.entries > 0
  return part.state !== 'drafting' && !(part.state === 'returned' && part.heldAt === part.level)
}

function lastActOn(step: ListStep, situation: ListSituation): LocalDate | null {
  const days = situation.acts.filter((recorded) => recorded.step === step.id).map((recorded) => recorded.on)
  return days.toSorted().at(-1) ?? null
}

/** The area of `path` that an office of a step serves: its notices are done when all of its own are. */
export function noticesMissing(situation: ListSituation, path: string): number {
  return situation.notices
    .filter((area) => liesWithin(area.regionPath, path))
    .reduce((missing, area) => missing + area.standing - area.noticed, 0)
}
