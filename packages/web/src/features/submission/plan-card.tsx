import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { filePlan } from '@qingshen/contracts/submission.operations'
import { useMutation } from '@tanstack/react-query'
import { usePanel } from '../../shared/address/use-panel.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import { AreaField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'

interface PlanProps {
  detail: CaseDetail
  onChanged: () => void
}

/** The plan of the audit with the day by which the report will be handed in; the enterprise files it. */
export function PlanCard({ detail, onChanged }: PlanProps) {
  const { panel, open, close } = usePanel()
  const filed = detail.events.findLast(({ event }) => event === 'plan_filed')
  const offered = detail.openEvents.find(({ event }) => event === 'plan_filed')
  if (filed === undefined && offered === undefined) return null
  return (
    <section className="card stack tight" aria-label="审核计划">
      <div className="row between">
        <h3 className="row">
          <span>审核计划</span>
          <ClauseChip clause={(filed ?? offered)?.clause.clause ?? ''} />
        </h3>
        {offered === undefined ? null : (
          <button type="button" className="button no-print" onClick={() => open('plan')}>
            {filed === undefined ? '报送审核计划' : '报送修改后的计划'}
          </button>
        )}
      </div>
      {filed === undefined ? (
        <p className="quiet">开展审核以前报送计划，写明哪一天以前提交报告。</p>
      ) : (
        <p className="row">
          <span>
            {filed.onDay} 报送
            {filed.due === null ? '' : `，计划在 ${filed.due} 以前提交报告`}。
          </span>
          <EvidenceLine evidence={filed.evidence} />
        </p>
      )}
      {panel?.kind === 'plan' ? <PlanPanel detail={detail} onChanged={onChanged} onClose={close} /> : null}
    </section>
  )
}

function PlanPanel({ detail, onChanged, onClose }: PlanProps & { onClose: () => void }) {
  const owed = detail.obligations.find(({ duty, fulfilledOn }) => duty === 'submit_report' && fulfilledOn === null)
  const form = useDraft(`plan ${detail.id}`, { onDay: today(), reportBy: '', note: '', ...NO_EVIDENCE })
  const { onDay, reportBy, note } = form.values
  const plan = evidenceOf(form.values)
  const file = useMutation({
    mutationFn: () =>
      call(filePlan, {
        params: { case: detail.id },
        body: { plan: plan ?? '', reportBy, note: note.trim(), onDay, version: detail.version },
      }),
    onSuccess: () => {
      form.clear()
      onClose()
      onChanged()
    },
  })
  return (
    <SideForm
      title="报送审核计划"
      submitLabel="报送审核计划"
      intro={
        owed === undefined ? null : (
          <p>
            报告的期限是 {owed.due}，计划的日期不能更晚。 <ClauseChip clause={owed.clause.clause} />
          </p>
        )
      }
      isBusy={file.isPending}
      error={file.error}
      missing={missingOf({ onDay, reportBy, plan })}
      onSubmit={() => file.mutate()}
      onClose={onClose}
    >
      <DraftDayField form={form} name="onDay" label="报送计划的日期" />
      <DraftDayField form={form} name="reportBy" label="哪一天以前提交报告" />
      <EvidenceField form={form} label="审核计划" />
      <AreaField form={form} name="note" label="说明（可不写）" maxLength={4000} />
    </SideForm>
  )
}

function missingOf({ onDay, reportBy, plan }: { onDay: string; reportBy: string; plan: string | null }) {
  if (onDay === '' || reportBy === '') return '请填写两个日期。'
  return plan === null ? '请上传审核计划。' : undefined
}
