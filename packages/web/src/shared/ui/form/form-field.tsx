import './form-field.css'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { ReactNode } from 'react'
import { fieldId, findingsOf } from './finding.ts'

/** What an input needs to be tied to its label, help and findings. */
export interface FieldBinding {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
}

interface FormFieldProps {
  /** JSON pointer of the value in what is sent: `/name`. */
  pointer: string
  label: string
  unit?: string
  help?: ReactNode
  issues?: readonly Issue[]
  children: (binding: FieldBinding) => ReactNode
}

/** Label, input, help and findings of one value. */
export function FormField({ pointer, label, unit, help, issues = [], children }: FormFieldProps) {
  const id = fieldId(pointer)
  const findings = findingsOf(issues, pointer)
  const isInvalid = findings.some((finding) => finding.severity === 'error')
  return (
    <div className="form-field">
      <label htmlFor={id}>{unit === undefined ? label : `${label}（${unit}）`}</label>
      {children({ id, 'aria-describedby': `${id}-notes`, 'aria-invalid': isInvalid })}
      <div id={`${id}-notes`} className="form-field-notes">
        {findings.map((finding) => (
          <p key={finding.code} data-severity={finding.severity}>
            {finding.message}
          </p>
        ))}
        {help === undefined ? null : <p className="quiet">{help}</p>}
      </div>
    </div>
  )
}
