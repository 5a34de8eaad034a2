import { isEnterprises } from '@qingshen/core/casework/transition-actors'
import type { Ability } from '@qingshen/contracts/wire'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import { CASE_REQUIREMENTS } from '@qingshen/core/casework/case-codes'
import { judgeEvent, mayCarryOut } from '@qingshen/core/casework/judge-event'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import type { LoadedCase } from './loaded-case.ts'

/** May the reader let this happen today, whatever it still requires; if not, every reason in one text. */
export function eventAbility(loaded: LoadedCase, event: CaseEvent): Ability {
  const { transitions, situation, actor, today } = loaded
  if (isLeftToEnterprise(loaded, event)) return { allowed: false, reason: OWN_ACT }
  const has = new Set(CASE_REQUIREMENTS.codes)
  const { allowed, reasons } = judgeEvent(transitions, situation, actor, { event, onDay: today, has, today })
  return {
    allowed,
    reason: allowed
      ? null
      : reasons
          .map(({ message }) => message)
          .join('')
          .slice(0, 500),
  }
}

/** What whoever was given the case is told of what the enterprise does itself. */
export const OWN_ACT = '由企业自己提交；您可以准备好全部内容，再请企业提交。'

/** True for whoever was given the case, of what the law lets only the enterprise itself do. */
export function isLeftToEnterprise(loaded: LoadedCase, event: CaseEvent): boolean {
  const { transitions, situation, actor } = loaded
  if (actor.as !== 'delegate' || isDoneByReader(loaded, event)) return false
  return transitions.some((row) => row.event === event && row.kinds.includes(situation.kind) && isEnterprises(row.who))
}

/** The row by which an event would happen in the case's present state, else any row of it; undefined where none. */
export function rowOfEvent({ transitions, situation }: LoadedCase, event: CaseEvent): Transition | undefined {
  const known = transitions.filter((row) => row.event === event && row.kinds.includes(situation.kind))
  return known.findLast((row) => row.from.includes(situation.state)) ?? known.at(-1)
}

/** True when the reader is one of those by whom an event is done, in whatever state the case is. */
export function isDoneByReader({ transitions, situation, actor }: LoadedCase, event: CaseEvent): boolean {
  return transitions.some(
    (row) => row.event === event && row.kinds.includes(situation.kind) && mayCarryOut(row.who, situation, actor),
  )
}

/** What a case is to the grants of its reader. */
export function factsOfCase({ row }: Pick<LoadedCase, 'row'>) {
  return { regionPath: row.region_path, organisationId: row.organisation, caseId: row.id }
}
