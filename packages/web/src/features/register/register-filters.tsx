import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { useCallback } from 'react'
import type { AddressState } from '../../shared/address/search-text.ts'
import type { AddressChange } from '../../shared/address/use-address.ts'
import { useTypedText } from '../../shared/address/use-typed-text.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { IndustrySelect } from '../../shared/ui/industry-select.tsx'
import { PlaceFilter } from '../../shared/ui/place/place-filter.tsx'
import { isFiltered, NO_FILTERS } from './register-query.ts'

interface RegisterFiltersProps {
  address: AddressState
  onChange: (change: AddressChange, options?: { replace?: boolean }) => void
}

/** Every filter change starts again at the first page. */
export function RegisterFilters({ address, onChange }: RegisterFiltersProps) {
  const set = (name: string) => (value: string | undefined) => onChange({ [name]: value, page: undefined })
  const search = useCallback(
    (text: string) => onChange({ q: text === '' ? undefined : text, page: undefined }, { replace: true }),
    [onChange],
  )
  const [text, setText] = useTypedText(address['q'] ?? '', search)
  return (
    <>
      <div className="filter-field wide">
        <label htmlFor="register-text">查找</label>
        <input
          id="register-text"
          type="search"
          className="input"
          placeholder="名称、拼音首字母或代码"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <PlaceFilter value={address['place']} onChange={set('place')} />
      <IndustrySelect value={address['industry']} onChange={set('industry')} />
      <FilterSelect label="规模" value={address['size']} entries={SIZE_CLASSES.entries} onChange={set('size')} />
      <FilterSelect
        label="排污许可"
        value={address['permit']}
        entries={PERMIT_CLASSES.entries}
        onChange={set('permit')}
      />
      <FilterSelect label="判定结果" value={address['outcome']} entries={OUTCOMES.entries} onChange={set('outcome')} />
      {isFiltered(address) ? (
        <div className="filter-field">
          <button type="button" className="button" onClick={() => onChange(NO_FILTERS)}>
            清除筛选
          </button>
        </div>
      ) : null}
    </>
  )
}
