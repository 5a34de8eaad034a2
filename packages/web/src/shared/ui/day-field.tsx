import './list/filter-field.css'
import './day-field.css'
import { useId, useRef, useState } from 'react'
import { isDay } from '../format/date-text.ts'
import { Icon } from './icon.tsx'

interface DayFieldProps {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
}

/** A calendar day written `2026-11-21` in every browser, typed or picked; emptied it is undefined. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const isWrong = typed !== undefined && typed !== '' && !isDay(typed)

  const type = (text: string) => {
    setTyped(text)
    if (text === '') onChange(undefined)
    else if (isDay(text)) onChange(text)
  }
  return (
    <div className="filter-field">
      <label htmlFor={id}>{label}</label>
      <span className="day-field">
        <input
          id={id}
          className="input"
          inputMode="numeric"
          placeholder="年-月-日"
          maxLength={10}
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          value={typed ?? value ?? ''}
          onChange={(event) => type(event.target.value)}
          onBlur={() => isWrong || setTyped(undefined)}
        />
        <DayPicker
          label={label}
          value={value}
          onPick={(day) => {
            setTyped(undefined)
            onChange(day)
          }}
        />
      </span>
      <span id={`${id}-note`} role="status" className="day-field-note">
        {isWrong ? '没有这一天，请写成 2026-11-21 这样。' : ''}
      </span>
    </div>
  )
}

interface DayPickerProps {
  label: string
  value: string | undefined
  onPick: (day: string | undefined) => void
}

/** The browser's own calendar behind a button; the hidden input only lends it. */
function DayPicker({ label, value, onPick }: DayPickerProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="date"
        className="day-field-picker"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => onPick(event.target.value === '' ? undefined : event.target.value)}
      />
      <button
        type="button"
        className="button-icon"
        aria-label={`选择${label}`}
        onClick={() => picker.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
    </>
  )
}
