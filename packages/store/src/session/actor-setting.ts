import type { Actor } from '@qingshen/core/access/actor'
import { PERMISSION_IDS } from '@qingshen/core/access/permission'
import type { Visibility } from '@qingshen/core/access/visibility'
import { visibility } from '@qingshen/core/access/visibility'

/** How far one permission reaches, as the row policies read it: region paths in [from, to), organisations, cases, oneself. */
export interface Reach {
  readonly from?: string
  readonly to?: string
  readonly organisations?: readonly string[]
  readonly cases?: readonly string[]
  readonly account?: string
}

/** The transaction-local setting `qingshen.actor`. */
export interface ActorSetting {
  readonly system: boolean
  readonly account: string | null
  readonly office: string | null
  readonly role: string
  readonly reach: Readonly<Record<string, Reach>>
}

/** Seeds, jobs and maintenance: every row, no account. */
export const SYSTEM_SETTING: ActorSetting = { system: true, account: null, office: null, role: 'system', reach: {} }

/** Computes an actor's grants once, from the same table that `can` and the lists use. */
export function actorSetting(actor: Actor): ActorSetting {
  const reach: Record<string, Reach> = {}
  for (const permission of PERMISSION_IDS) {
    const extent = reachOf(visibility(actor, permission))
    if (extent !== null) reach[permission] = extent
  }
  return { system: false, account: actor.accountId, office: actor.office?.id ?? null, role: actor.role, reach }
}

// Region paths hold digits and "/": "0" follows "/", so [path, path0) is a subtree, and "~" lies beyond every path.
function reachOf(shown: Visibility): Reach | null {
  switch (shown.kind) {
    case 'all':
      return { from: '', to: '~' }
    case 'region':
      return { from: shown.path, to: `${shown.path}0` }
    case 'organisations':
      return { organisations: shown.ids }
    case 'cases':
      return { cases: shown.ids }
    case 'account':
      return { account: shown.id }
    case 'none':
      return null
  }
}
