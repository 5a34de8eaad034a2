import type { countCases, listCases } from '@qingshen/contracts/cases.operations'
import type { QueryOf } from '@qingshen/contracts/operation'
import { CASE_SIDES, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { addressFilters } from '../../shared/address/address-filters.ts'
import { pageNumber } from '../../shared/address/page-number.ts'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import { today } from '../../shared/format/date-text.ts'
import type { Sorting } from '../../shared/ui/list/column.ts'

type CasesQuery = QueryOf<typeof listCases>
type Sort = NonNullable<CasesQuery['sort']>
type Due = NonNullable<CasesQuery['due']>

const PAGE_SIZE = 50
const YEARS_BACK = 8
const SORTS: readonly Sort[] = ['due', 'name', 'opened', 'place', 'state']

/** When the next duty is due, as a filter. */
export const DUE_CHOICES: readonly { code: Due; label: string }[] = [
  { code: 'overdue', label: '已经逾期' },
  { code: 'within_7', label: '7 天内到期' },
  { code: 'within_30', label: '30 天内到期' },
  { code: 'later', label: '30 天以后到期' },
  { code: 'none', label: '没有期限' },
]

/** Whether ended cases are shown; without a choice only those still open. */
export const ENDED_CHOICES = [
  { code: 'yes', label: '已办结' },
  { code: 'all', label: '全部' },
] as const

/** What narrows the register of cases. */
export const CASE_FILTERS = addressFilters(
  ...(['q', 'state', 'side', 'kind', 'law', 'year', 'place', 'duty', 'due', 'ended', 'listing', 'site'] as const),
)

/** A year out of an address, or undefined. */
export function yearOf(text: string | undefined): number | undefined {
  const year = Number(text)
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined
}

/** The question to the server that an address stands for; what an address cannot mean is left out. */
export function casesQueryOf(address: AddressState): CasesQuery {
  const { q, state, side, kind, law, place, duty, due, listing, site } = address
  const year = yearOf(address['year'])
  return {
    page: pageNumber(address['page']),
    pageSize: PAGE_SIZE,
    ...endedOf(address['ended']),
    ...sortOf(address),
    ...(q === undefined ? {} : { text: q.slice(0, 100) }),
    ...(CASE_STATES.is(state) ? { state } : {}),
    ...(CASE_SIDES.is(side) ? { side } : {}),
    ...(AUDIT_KINDS.is(kind) ? { kind } : {}),
    ...(law === undefined ? {} : { law: law.slice(0, 64) }),
    ...(year === undefined ? {} : { year }),
    ...(place === undefined ? {} : { place: place.slice(0, 20) }),
    ...(DUTIES.is(duty) ? { duty } : {}),
    ...dueOf(due),
    ...(listing === undefined ? {} : { listing: listing.slice(0, 64) }),
    ...(site === undefined ? {} : { site: site.slice(0, 64) }),
  }
}

function endedOf(ended: string | undefined): Pick<CasesQuery, 'ended'> {
  return ended === 'all' ? {} : { ended: ended === 'yes' }
}

function dueOf(due: string | undefined): Pick<CasesQuery, 'due'> {
  const found = DUE_CHOICES.find(({ code }) => code === due)
  return found === undefined ? {} : { due: found.code }
}

function sortOf(address: AddressState): Pick<CasesQuery, 'sort' | 'descending'> {
  const sort = SORTS.find((one) => one === address['sort'])
  if (sort === undefined) return {}
  return address['order'] === 'down' ? { sort, descending: true } : { sort }
}

/** What is counted beside the list. */
export function countQueryOf(address: AddressState): QueryOf<typeof countCases> {
  const { law } = address
  const year = yearOf(address['year'])
  return { ...(law === undefined ? {} : { law: law.slice(0, 64) }), ...(year === undefined ? {} : { year }) }
}

export function sortingOf({ sort, order }: AddressState): Sorting {
  return { by: sort ?? 'due', descending: order === 'down' }
}

export function sortAddress({ by, descending }: Sorting): AddressChange {
  return { sort: by, order: descending ? 'down' : undefined, page: undefined }
}

/** Next year and the years before it, newest first. */
export function yearChoices(on: string = today()): { code: string; label: string }[] {
  const next = Number(on.slice(0, 4)) + 1
  return Array.from({ length: YEARS_BACK }, (_, back) => String(next - back)).map((year) => ({
    code: year,
    label: `${year} 年`,
  }))
}
