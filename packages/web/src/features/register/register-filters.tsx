import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { useAddress } from '../../shared/address/use-address.ts'
import { useSession } from '../../shared/session/session.ts'
import { IndustrySelect } from '../../shared/ui/industry-select.tsx'
import { PlaceLawChoice } from '../../shared/ui/law/law-choice.tsx'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { ClearFilters } from '../../shared/ui/list/clear-filters.tsx'
import { PlaceFilter } from '../../shared/ui/place/place-filter.tsx'
import { defaultLawLabel, REGISTER_FILTERS } from './register-query.ts'

interface RegisterFiltersProps {
  /** The law by which the enterprises found are judged, once known. */
  governing: { title: string } | null | undefined
}

/** Every filter change starts again at the first page. */
export function RegisterFilters({ governing }: RegisterFiltersProps) {
  const [address, changeAddress] = useAddress()
  const office = useSession()?.posting?.office
  const set = (name: string) => (value: string | undefined) => changeAddress({ [name]: value, page: undefined })
  return (
    <>
      <AddressSearch placeholder="名称、拼音首字母或代码" />
      <PlaceFilter value={address['place']} onChange={set('place')} />
      <IndustrySelect value={address['industry']} onChange={set('industry')} />
      <AddressSelect name="size" label="规模" entries={SIZE_CLASSES.entries} />
      <AddressSelect name="permit" label="排污许可" entries={PERMIT_CLASSES.entries} />
      <PlaceLawChoice
        place={address['place'] ?? office?.regionCode}
        value={address['law']}
        noneLabel={defaultLawLabel(address, governing)}
        onChange={set('law')}
      />
      <AddressSelect name="outcome" label="判定结果" entries={OUTCOMES.entries} />
      <ClearFilters filters={REGISTER_FILTERS} />
    </>
  )
}
