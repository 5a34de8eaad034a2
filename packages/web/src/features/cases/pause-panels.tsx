import { resumeCase, suspendCase } from '@qingshen/contracts/cases.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { CaseForm } from './case-form.tsx'
import type { CasePanelProps } from './use-case-form.ts'
import { useCaseForm } from './use-case-form.ts'

/** A shutdown: from its first day the dates stand still. */
export function SuspendPanel({ detail, onClose }: CasePanelProps) {
  const { form, change, values } = useCaseForm(
    { detail, onClose },
    'suspend',
    { from: today(), reason: '', ...NO_EVIDENCE },
    (typed) =>
      call(suspendCase, {
        params: { case: detail.id },
        body: {
          from: typed.from,
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
      title="登记停产中止"
      submitLabel="登记停产中止"
      intro={<p>自停产的第一天起，企业各项未到期的期限暂停计算；恢复生产后按剩余的天数继续。固定日期的期限不变。</p>}
      change={change}
      names={{ onDay: 'from' }}
      missing={suspensionMissing(values)}
    >
      {(issues) => (
        <>
          <DraftDayField form={form} name="from" label="停产的第一天" issues={issues} />
          <AreaField form={form} name="reason" label="停产的原因" issues={issues} />
          <EvidenceField form={form} label="停产的证明材料" />
        </>
      )}
    </CaseForm>
  )
}

function suspensionMissing({ from, reason, evidence }: { from: string; reason: string; evidence: string }) {
  if (from === '') return '请填写停产的第一天。'
  if (reason.trim() === '') return '请写明停产的原因。'
  return evidence === '' ? '请附停产的证明材料。' : undefined
}

/** Production again: the dates run on with the days left. */
export function ResumePanel({ detail, onClose }: CasePanelProps) {
  const since = detail.pauses.find(({ to }) => to === null)?.from
  const open = detail.openEvents.find(({ event }) => event === 'resumed')
  const needsProof = open?.requires.includes('evidence') === true
  const { form, change, values } = useCaseForm(
    { detail, onClose },
    'resume',
    { lastDay: today(), note: '', ...NO_EVIDENCE },
    (typed) =>
      call(resumeCase, {
        params: { case: detail.id },
        body: {
          lastDay: typed.lastDay,
          note: typed.note.trim() === '' ? null : typed.note.trim(),
          evidence: evidenceOf(typed),
          version: detail.version,
        },
      }),
  )
  return (
    <CaseForm
      detail={detail}
      onClose={onClose}
      title="登记恢复生产"
      submitLabel="登记恢复生产"
      intro={
        <p>
          {since === undefined ? '' : `停产自 ${since} 起。`}停产的首日和末日都计入停产，期限自末日的次日起继续计算。
        </p>
      }
      change={change}
      names={{ onDay: 'lastDay' }}
      missing={resumptionMissing(values, needsProof)}
    >
      {(issues) => (
        <>
          <DraftDayField form={form} name="lastDay" label="停产的最后一天" issues={issues} />
          <AreaField form={form} name="note" label="说明（可不填）" issues={issues} />
          <EvidenceField form={form} label={needsProof ? '恢复生产的证明材料' : '证明材料（可不附）'} />
        </>
      )}
    </CaseForm>
  )
}

function resumptionMissing({ lastDay, evidence }: { lastDay: string; evidence: string }, needsProof: boolean) {
  if (lastDay === '') return '请填写停产的最后一天。'
  return needsProof && evidence === '' ? '请附恢复生产的证明材料。' : undefined
}
