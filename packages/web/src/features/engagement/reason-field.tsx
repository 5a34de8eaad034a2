import type { Issue } from '@qingshen/core/kernel/issue'
import { FormField } from '../../shared/ui/form/form-field.tsx'

interface ReasonFieldProps {
  value: string
  issues: readonly Issue[]
  onChange: (text: string) => void
}

/** Why somebody else carries out the audit from now on. */
export function ReasonField({ value, issues, onChange }: ReasonFieldProps) {
  return (
    <FormField pointer="/reason" label="更换的原因" issues={issues}>
      {(binding) => (
        <textarea
          {...binding}
          className="input"
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}
