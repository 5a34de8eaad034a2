import type { AddressState } from './search-text.ts'
import type { AddressChange } from './use-address.ts'

/** The named filters of a page: whether the address has any of them, and the change that leaves none. */
export interface AddressFilters {
  isAnySet: (address: AddressState) => boolean
  cleared: AddressChange
}

export function addressFilters(...names: readonly string[]): AddressFilters {
  return {
    isAnySet: (address) => names.some((name) => address[name] !== undefined),
    cleared: Object.fromEntries([...names, 'page'].map((name) => [name, undefined])),
  }
}
