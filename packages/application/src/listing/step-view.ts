import type { ListingRow, Step, StepAbility } from '@qingshen/contracts/listing.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { StepVerdict } from '@qingshen/core/listing/judge-act'
import { judgeSteps } from '@qingshen/core/listing/judge-act'
import { consentManner, consentingDepartments, judgeConsent } from '@qingshen/core/listing/judge-consent'
import { departmentsOfStep } from '@qingshen/core/listing/judge-competence'
import { sendRefusals } from '@qingshen/core/listing/judge-part'
import type { ListStep, StepCopy } from '@qingshen/core/listing/procedure.schema'
import { isEditable, nextLevel } from '@qingshen/core/listing/route'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { clauseChip } from './clause-chip.ts'
import type { LoadedListing } from './loaded-listing.ts'

/** A verdict as the button beside it shows it: every reason at once. */
export function abilityOf(reasons: readonly Issue[]): StepAbility {
  return { allowed: reasons.length === 0, reasons: reasons.map(({ code, message }) => ({ code, message })) }
}

function copyText(copy: StepCopy): string {
  const level = copy.level === 'same' ? '同级' : OFFICE_LEVELS.label(copy.level)
  return `${level}${ACTING_DEPARTMENTS.label(copy.department)}`
}

function actorsText(step: ListStep): string {
  const departments = [step.department, ...step.together].map((code) => ACTING_DEPARTMENTS.label(code)).join('、')
  return `${step.levels.map((level) => OFFICE_LEVELS.label(level)).join('、')}${departments}`
}

function consentOf(loaded: LoadedListing, step: ListStep, department: ActingDepartment): Step['consents'][number] {
  const { procedure, situation, office } = loaded
  const given = situation.consents.find((consent) => consent.department === department)
  const status = given === undefined ? 'missing' : !given.agrees ? 'refused' : given.stale ? 'stale' : 'agreed'
  return {
    department,
    label: ACTING_DEPARTMENTS.label(department),
    status,
    manner: consentManner(procedure, department, office),
    ability: abilityOf(judgeConsent(procedure, situation, office, { step, department })),
  }
}

function isLate({ notices }: StepVerdict): boolean {
  return notices.some(({ code }) => code === 'listing.late')
}

function toStep(loaded: LoadedListing, verdict: StepVerdict): Step {
  const { step, state, notices, reasons } = verdict
  return {
    id: step.id,
    act: step.act,
    title: step.title,
    actors: actorsText(step),
    clause: clauseChip(loaded.chain, step.clause),
    progress: state.progress,
    due: state.due,
    late: isLate(verdict),
    doneOn: state.progress === 'done' ? state.doneOn : null,
    optional: step.optional,
    copies: step.copies.map(copyText),
    medium: step.medium ?? null,
    ability: abilityOf(reasons),
    notices: notices.map(({ code, message }) => ({ code, message: message.slice(0, 500) })),
    consents: consentingDepartments(step).map((department) => consentOf(loaded, step, department)),
  }
}

/** Every step of a list with where it stands and what the reader may do. */
export function toSteps(loaded: LoadedListing): Step[] {
  return judgeSteps(loaded).map((verdict) => toStep(loaded, verdict))
}

/**
 * The step that waits for the reader's office, or null: its own draft first, then what lies with it to forward, then
 * any other act, and only then a proposal it has not begun.
 */
export function nextStepOf(loaded: LoadedListing): ListingRow['nextStep'] {
  const { procedure, situation, office } = loaded
  const verdicts = judgeSteps(loaded)
  const isDrafting = situation.parts.some((part) => part.officeId === office.id && isEditable(part))
  const isOpen = ({ state, allowed }: StepVerdict) => allowed && state.progress !== 'done'
  const isOwn = ({ step }: StepVerdict) =>
    departmentsOfStep(procedure, step)
      .slice(0, 1)
      .some((department) => office.capacities.includes(department))
  const levels = (step: ListStep) => step.levels.includes(office.level)
  const next =
    verdicts.find((each) => each.step.act === 'propose' && isDrafting && levels(each.step) && isUnsent(loaded)) ??
    verdicts.find((each) => each.step.act === 'forward' && isOpen(each) && holdsForeign(loaded)) ??
    verdicts.find((each) => !['propose', 'forward'].includes(each.step.act) && isOpen(each) && isOwn(each)) ??
    verdicts.find((each) => each.step.act === 'propose' && isOpen(each) && !each.step.optional)
  if (next === undefined) return null
  const { id, act, title } = next.step
  return { step: id, act, title, due: next.state.due, late: isLate(next) }
}

/** True while the office's own part still has to go up, or to get its first entry where it stays. */
function isUnsent({ procedure, situation, office }: LoadedListing): boolean {
  const own = situation.parts.find((part) => part.officeId === office.id)
  return own !== undefined && (nextLevel(procedure, own, situation.region.level) !== null || own.entries === 0)
}

/** True when another office's part lies with this one and may go up. */
function holdsForeign({ procedure, situation, office }: LoadedListing): boolean {
  return situation.parts.some(
    (part) => part.officeId !== office.id && sendRefusals(procedure, situation, part, office).length === 0,
  )
}
