import type { QueryOf } from '@qingshen/contracts/operation'
import type { exportSites } from '@qingshen/contracts/register-bulk.operations'
import type { SiteFilter } from '@qingshen/store/register/site-filter'
import type { Caller, Deps } from '../deps.ts'
import { regionPathOf } from '../reference/seed-reference.ts'
import { governingLaw, readingOf } from './governing-law.ts'

/**
 * The filters of the register page as the store reads them; closed sites are left out, outcomes are those of today
 * under the law that governs the search.
 * @throws Problem law_unknown, law_not_in_force
 */
export function siteFilterOf(deps: Deps, caller: Caller, query: QueryOf<typeof exportSites>): SiteFilter {
  const law = governingLaw(deps, caller, query)
  const { text, place, industry, size, permitClass, outcome } = query
  return {
    isClosed: false,
    ...(text === undefined ? {} : { text }),
    ...(place === undefined ? {} : { regionPath: regionPathOf(deps.reference.divisions, place) }),
    ...(industry === undefined ? {} : { industries: [industry] }),
    ...(size === undefined ? {} : { size }),
    ...(permitClass === undefined ? {} : { permitClass }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(law === null ? {} : { scope: readingOf(deps, law).listed }),
  }
}
