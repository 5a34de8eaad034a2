import type { QueryOf } from '@qingshen/contracts/operation'
import type { exportSites } from '@qingshen/contracts/register-bulk.operations'
import type { SiteFilter } from '@qingshen/store/register/site-filter'
import type { Deps } from '../deps.ts'
import { regionPathOf } from '../reference/seed-reference.ts'

/** The filters of the register page as the store reads them; closed sites are left out. */
export function siteFilterOf(deps: Deps, query: QueryOf<typeof exportSites>): SiteFilter {
  const { text, place, industry, size, permitClass, outcome } = query
  return {
    isClosed: false,
    ...(text === undefined ? {} : { text }),
    ...(place === undefined ? {} : { regionPath: regionPathOf(deps.reference.divisions, place) }),
    ...(industry === undefined ? {} : { industries: [industry] }),
    ...(size === undefined ? {} : { size }),
    ...(permitClass === undefined ? {} : { permitClass }),
    ...(outcome === undefined ? {} : { outcome }),
  }
}
