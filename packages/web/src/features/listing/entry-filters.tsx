import '../../shared/ui/list/list-page.css'
import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { ENTRY_ORIGINS, ENTRY_STATES } from '@qingshen/core/listing/listing-codes'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { ClearFilters } from '../../shared/ui/list/clear-filters.tsx'
import { ENTRY_FILTERS } from './entries-query.ts'

const NOTICED = [
  { code: 'yes', label: '已出具通知' },
  { code: 'no', label: '未出具通知' },
]

/** Ground, part, state, origin and notice; every change starts again at the first page. */
export function EntryFilters({ detail }: { detail: ListingDetail }) {
  const grounds = detail.grounds.map(({ ground, label }) => ({ code: ground, label }))
  const parts = detail.parts.map((part) => ({ code: part.id, label: part.office.name }))
  return (
    <>
      <AddressSearch placeholder="名称或代码" />
      <AddressSelect name="ground" label="列入理由" entries={grounds} />
      {parts.length < 2 ? null : <AddressSelect name="part" label="提出机构" entries={parts} />}
      <AddressSelect name="status" label="名单条目状态" entries={ENTRY_STATES.entries} />
      <AddressSelect name="origin" label="提出方式" entries={ENTRY_ORIGINS.entries} />
      <AddressSelect name="noticed" label="书面通知" entries={NOTICED} />
      <ClearFilters filters={ENTRY_FILTERS} />
    </>
  )
}
