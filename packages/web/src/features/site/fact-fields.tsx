import type { Issue } from '@qingshen/core/kernel/issue'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { factEntry } from '@qingshen/core/vocabulary/fact'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { FieldBinding } from '../../shared/ui/form/form-field.tsx'
import { FormField } from '../../shared/ui/form/form-field.tsx'
import type { FactDraft } from './fact-draft.ts'

interface FactFieldsProps {
  fact: FactName
  draft: FactDraft
  issues: readonly Issue[]
  onChange: (change: Partial<FactDraft>) => void
}

export function FactFields({ fact, draft, issues, onChange }: FactFieldsProps) {
  return (
    <>
      <FormField pointer="/value" label={factEntry(fact).label} issues={issues}>
        {(binding) => (
          <ValueInput fact={fact} draft={draft} binding={binding} onValue={(value) => onChange({ value })} />
        )}
      </FormField>
      <label className="row">
        <input
          type="checkbox"
          checked={draft.knownMissing}
          onChange={(event) => onChange({ knownMissing: event.target.checked })}
        />
        查明缺失：已经查过，确实没有这项资料
      </label>
      <FormField pointer="/validFrom" label="从哪一天起" issues={issues}>
        {(binding) => (
          <DayInput binding={binding} value={draft.validFrom} onDay={(validFrom) => onChange({ validFrom })} />
        )}
      </FormField>
      <FormField pointer="/validTo" label="到哪一天止" issues={issues} help="一直有效的不用填。">
        {(binding) => <DayInput binding={binding} value={draft.validTo} onDay={(validTo) => onChange({ validTo })} />}
      </FormField>
      <FormField pointer="/source" label="来源" issues={issues} help="例如：2026 年第三季度监督性监测报告。">
        {(binding) => (
          <textarea
            {...binding}
            className="input"
            rows={2}
            maxLength={1000}
            value={draft.source}
            onChange={(event) => onChange({ source: event.target.value })}
          />
        )}
      </FormField>
    </>
  )
}

function DayInput({ binding, value, onDay }: { binding: FieldBinding; value: string; onDay: (day: string) => void }) {
  return (
    <input
      {...binding}
      className="input"
      inputMode="numeric"
      placeholder="年-月-日，如 2026-11-21"
      maxLength={10}
      value={value}
      onChange={(event) => onDay(event.target.value)}
    />
  )
}

interface ValueInputProps {
  fact: FactName
  draft: FactDraft
  binding: FieldBinding
  onValue: (value: string) => void
}

const YES_OR_NO = [
  { code: 'yes', label: '是' },
  { code: 'no', label: '否' },
]

function choicesOf(fact: FactName): readonly { code: string; label: string }[] | null {
  const { kind } = factEntry(fact)
  if (kind === 'boolean') return YES_OR_NO
  if (kind === 'size') return SIZE_CLASSES.entries
  return kind === 'permitClass' ? PERMIT_CLASSES.entries : null
}

function ValueInput({ fact, draft, binding, onValue }: ValueInputProps) {
  const choices = choicesOf(fact)
  const common = { ...binding, className: 'input', disabled: draft.knownMissing }
  if (choices === null) {
    return (
      <input
        {...common}
        inputMode="numeric"
        maxLength={8}
        placeholder="四位行业小类代码"
        value={draft.value}
        onChange={(event) => onValue(event.target.value)}
      />
    )
  }
  return (
    <select {...common} value={draft.value} onChange={(event) => onValue(event.target.value)}>
      <option value="">请选择</option>
      {choices.map((choice) => (
        <option key={choice.code} value={choice.code}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
