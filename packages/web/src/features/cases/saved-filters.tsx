import '../../shared/ui/list/column-choice.css'
import '../../shared/ui/record/notes.css'
import type { SavedFilter } from '@qingshen/contracts/saved-filters.operations'
import { deleteFilter, listSavedFilters, saveFilter } from '@qingshen/contracts/saved-filters.operations'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { useSession } from '../../shared/session/session.ts'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { addressOfSaved, savedQueryOf } from './saved-filter-address.ts'

const KEY = ['case-filters']

/** Filters under a name, one's own on every machine; an office may share them among its people. */
export function SavedFilters() {
  return (
    <details className="column-choice">
      <summary className="button">常用筛选</summary>
      <div className="card stack tight saved-filters">
        <FilterList />
        <SaveForm />
      </div>
    </details>
  )
}

function FilterList() {
  const saved = useQuery({ queryKey: KEY, queryFn: () => call(listSavedFilters, {}) })
  return (
    <QueryView query={saved} what="常用筛选">
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">把常用的筛选存下来，下次一点就到，换一台电脑也在。</p>
        ) : (
          <ul className="plain-list">
            {items.map((filter) => (
              <li key={filter.id}>
                <FilterLine filter={filter} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

function FilterLine({ filter }: { filter: SavedFilter }) {
  const [, changeAddress] = useAddress()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => call(deleteFilter, { params: { filter: filter.id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
  return (
    <span className="row between">
      <button type="button" className="button-link" onClick={() => changeAddress(addressOfSaved(filter.query))}>
        {filter.name}
      </button>
      {filter.own ? (
        <button
          type="button"
          className="button-link"
          aria-label={`删除常用筛选${filter.name}`}
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
        >
          删除
        </button>
      ) : (
        <span className="quiet">本机构共享</span>
      )}
    </span>
  )
}

function SaveForm() {
  const [address] = useAddress()
  const office = useSession()?.posting?.office
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: () => call(saveFilter, { body: { name: name.trim(), query: savedQueryOf(address), shared } }),
    onSuccess: () => setName(''),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '' && !save.isPending) save.mutate()
      }}
    >
      <span className="row">
        <input
          className="input"
          aria-label="常用筛选的名称"
          placeholder="给现在的筛选起个名字"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button">
          保存筛选
        </button>
      </span>
      {office == null ? null : (
        <label className="row">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          与本机构的同事共享
        </label>
      )}
      {save.error === null ? null : <p role="alert">{problemText(save.error).detail}</p>}
    </form>
  )
}
