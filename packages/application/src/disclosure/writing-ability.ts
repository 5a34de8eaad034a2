import type { Ability } from '@qingshen/contracts/wire'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import { eventAbility } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'

/** May the reader write the draft: whom the enterprise gave the case to prepares what only the enterprise hands in. */
export function writingAbility(loaded: LoadedCase, event: CaseEvent): Ability {
  const isDelegate = loaded.actor.as === 'delegate'
  return eventAbility(isDelegate ? { ...loaded, actor: { as: 'enterprise' } } : loaded, event)
}
