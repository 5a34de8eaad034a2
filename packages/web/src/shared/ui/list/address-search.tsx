import './filter-field.css'
import { useCallback, useId } from 'react'
import { useAddress } from '../../address/use-address.ts'
import { useTypedText } from '../../address/use-typed-text.ts'
import { SearchInput } from '../form/search-input.tsx'

interface AddressSearchProps {
  label?: string
  /** What may be typed: 名称或代码. */
  placeholder: string
  /** As wide as the filters beside it allow. */
  isWide?: boolean
}

/** Text to search for, kept in the address as `q`; every change starts again at the first page. */
export function AddressSearch({ label = '查找', placeholder, isWide = true }: AddressSearchProps) {
  const [address, changeAddress] = useAddress()
  const id = useId()
  const search = useCallback(
    (text: string) => changeAddress({ q: text === '' ? undefined : text, page: undefined }, { replace: true }),
    [changeAddress],
  )
  const [text, setText] = useTypedText(address['q'] ?? '', search)
  return (
    <div className={isWide ? 'filter-field wide' : 'filter-field'}>
      <SearchInput id={id} label={label} placeholder={placeholder} value={text} onChange={setText} />
    </div>
  )
}
