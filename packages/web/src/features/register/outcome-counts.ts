import type { Outcome } from '@qingshen/core/vocabulary/outcome'
import type { QueryOf } from '@qingshen/contracts/operation'
import type { OutcomeCounts, countOutcomes, searchSites } from '@qingshen/contracts/register.operations'
import { formatCount } from '../../shared/format/number-text.ts'

/** What has to be dealt with comes first. */
const ORDER: readonly Outcome[] = ['mandatory', 'undetermined', 'voluntary', 'excluded', 'outside']

export interface OutcomeChip {
  outcome: Outcome
  /** 12 家, or 至少 12 家 where not all enterprises were looked at. */
  count: string
  isChosen: boolean
}

/** The question for the counts of a search: its filters but for the outcome, whatever its page and order. */
export function countQueryOf(query: QueryOf<typeof searchSites>): QueryOf<typeof countOutcomes> {
  const { page: _page, pageSize: _pageSize, sort: _sort, outcome: _outcome, ...filters } = query
  return filters
}

/** One chip for each outcome that occurs, and for the one chosen; none where no one law governs the search. */
export function outcomeChips({ counts, capped }: OutcomeCounts, chosen: string | undefined): OutcomeChip[] {
  if (counts === null) return []
  return ORDER.filter((outcome) => counts[outcome] > 0 || outcome === chosen).map((outcome) => ({
    outcome,
    count: `${capped ? '至少 ' : ''}${formatCount(counts[outcome])} 家`,
    isChosen: outcome === chosen,
  }))
}
