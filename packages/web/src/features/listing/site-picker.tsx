import type { SiteRow } from '@qingshen/contracts/register.operations'
import { searchSites } from '@qingshen/contracts/register.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { codeText } from '../../shared/format/site-text.ts'

const MOST_SHOWN = 8

interface SitePickerProps {
  /** Name of the chosen enterprise; empty while none is. */
  chosen: string
  onChoose: (site: SiteRow | null) => void
}

/** Finds one enterprise of the register by name, initials or code. */
export function SitePicker({ chosen, onChoose }: SitePickerProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim()).slice(0, 100)
  const found = useQuery({
    queryKey: ['sites', 'pick', text],
    queryFn: ({ signal }) => call(searchSites, { query: { text, pageSize: MOST_SHOWN }, signal }),
    enabled: chosen === '' && text !== '',
    placeholderData: keepPreviousData,
  })
  if (chosen !== '') return <ChosenSite name={chosen} onChange={() => onChoose(null)} />
  const sites = text === '' ? [] : (found.data?.items ?? [])
  return (
    <div className="form-field">
      <label htmlFor={id}>企业</label>
      <input
        id={id}
        type="search"
        className="input"
        placeholder="名称、拼音首字母或代码"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="pick-list" aria-label="找到的企业">
        {sites.map((site) => (
          <li key={site.id}>
            <button type="button" className="pick-row" onClick={() => onChoose(site)}>
              <span>{site.name}</span>
              <span className="quiet">{[site.place, codeText(site)].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="form-field-notes quiet" role="status">
        {text !== '' && found.isSuccess && sites.length === 0 ? '名录里没有这样的企业，请先在企业名录中导入。' : ''}
      </p>
    </div>
  )
}

function ChosenSite({ name, onChange }: { name: string; onChange: () => void }) {
  return (
    <div className="form-field">
      <span>企业</span>
      <p className="row">
        <strong>{name}</strong>
        <button type="button" className="button-link" onClick={onChange}>
          换一家
        </button>
      </p>
    </div>
  )
}
