import { CASE_SIDES, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { useAddress } from '../../shared/address/use-address.ts'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { ClearFilters } from '../../shared/ui/list/clear-filters.tsx'
import { LawChoice } from '../../shared/ui/law/law-choice.tsx'
import { PlaceFilter } from '../../shared/ui/place/place-filter.tsx'
import type { Seat } from '../../shared/ui/case/seat.ts'
import { CASE_FILTERS, DUE_CHOICES, ENDED_CHOICES, yearChoices } from './cases-query.ts'

/** Every filter change starts again at the first page; an enterprise needs none of place and law. */
export function CaseFilters({ seat }: { seat: Seat }) {
  const [address, changeAddress] = useAddress()
  const set = (name: string) => (value: string | undefined) => changeAddress({ [name]: value, page: undefined })
  return (
    <>
      <AddressSearch placeholder="名称、拼音首字母或代码" />
      {seat === 'enterprise' ? null : <PlaceFilter value={address['place']} onChange={set('place')} />}
      <AddressSelect name="due" label="最近的期限" entries={DUE_CHOICES} />
      <AddressSelect name="duty" label="哪项义务" entries={DUTIES.entries} />
      <AddressSelect name="state" label="状态" entries={CASE_STATES.entries} />
      <AddressSelect name="side" label="附加状态" entries={CASE_SIDES.entries} />
      <AddressSelect name="kind" label="种类" entries={AUDIT_KINDS.entries} />
      <AddressSelect name="year" label="年度" entries={yearChoices()} />
      {seat === 'enterprise' ? null : <LawChoice value={address['law']} noneLabel="全部" onChange={set('law')} />}
      <AddressSelect name="ended" label="是否办结" entries={ENDED_CHOICES} noneLabel="未办结" />
      <ClearFilters filters={CASE_FILTERS} />
    </>
  )
}
