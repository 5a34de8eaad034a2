import { searchSites } from '@qingshen/contracts/register.operations'
import { findSites } from '@qingshen/store/register/find-sites'
import { rowDetailsOf } from '@qingshen/store/register/row-details'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { governingLaw, lawName } from './governing-law.ts'
import { siteFilterOf } from './site-filter-of.ts'
import { toSiteRow } from './site-view.ts'

/** Searches the register; row-level security shows what the caller's grants reach. */
export const searchSitesUseCase = useCase(searchSites, async ({ deps, tx, caller }, { query }) => {
  const page = pageOf(query)
  const found = await findSites(tx, siteFilterOf(deps, caller, query), page)
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
    law: lawName(governingLaw(deps, caller, query)),
  }
})
