import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ListingRow } from '@qingshen/store/listing/listings'
import { staleListing } from '@qingshen/store/listing/listings'

/**
 * Refuses an act the state of the list forbids, with every reason at once.
 * @throws Problem forbidden where the act belongs to somebody else, else state_forbids
 */
export function refuseForReasons(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  const detail = issues.map((issue) => issue.message).join('')
  const others = issues.filter((issue) => COMPETENCE.includes(issue.code))
  throw new Problem(others.length > 0 ? 'forbidden' : 'state_forbids', detail, issues, {
    reason: others[0]?.code ?? issues[0]?.code ?? null,
  })
}

const COMPETENCE: readonly string[] = [
  'listing.other_department',
  'listing.other_level',
  'listing.outside_region',
  'listing.answered_by_fixing',
]

/** Refuses an act on a list that has been carried on since it was seen. @throws Problem stale_version */
export function requireVersion(row: ListingRow, version: number): void {
  if (row.version !== version) throw staleListing()
}

/** Refuses content with its issues. @throws Problem validation_failed */
export function refuseInvalid(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  throw new Problem('validation_failed', issues.map((issue) => issue.message).join(''), issues)
}
