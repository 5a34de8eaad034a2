import { searchSites } from '@qingshen/contracts/register.operations'
import { findSites } from '@qingshen/store/register/find-sites'
import { rowDetailsOf } from '@qingshen/store/register/row-details'
import type { SiteFilter } from '@qingshen/store/register/site-filter'
import { pageOf } from '../paging.ts'
import { regionPathOf } from '../reference/seed-reference.ts'
import type { InputOf } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import type { Deps } from '../deps.ts'
import { toSiteRow } from './site-view.ts'

type Query = InputOf<typeof searchSites>['query']

function filterOf(deps: Deps, query: Query): SiteFilter {
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

/** Searches the register; row-level security shows what the caller's grants reach. */
export const searchSitesUseCase = useCase(searchSites, async ({ deps, tx }, { query }) => {
  const page = pageOf(query)
  const found = await findSites(tx, filterOf(deps, query), page)
  const details = await rowDetailsOf(
    tx,
    found.rows.map((row) => row.site),
  )
  return {
    items: found.rows.map((row) => toSiteRow(row, details.get(row.site), deps.reference)),
    page: page.page,
    pageSize: page.pageSize,
    total: found.total,
    capped: found.isTotalCapped,
  }
})
