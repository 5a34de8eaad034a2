import type { Ability } from '@qingshen/contracts/wire'
import type { Actor } from '@qingshen/core/access/actor'
import { can, reasonText } from '@qingshen/core/access/can'
import type { Permission } from '@qingshen/core/access/permission'
import type { ResourceFacts } from '@qingshen/core/access/visibility'

/**
 * What an actor may do with a thing (`facts` null: at all), for the buttons that stand beside it. The same function
 * decides here and when the act is tried.
 */
export function abilitiesOf<P extends Permission>(
  actor: Actor,
  permissions: readonly P[],
  facts: ResourceFacts | null,
): Record<P, Ability> {
  const entries = permissions.map((permission) => {
    const decision = can(actor, permission, facts)
    return [permission, { allowed: decision.allowed, reason: decision.allowed ? null : reasonText(decision.reason) }]
  })
  return Object.fromEntries(entries)
}
