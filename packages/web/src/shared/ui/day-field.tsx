interface DayFieldProps {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}

/** A calendar day, `YYYY-MM-DD`; emptied it is undefined. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className="filter-field">
      <span className="filter-label">{label}</span>
      <input
        type="date"
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </label>
  )
}
