import type { PublicListing } from '@qingshen/contracts/public-listings.operations'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

const YEARS_BACK = 8

/** The state of a public list with its dates in words. */
export function publicSign(listing: Pick<PublicListing, 'state' | 'commentPeriod' | 'publishedOn'>): StateSign {
  if (listing.publishedOn !== null) return { icon: 'check', word: `${listing.publishedOn} 公布`, tone: 'good' }
  if (listing.state === 'commenting' && listing.commentPeriod !== null) {
    return { icon: 'clock', word: `公示至 ${listing.commentPeriod.to}`, tone: 'warn' }
  }
  return { icon: 'check', word: '已确定', tone: 'active' }
}

/** Next year and the years before it, newest first. */
export function publicYears(today: string): { code: string; label: string }[] {
  const next = Number(today.slice(0, 4)) + 1
  return Array.from({ length: YEARS_BACK }, (_, back) => String(next - back)).map((year) => ({
    code: year,
    label: `${year} 年`,
  }))
}
