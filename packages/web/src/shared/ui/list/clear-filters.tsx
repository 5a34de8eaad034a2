import './filter-field.css'
import type { AddressFilters } from '../../address/address-filters.ts'
import { useAddress } from '../../address/use-address.ts'

/** Takes back all filters at once, shown while there is one. */
export function ClearFilters({ filters }: { filters: AddressFilters }) {
  const [address, changeAddress] = useAddress()
  if (!filters.isAnySet(address)) return null
  return (
    <div className="filter-field">
      <button type="button" className="button" onClick={() => changeAddress(filters.cleared)}>
        清除筛选
      </button>
    </div>
  )
}
