import { countOutcomes } from '@qingshen/contracts/register.operations'
import { countOutcomes as countByOutcome } from '@qingshen/store/scope/count-outcomes'
import { today } from '../deps.ts'
import { useCase } from '../use-case.ts'
import { governingLaw, lawName, readingOf } from './governing-law.ts'
import { siteFilterOf } from './site-filter-of.ts'

/** No more sites than these are looked at for the head of a list, so that nobody waits for it. */
const COUNTED_SITES = 100_000

/** How many of the sites of a search have which outcome today, under the law that governs it. */
export const countOutcomesUseCase = useCase(countOutcomes, async ({ deps, tx, caller }, { query }) => {
  const law = governingLaw(deps, caller, query)
  const on = today(deps)
  if (law === null) return { law: null, on, counts: null, total: 0, capped: false }
  const { joined } = readingOf(deps, law)
  const counted = await countByOutcome(tx, joined, siteFilterOf(deps, caller, query), COUNTED_SITES)
  return { law: lawName(law), on, counts: counted.byOutcome, total: counted.total, capped: counted.isCapped }
})
