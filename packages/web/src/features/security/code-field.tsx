import { useId } from 'react'

interface CodeFieldProps {
  label: string
  value: string
  help?: string
  isInvalid?: boolean
  onChange: (value: string) => void
}

/** A one-time or recovery code, which browsers offer from the telephone. */
export function CodeField({ label, value, help, isInvalid = false, onChange }: CodeFieldProps) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input code-input"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        aria-invalid={isInvalid}
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
