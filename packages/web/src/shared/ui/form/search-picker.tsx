import './search-picker.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { SearchInput } from './search-input.tsx'

/** One thing to choose: its name and what tells it from others of the same name. */
export interface Choice {
  id: string
  name: string
  detail: string
}

interface SearchPickerProps {
  /** What is chosen: 机构. */
  label: string
  placeholder: string
  /** Name of the chosen one; empty while none is. */
  chosen: string
  /** Names the question among others that are remembered. */
  queryKey: string
  find: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>
  noneFound: string
  onChoose: (choice: Choice | null) => void
}

/** Finds one thing by typing and keeps it chosen until another is wanted. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, chosen, onChoose } = props
  if (chosen === '') return <OpenPicker {...props} />
  return (
    <div className="form-field">
      <span>{label}</span>
      <p className="row">
        <strong>{chosen}</strong>
        <button type="button" className="button-link" onClick={() => onChoose(null)}>
          另选
        </button>
      </p>
    </div>
  )
}

function OpenPicker({ label, placeholder, queryKey, find, noneFound, onChoose }: SearchPickerProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim()).slice(0, 100)
  const found = useQuery({
    queryKey: ['pick', queryKey, text],
    queryFn: ({ signal }) => find(text, signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const choices = text === '' ? [] : (found.data ?? [])
  return (
    <div className="form-field">
      <SearchInput id={id} label={label} placeholder={placeholder} value={typed} onChange={setTyped} />
      <ul className="search-choices" aria-label={`找到的${label}`}>
        {choices.map((choice) => (
          <li key={choice.id}>
            <button type="button" onClick={() => onChoose(choice)}>
              <span>{choice.name}</span>
              <span className="quiet">{choice.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="form-field-notes quiet" role="status">
        {text !== '' && found.isSuccess && choices.length === 0 ? noneFound : ''}
      </p>
    </div>
  )
}
