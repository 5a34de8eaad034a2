import { fixMode } from '@qingshen/contracts/cases.operations'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { CaseForm } from './case-form.tsx'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

/** How deep the audit goes: fixed by the office where the list said nothing, or changed. */
export function ModePanel({ detail, onClose }: CasePanelProps) {
  const empty = { mode: '', onDay: today(), reason: '', ...NO_EVIDENCE }
  const { form, change, values } = useCaseForm({ detail, onClose }, 'mode', empty, (typed) =>
    call(fixMode, {
      params: { case: detail.id },
      body: {
        mode: AUDIT_MODES.schema.parse(typed.mode),
        onDay: typed.onDay,
        reason: typed.reason.trim(),
        evidence: evidenceOf(typed),
        version: detail.version,
      },
    }),
  )
  const others = AUDIT_MODES.codes.filter((code) => code !== detail.mode)
  const now = detail.mode === null ? '没有确定，按全面审核' : AUDIT_MODES.label(detail.mode)
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title="确定审核方式"
      submitLabel="确定审核方式"
      intro={<p>现在：{now}。改变后，报告应当提交的内容随之改变，企业会收到消息。</p>}
      change={change}
      missing={modeMissing(values)}
    >
      {(issues) => (
        <>
          <ChoiceField
            form={form}
            name="mode"
            label="审核方式"
            none="请选择"
            entries={others.map((code) => ({ code, label: AUDIT_MODES.label(code) }))}
            issues={issues}
          />
          <DraftDayField form={form} name="onDay" label="确定的日期" issues={issues} />
          <AreaField form={form} name="reason" label="理由" maxLength={4000} issues={issues} />
          <EvidenceField form={form} label="证明材料（可不附）" />
        </>
      )}
    </CaseForm>
  )
}

function modeMissing({ mode, onDay, reason }: { mode: string; onDay: string; reason: string }) {
  if (mode === '') return '请选择审核方式。'
  if (onDay === '') return '请填写确定的日期。'
  return reason.trim() === '' ? '请写明理由。' : undefined
}
