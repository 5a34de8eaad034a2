import type { SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { ReactNode } from 'react'
import { FormField } from '../../shared/ui/form/form-field.tsx'

/** What the sections of the settings are given. */
export interface SettingsProps {
  draft: SystemDraft
  issues: readonly Issue[]
  set: (change: Partial<SystemDraft>) => void
}

interface SettingFieldProps {
  pointer: string
  label: string
  value: string
  issues: readonly Issue[]
  help?: ReactNode
  maxLength?: number
  onChange: (value: string) => void
}

/** One line of text of the settings, with what stands against it. */
export function SettingField({ pointer, label, value, issues, help, maxLength = 2000, onChange }: SettingFieldProps) {
  return (
    <FormField pointer={pointer} label={label} issues={issues} {...(help === undefined ? {} : { help })}>
      {(binding) => (
        <input
          {...binding}
          className="input"
          autoComplete="off"
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  )
}
