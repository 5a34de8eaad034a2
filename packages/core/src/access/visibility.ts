import { isWithinRegion } from '../kernel/region-path.ts'
import type { Actor } from './actor.ts'
import type { Permission } from './permission.ts'
import { grantOf } from './role-grants.ts'

/** What a list under a permission shows, as plain data that `store` turns into a condition. */
export type Visibility =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'region'; readonly path: string }
  | { readonly kind: 'organisations'; readonly ids: readonly string[] }
  | { readonly kind: 'cases'; readonly ids: readonly string[] }
  | { readonly kind: 'account'; readonly id: string }

/** Where a thing stands; a fact that does not apply to the thing is left out. */
export type ResourceFacts = {
  readonly regionPath?: string | null
  readonly organisationId?: string | null
  readonly accountId?: string | null
  readonly caseId?: string | null
  /** The department and level whose turn it is, for acts that belong to one office. */
  readonly department?: string
  readonly level?: string
}

/** The list filter of an actor under a permission: the same grants as `can`, so that page and list agree. */
export function visibility(actor: Actor, permission: Permission): Visibility {
  const grant = grantOf(actor.role, permission)
  if (grant === null) return { kind: 'none' }
  switch (grant.reach) {
    case 'everything':
      return { kind: 'all' }
    case 'own_region':
      return actor.office === null ? { kind: 'none' } : { kind: 'region', path: actor.office.regionPath }
    case 'own_organisations':
      return actor.organisationIds.length === 0
        ? { kind: 'none' }
        : { kind: 'organisations', ids: actor.organisationIds }
    case 'delegated_cases':
      // whoever was given no case holds the right over an empty list: what he lost is not found, not forbidden
      return { kind: 'cases', ids: actor.caseIds }
    case 'self':
      return actor.accountId === null ? { kind: 'none' } : { kind: 'account', id: actor.accountId }
  }
}

/** True when a list with this visibility shows the thing. */
export function isListed(shown: Visibility, facts: ResourceFacts): boolean {
  switch (shown.kind) {
    case 'all':
      return true
    case 'none':
      return false
    case 'region':
      return facts.regionPath != null && isWithinRegion(facts.regionPath, shown.path)
    case 'organisations':
      return facts.organisationId != null && shown.ids.includes(facts.organisationId)
    case 'cases':
      return facts.caseId != null && shown.ids.includes(facts.caseId)
    case 'account':
      return facts.accountId != null && facts.accountId === shown.id
  }
}
