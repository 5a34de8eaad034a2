import { today } from '../../format/date-text.ts'
import { FilterSelect } from '../list/filter-select.tsx'
import { placeChain } from '../place/place-chain.ts'
import { usePlaces } from '../place/use-places.ts'
import { lawsOffered, lawsReaching } from './laws-offered.ts'
import { useLaws } from './use-laws.ts'

interface LawChoiceProps {
  value: string | undefined
  /** The word for no choice: 全部 in a filter. */
  noneLabel?: string
  onChange: (law: string | undefined) => void
}

/** Chooses one of the laws the system holds. */
export function LawChoice({ value, noneLabel = '请选择', onChange }: LawChoiceProps) {
  const laws = useLaws()
  const entries = laws.map(({ id, title }) => ({ code: id, label: title }))
  return <FilterSelect label="适用规则" noneLabel={noneLabel} value={value} entries={entries} onChange={onChange} />
}

interface PlaceLawChoiceProps extends Required<LawChoiceProps> {
  /** GB/T 2260 code; undefined: no place in particular. */
  place: string | undefined
}

/** Chooses one of the laws in force today at a place. */
export function PlaceLawChoice({ place, value, noneLabel, onChange }: PlaceLawChoiceProps) {
  const laws = useLaws()
  const { province, city } = placeChain(place)
  const provinces = usePlaces(undefined, province !== undefined)
  const cities = usePlaces(province, city !== undefined)
  const around = [...(provinces.data ?? []), ...(cities.data ?? [])]
    .filter(({ code }) => code === province || code === city)
    .map(({ name }) => name)
  const entries = lawsOffered(laws, { around, on: today(), chosen: value })
  return (
    <FilterSelect isWide label="适用规则" noneLabel={noneLabel} value={value} entries={entries} onChange={onChange} />
  )
}

interface AreaLawChoiceProps {
  value: string
  /** GB/T 2260 code of the area that is decided. */
  area: string
  onChange: (law: string) => void
}

/** Chooses one of the laws that reach an area today. */
export function AreaLawChoice({ value, area, onChange }: AreaLawChoiceProps) {
  const entries = lawsReaching(useLaws(), { area, on: today() }).map(({ id, title }) => ({ code: id, label: title }))
  return (
    <FilterSelect
      label="适用规则"
      noneLabel="请选择"
      value={value}
      entries={entries}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}
