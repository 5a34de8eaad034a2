import { useId } from 'react'

interface PlainFieldProps {
  label: string
  value: string
  autoComplete: 'username' | 'off'
  help?: string
  onChange: (value: string) => void
}

/** One line of text that is kept in no draft. */
export function PlainField({ label, value, autoComplete, help, onChange }: PlainFieldProps) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        autoComplete={autoComplete}
        spellCheck={false}
        maxLength={64}
        aria-describedby={`${id}-notes`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-notes`} className="form-field-notes">
        {help === undefined ? null : <p className="quiet">{help}</p>}
      </div>
    </div>
  )
}
