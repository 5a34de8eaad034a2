import type { Issue } from '@qingshen/core/kernel/issue'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { factEntry } from '@qingshen/core/vocabulary/fact'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../form/bound-fields.tsx'
import type { DraftForm } from '../form/use-draft.ts'
import type { FactDraft } from './fact-draft.ts'

interface FactFieldsProps {
  fact: FactName
  form: DraftForm<FactDraft>
  issues: readonly Issue[]
}

export function FactFields({ fact, form, issues }: FactFieldsProps) {
  const isMissing = form.values.knownMissing === 'yes'
  return (
    <>
      {isMissing ? null : <ValueField fact={fact} form={form} issues={issues} />}
      <label className="row">
        <input
          type="checkbox"
          checked={isMissing}
          onChange={(event) => form.set('knownMissing', event.target.checked ? 'yes' : '')}
        />
        查明缺失：已经查过，确实没有这项资料
      </label>
      <DraftDayField form={form} name="validFrom" label="从哪一天起" issues={issues} />
      <DraftDayField form={form} name="validTo" label="到哪一天止" issues={issues} help="一直有效的不用填。" />
      <AreaField
        form={form}
        name="source"
        label="来源"
        issues={issues}
        maxLength={1000}
        help="例如：2026 年第三季度监督性监测报告。"
      />
    </>
  )
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

function ValueField({ fact, form, issues }: FactFieldsProps) {
  const choices = choicesOf(fact)
  const common = { form, name: 'value', label: factEntry(fact).label, issues } as const
  return choices === null ? (
    <TextField {...common} inputMode="numeric" maxLength={8} placeholder="四位行业小类代码" />
  ) : (
    <ChoiceField {...common} entries={choices} none="请选择" />
  )
}
