import type { listListings } from '@qingshen/contracts/listing.operations'
import type { QueryOf } from '@qingshen/contracts/operation'
import { LISTING_STATES } from '@qingshen/core/listing/listing-codes'
import type { AddressState } from '../../shared/address/search-text.ts'
import { pageNumber } from '../../shared/address/page-number.ts'
import { today } from '../../shared/format/date-text.ts'

const PAGE_SIZE = 50
const YEARS_BACK = 8

/** A year out of an address, or undefined. */
export function yearOf(text: string | undefined): number | undefined {
  const year = Number(text)
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined
}

/** The question to the server that an address of the lists stands for. */
export function listingsQueryOf(address: AddressState): QueryOf<typeof listListings> {
  const { law, state } = address
  const year = yearOf(address['year'])
  return {
    page: pageNumber(address['page']),
    pageSize: PAGE_SIZE,
    ...(law === undefined ? {} : { law: law.slice(0, 64) }),
    ...(year === undefined ? {} : { year }),
    ...(LISTING_STATES.is(state) ? { state } : {}),
  }
}

export function isListFiltered({ law, year, state }: AddressState): boolean {
  return law !== undefined || year !== undefined || state !== undefined
}

/** Next year and the years before it, newest first. */
export function yearChoices(on: string = today()): { code: string; label: string }[] {
  const next = Number(on.slice(0, 4)) + 1
  return Array.from({ length: YEARS_BACK }, (_, back) => String(next - back)).map((year) => ({
    code: year,
    label: `${year} 年`,
  }))
}
