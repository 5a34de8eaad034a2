import { removeCase } from '@qingshen/contracts/cases.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { CaseForm } from './case-form.tsx'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

/** Takes the enterprise off the published list; the case ends. */
export function RemovePanel({ detail, onClose }: CasePanelProps) {
  const { form, change, values } = useCaseForm(
    { detail, onClose },
    'remove',
    { onDay: today(), reason: '', ...NO_EVIDENCE },
    (typed) =>
      call(removeCase, {
        params: { case: detail.id },
        body: {
          onDay: typed.onDay,
          reason: typed.reason.trim(),
          evidence: typed.evidence,
          version: detail.version,
        },
      }),
  )
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title="移出名单"
      submitLabel="移出名单"
      intro={<p>移出后案件办结，企业未完成的义务不再需要。移出不能撤销；确有错误的，要在下一批名单重新列入。</p>}
      change={change}
      missing={removalMissing(values)}
    >
      {(issues) => (
        <>
          <DraftDayField form={form} name="onDay" label="移出的日期" issues={issues} />
          <AreaField form={form} name="reason" label="移出的理由" maxLength={4000} issues={issues} />
          <EvidenceField form={form} label="证明材料" />
        </>
      )}
    </CaseForm>
  )
}

function removalMissing({ onDay, reason, evidence }: { onDay: string; reason: string; evidence: string }) {
  if (onDay === '') return '请填写移出的日期。'
  if (reason.trim() === '') return '请写明移出的理由。'
  return evidence === '' ? '请附证明材料。' : undefined
}
