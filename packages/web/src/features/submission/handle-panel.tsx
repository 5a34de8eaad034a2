import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { SubmissionVersion } from '@qingshen/contracts/submission.schema'
import { receiveReport, returnReport } from '@qingshen/contracts/submission.operations'
import { call } from '../../shared/api/call.ts'
import { AreaField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { Draft } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useReportChange } from './submission-data.ts'

interface HandlePanelProps {
  act: 'receive' | 'return'
  version: SubmissionVersion
  detail: CaseDetail
  onChanged: () => void
  onClose: () => void
}

/** Receives a report, or returns it with remarks on its parts. */
export function HandlePanel(props: HandlePanelProps) {
  return props.act === 'receive' ? <ReceivePanel {...props} /> : <ReturnPanel {...props} />
}

function ReceivePanel({ version, detail, onChanged, onClose }: HandlePanelProps) {
  const form = useDraft(`receive ${version.id}`, { note: '' })
  const params = { case: detail.id, submission: version.id }
  const receive = useReportChange<void>({
    caseId: detail.id,
    change: () => call(receiveReport, { params, body: { note: form.values.note.trim(), version: detail.version } }),
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  return (
    <SideForm
      title={`受理第 ${version.number} 版报告`}
      submitLabel="受理报告"
      intro={<p>报告和附件齐全的，予以受理，随后组织评估。受理后这一版不再退回补正。</p>}
      isBusy={receive.isPending}
      error={receive.error}
      onSubmit={() => receive.mutate()}
      onClose={onClose}
    >
      <AreaField form={form} name="note" label="意见（可不写）" maxLength={4000} />
    </SideForm>
  )
}

/** The parts of a version on which something may be remarked, each once. */
function partsOf({ documents, evidence }: SubmissionVersion): { id: string; title: string }[] {
  const parts = new Map(documents.map(({ part, title }) => [part, title]))
  if (evidence.length > 0) parts.set('evidence', '佐证材料')
  return [...parts].map(([id, title]) => ({ id, title }))
}

function ReturnPanel({ version, detail, onChanged, onClose }: HandlePanelProps) {
  const parts = partsOf(version)
  const empty: Draft = { reason: '', ...Object.fromEntries(parts.map(({ id }) => [`part_${id}`, ''])) }
  const form = useDraft(`return ${version.id}`, empty)
  const reason = form.values['reason']?.trim() ?? ''
  const change = useReportChange<void>({
    caseId: detail.id,
    change: () =>
      call(returnReport, {
        params: { case: detail.id, submission: version.id },
        body: {
          reason,
          remarks: parts.flatMap(({ id }) => {
            const text = form.values[`part_${id}`]?.trim() ?? ''
            return text === '' ? [] : [{ part: id, text }]
          }),
          version: detail.version,
        },
      }),
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  return (
    <SideForm
      title={`退回第 ${version.number} 版报告`}
      submitLabel="退回补正"
      intro={<p>写明要补正什么。企业改正后报送新的一版，两版的不同会列出来。</p>}
      isBusy={change.isPending}
      error={change.error}
      missing={reason === '' ? '请写明退回的理由。' : undefined}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <AreaField form={form} name="reason" label="退回的理由" maxLength={4000} />
      {parts.map(({ id, title }) => (
        <AreaField key={id} form={form} name={`part_${id}`} label={`对“${title}”的意见（可不写）`} maxLength={4000} />
      ))}
    </SideForm>
  )
}
