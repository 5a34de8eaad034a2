import { useId } from 'react'

interface MailFieldProps {
  value: string
  isInvalid: boolean
  onChange: (value: string) => void
}

/** A mail address as somebody types it. */
export function MailField({ value, isInvalid, onChange }: MailFieldProps) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>新的邮件地址</label>
      <input
        id={id}
        type="email"
        className="input"
        autoComplete="email"
        maxLength={254}
        aria-invalid={isInvalid}
        aria-describedby={`${id}-notes`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-notes`} className="form-field-notes">
        <p className="quiet">确认码发到这里，填回来以后才生效。</p>
      </div>
    </div>
  )
}
