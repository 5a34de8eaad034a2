import { filePlan } from '@qingshen/contracts/submission.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { CaseForm } from './case-form.tsx'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

/** The plan of the audit, with the day by which the report will be handed in. */
export function PlanPanel({ detail, onClose }: CasePanelProps) {
  const empty = { onDay: today(), reportBy: '', note: '', ...NO_EVIDENCE }
  const { form, change, values } = useCaseForm({ detail, onClose }, 'plan', empty, (typed) =>
    call(filePlan, {
      params: { case: detail.id },
      body: {
        plan: typed.evidence,
        reportBy: typed.reportBy,
        note: typed.note.trim(),
        onDay: typed.onDay,
        version: detail.version,
      },
    }),
  )
  const clause = detail.openEvents.find(({ event }) => event === 'plan_filed')?.clause.clause
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title="报送审核计划"
      submitLabel="报送审核计划"
      intro={
        <p className="row">
          <span>计划写明审核的安排和提交报告的日期。</span>
          {clause === undefined ? null : <ClauseChip clause={clause} />}
        </p>
      }
      change={change}
      names={{ evidence: 'plan' }}
      missing={planMissing(values)}
    >
      {(issues) => (
        <>
          <EvidenceField form={form} label="审核计划" />
          <DraftDayField form={form} name="reportBy" label="计划提交报告的日期" issues={issues} />
          <DraftDayField form={form} name="onDay" label="报送的日期" issues={issues} />
          <AreaField form={form} name="note" label="说明（可不填）" maxLength={4000} issues={issues} />
        </>
      )}
    </CaseForm>
  )
}

function planMissing({ evidence, reportBy, onDay }: { evidence: string; reportBy: string; onDay: string }) {
  if (evidence === '') return '请附审核计划。'
  if (reportBy === '') return '请填写计划提交报告的日期。'
  return onDay === '' ? '请填写报送的日期。' : undefined
}
