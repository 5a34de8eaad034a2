import { useId } from 'react'

interface PasswordFieldProps {
  label: string
  value: string
  autoComplete: 'current-password' | 'new-password'
  help?: string
  onChange: (value: string) => void
}

/** A password; never kept in a draft. */
export function PasswordField({ label, value, autoComplete, help, onChange }: PasswordFieldProps) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        className="input"
        autoComplete={autoComplete}
        aria-describedby={`${id}-notes`}
        maxLength={256}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-notes`} className="form-field-notes">
        {help === undefined ? null : <p className="quiet">{help}</p>}
      </div>
    </div>
  )
}
