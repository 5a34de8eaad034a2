import type { Ability } from '@qingshen/contracts/wire'
import { Problem } from '@qingshen/core/kernel/problem'
import type { DraftFields } from '@qingshen/store/submission/submissions'
import { isLeftToEnterprise, OWN_ACT } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'

const OWN_WORDS = '声明和声明人由企业自己填写；您可以准备好其他全部内容，再请企业提交。'

/** True for whoever was given the case where the law lets only the enterprise itself hand in. */
export function isPreparing(loaded: LoadedCase): boolean {
  return isLeftToEnterprise(loaded, 'submitted')
}

/** May the reader ask the enterprise to hand in what he prepared? */
export function askAbility(loaded: LoadedCase, mayWrite: Ability): Ability {
  return isPreparing(loaded) ? mayWrite : { allowed: false, reason: '由受托办理本案的机构请企业提交。' }
}

/**
 * Refuses whoever only prepares the report.
 * @throws Problem forbidden
 */
export function requireOwnAct(loaded: LoadedCase): void {
  if (isPreparing(loaded)) throw new Problem('forbidden', OWN_ACT, [], { reason: 'own_act' })
}

/**
 * Whoever only prepares the report leaves its statements, and who makes them, as they are.
 * @throws Problem forbidden
 */
export function requireOwnWords(
  loaded: LoadedCase,
  before: Pick<DraftFields, 'statements' | 'certifier'>,
  after: Pick<DraftFields, 'statements' | 'certifier'>,
): void {
  if (!isPreparing(loaded)) return
  const isSame = new Set(before.statements).symmetricDifference(new Set(after.statements)).size === 0
  if (isSame && (before.certifier ?? '').trim() === (after.certifier ?? '').trim()) return
  throw new Problem('forbidden', OWN_WORDS, [], { reason: 'own_act' })
}
