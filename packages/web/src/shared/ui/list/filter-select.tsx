import './filter-field.css'
import { useId } from 'react'

interface FilterSelectProps {
  label: string
  value: string | undefined
  entries: readonly { code: string; label: string }[]
  /** The word for no choice: 全部, 不知道. */
  noneLabel?: string
  /** For entries with long names. */
  isWide?: boolean
  onChange: (value: string | undefined) => void
}

/** One filter out of a code list, with everything as the first choice. */
export function FilterSelect({
  label,
  value,
  entries,
  noneLabel = '全部',
  isWide = false,
  onChange,
}: FilterSelectProps) {
  const id = useId()
  return (
    <div className={isWide ? 'filter-field wide' : 'filter-field'}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{noneLabel}</option>
        {entries.map((entry) => (
          <option key={entry.code} value={entry.code}>
            {entry.label}
          </option>
        ))}
      </select>
    </div>
  )
}
