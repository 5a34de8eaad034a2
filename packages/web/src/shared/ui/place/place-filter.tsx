import { FilterSelect } from '../list/filter-select.tsx'
import { placeChain } from './place-chain.ts'
import { usePlaces } from './use-places.ts'

interface PlaceFilterProps {
  value: string | undefined
  onChange: (code: string | undefined) => void
  /** The word for no choice of a level; a filter shows everything then. */
  noneLabel?: string
}

/** Province, city, county one after the other; any level may be the answer. */
export function PlaceFilter({ value, onChange, noneLabel = '全部' }: PlaceFilterProps) {
  const chain = placeChain(value)
  const provinces = usePlaces(undefined, true)
  const onlyProvince = provinces.data?.length === 1 ? provinces.data[0]?.code : undefined
  const province = chain.province ?? onlyProvince
  const cities = usePlaces(province, province !== undefined)
  const isDirectCounty = (cities.data ?? []).some((place) => place.code === value)
  const city = isDirectCounty ? value : chain.city
  const counties = usePlaces(city, city !== undefined)
  return (
    <>
      {onlyProvince === undefined ? (
        <FilterSelect
          label="省（自治区）"
          noneLabel={noneLabel}
          value={province}
          entries={entriesOf(provinces.data)}
          onChange={onChange}
        />
      ) : null}
      {province === undefined ? null : (
        <FilterSelect
          label="市（州、地区）"
          noneLabel={noneLabel}
          value={city}
          entries={entriesOf(cities.data)}
          onChange={(code) => onChange(code ?? chain.province)}
        />
      )}
      {city === undefined || (counties.data ?? []).length === 0 ? null : (
        <FilterSelect
          label="县（市、区）"
          noneLabel={noneLabel}
          value={isDirectCounty ? undefined : chain.county}
          entries={entriesOf(counties.data)}
          onChange={(code) => onChange(code ?? city)}
        />
      )}
    </>
  )
}

function entriesOf(places: readonly { code: string; name: string }[] | undefined) {
  return (places ?? []).map(({ code, name }) => ({ code, label: name }))
}
