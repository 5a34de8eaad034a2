import type { CaseEvent, CaseRequirement } from '@qingshen/core/casework/case-codes'
import type { CaseSituation } from '@qingshen/core/casework/case-situation.schema'
import type { CaseActor } from '@qingshen/core/casework/judge-event'
import { judgeEvent } from '@qingshen/core/casework/judge-event'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'

/** A voluntary case that is not there yet: by whom it would be opened, how, and what he has for it. */
export type Opening = {
  readonly event: CaseEvent
  readonly chain: readonly CompiledLaw[]
  readonly department: ActingDepartment
  readonly regionPath: string
  readonly office: CapableOffice | null
  readonly has: readonly CaseRequirement[]
  readonly today: string
}

/**
 * The row of the law's table by which a voluntary case is opened: the application of the enterprise, or the agreement of
 * the office whom the law lets sign one. The same table guards every later event.
 * @throws Problem forbidden (somebody else opens it), state_forbids (this law knows no such opening), validation_failed
 */
export function requireOpening(opening: Opening): Transition {
  const { event, chain, department, regionPath, office, has, today } = opening
  const situation: CaseSituation = {
    kind: 'voluntary',
    state: 'applied',
    sides: [],
    department,
    regionPath,
    openedOn: today,
    lastOn: today,
  }
  const asked = { event, onDay: today, has: new Set(has), today }
  const { transition, reasons } = judgeEvent(transitionsOn(chain, today), situation, actorOf(office), asked)
  if (transition !== null && reasons.length === 0) return transition
  const detail = reasons.map(({ message }) => message).join('')
  if (transition === null) {
    const hint = '自愿审核由企业提交申请计划，再由主管部门组织。'
    throw new Problem('state_forbids', `${detail}${hint}`, reasons)
  }
  const isOther = reasons.some(({ code }) => code === 'case.other_actor')
  if (isOther) throw new Problem('forbidden', detail, reasons, { reason: 'other_department' })
  throw new Problem('validation_failed', detail, reasons)
}

function actorOf(office: CapableOffice | null): CaseActor {
  if (office === null) return { as: 'enterprise' }
  return { as: 'officer', capacities: office.capacities, level: office.level, regionPath: office.regionPath }
}
