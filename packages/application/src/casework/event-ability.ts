import type { Ability } from '@qingshen/contracts/wire'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import { CASE_REQUIREMENTS } from '@qingshen/core/casework/case-codes'
import { judgeEvent, mayCarryOut } from '@qingshen/core/casework/judge-event'
import type { Transition } from '@qingshen/core/casework/transition.schema'
import type { LoadedCase } from './loaded-case.ts'

/** May the reader let this happen today, whatever it still requires; if not, every reason in one text. */
export function eventAbility({ transitions, situation, actor, today }: LoadedCase, event: CaseEvent): Ability {
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
