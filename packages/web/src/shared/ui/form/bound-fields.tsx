import './bound-fields.css'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { ReactNode } from 'react'
import { DayField } from '../day-field.tsx'
import { fieldId, findingsOf } from './finding.ts'
import { FormField } from './form-field.tsx'
import type { Draft, DraftForm } from './use-draft.ts'

interface BoundFieldProps<T extends Draft> {
  form: DraftForm<T>
  name: keyof T & string
  label: string
  help?: ReactNode
  issues?: readonly Issue[]
}

/** One line of text of a draft. */
export function TextField<T extends Draft>(
  props: BoundFieldProps<T> & { placeholder?: string; maxLength?: number; inputMode?: 'text' | 'numeric' | 'decimal' },
) {
  const { form, name, label, placeholder, maxLength = 200, inputMode = 'text' } = props
  return (
    <FormField pointer={`/${name}`} label={label} {...notesOf(props)}>
      {(binding) => (
        <input
          {...binding}
          className="input"
          placeholder={placeholder}
          maxLength={maxLength}
          inputMode={inputMode}
          autoComplete="off"
          value={form.values[name]}
          onChange={(event) => form.set(name, event.target.value)}
        />
      )}
    </FormField>
  )
}

/** Several lines of text of a draft. */
export function AreaField<T extends Draft>(props: BoundFieldProps<T> & { maxLength?: number }) {
  const { form, name, label, maxLength = 2000 } = props
  return (
    <FormField pointer={`/${name}`} label={label} {...notesOf(props)}>
      {(binding) => (
        <textarea
          {...binding}
          className="input"
          maxLength={maxLength}
          value={form.values[name]}
          onChange={(event) => form.set(name, event.target.value)}
        />
      )}
    </FormField>
  )
}

/** One of a few codes of a draft; `none` is the word for no choice, absent where one must be chosen. */
export function ChoiceField<T extends Draft>(
  props: BoundFieldProps<T> & { entries: readonly { code: string; label: string }[]; none?: string },
) {
  const { form, name, label, entries, none } = props
  return (
    <FormField pointer={`/${name}`} label={label} {...notesOf(props)}>
      {(binding) => (
        <select
          {...binding}
          className="input"
          value={form.values[name]}
          onChange={(event) => form.set(name, event.target.value)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {entries.map((entry) => (
            <option key={entry.code} value={entry.code}>
              {entry.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}

/** A calendar day of a draft. */
export function DraftDayField<T extends Draft>(props: BoundFieldProps<T>) {
  const { form, name, label, help, issues = [] } = props
  const value = form.values[name]
  return (
    <div id={fieldId(`/${name}`)} tabIndex={-1} className="form-field">
      <DayField label={label} value={value === '' ? undefined : value} onChange={(day) => form.set(name, day ?? '')} />
      <div className="form-field-notes">
        {findingsOf(issues, `/${name}`).map((finding) => (
          <p key={finding.code} data-severity={finding.severity}>
            {finding.message}
          </p>
        ))}
        {help === undefined ? null : <p className="quiet">{help}</p>}
      </div>
    </div>
  )
}

function notesOf<T extends Draft>({ help, issues }: BoundFieldProps<T>) {
  return { ...(help === undefined ? {} : { help }), ...(issues === undefined ? {} : { issues }) }
}
