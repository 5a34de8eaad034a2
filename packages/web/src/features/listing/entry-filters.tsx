import '../../shared/ui/list/filter-field.css'
import '../../shared/ui/list/list-page.css'
import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { ENTRY_ORIGINS, ENTRY_STATES } from '@qingshen/core/listing/listing-codes'
import { useCallback, useId } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { useTypedText } from '../../shared/address/use-typed-text.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { areEntriesFiltered, NO_ENTRY_FILTERS } from './entries-query.ts'

const NOTICED = [
  { code: 'yes', label: '已出具通知' },
  { code: 'no', label: '未出具通知' },
]

/** Ground, part, state, origin and notice; every change starts again at the first page. */
export function EntryFilters({ detail }: { detail: ListingDetail }) {
  const [address, changeAddress] = useAddress()
  const set = (name: string) => (value: string | undefined) => changeAddress({ [name]: value, page: undefined })
  const grounds = detail.grounds.map(({ ground, label }) => ({ code: ground, label }))
  const parts = detail.parts.map((part) => ({ code: part.id, label: part.office.name }))
  return (
    <>
      <EntrySearch />
      <FilterSelect label="列入理由" value={address['ground']} entries={grounds} onChange={set('ground')} />
      {parts.length < 2 ? null : (
        <FilterSelect label="提出机构" value={address['part']} entries={parts} onChange={set('part')} />
      )}
      <FilterSelect
        label="名单条目状态"
        value={address['status']}
        entries={ENTRY_STATES.entries}
        onChange={set('status')}
      />
      <FilterSelect
        label="提出方式"
        value={address['origin']}
        entries={ENTRY_ORIGINS.entries}
        onChange={set('origin')}
      />
      <FilterSelect label="书面通知" value={address['noticed']} entries={NOTICED} onChange={set('noticed')} />
      {areEntriesFiltered(address) ? (
        <div className="filter-field">
          <button type="button" className="button" onClick={() => changeAddress(NO_ENTRY_FILTERS)}>
            清除筛选
          </button>
        </div>
      ) : null}
    </>
  )
}

function EntrySearch() {
  const [address, changeAddress] = useAddress()
  const id = useId()
  const search = useCallback(
    (text: string) => changeAddress({ q: text === '' ? undefined : text, page: undefined }, { replace: true }),
    [changeAddress],
  )
  const [text, setText] = useTypedText(address['q'] ?? '', search)
  return (
    <div className="filter-field wide">
      <label htmlFor={id}>查找</label>
      <input
        id={id}
        type="search"
        className="input"
        placeholder="名称或代码"
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}
