import { publishPenalty, settlePenalty } from '@qingshen/contracts/penalty.operations'
import type { PenaltyView } from '@qingshen/contracts/penalty.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import type { PanelProps } from './panel-props.ts'
import { useEnforcementChange } from './penalty-data.ts'

/** That a penalty was carried out. */
export function SettlePanel({ detail, penalty, onChanged, onClose }: PanelProps & { penalty: PenaltyView }) {
  const form = useDraft(`settle ${penalty.id}`, { onDay: today(), note: '', ...NO_EVIDENCE })
  const { values } = form
  const settle = useEnforcementChange({
    caseId: detail.id,
    change: () =>
      call(settlePenalty, {
        params: { case: detail.id, penalty: penalty.id },
        body: {
          onDay: values.onDay,
          note: values.note.trim(),
          evidence: evidenceOf(values),
          version: detail.version,
        },
      }),
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues = settle.error instanceof Problem ? settle.error.errors : []
  return (
    <SideForm
      title={`登记履行完毕：${penalty.number}`}
      submitLabel="登记履行完毕"
      isBusy={settle.isPending}
      error={settle.error}
      missing={values.note.trim() === '' ? '请写明履行的情况。' : undefined}
      onSubmit={() => settle.mutate(undefined)}
      onClose={onClose}
    >
      <DraftDayField form={form} name="onDay" label="履行完毕的日期" issues={issues} />
      <AreaField form={form} name="note" label="履行的情况" maxLength={4000} issues={issues} />
      <EvidenceField form={form} label="缴款凭证等（可不附）" />
    </SideForm>
  )
}

/** Where and when a penalty was made known; it stands on the public list afterwards. */
export function MakeKnownPanel({ detail, penalty, onChanged, onClose }: PanelProps & { penalty: PenaltyView }) {
  const form = useDraft(`known ${penalty.id}`, { place: '', link: '', onDay: today() })
  const { values } = form
  const publish = useEnforcementChange({
    caseId: detail.id,
    change: () =>
      call(publishPenalty, {
        params: { case: detail.id, penalty: penalty.id },
        body: { place: values.place.trim(), link: values.link.trim(), onDay: values.onDay },
      }),
    onDone: () => {
      form.clear()
      onChanged()
      onClose()
    },
  })
  const issues = publish.error instanceof Problem ? publish.error.errors : []
  return (
    <SideForm
      title={`登记向社会公布：${penalty.number}`}
      submitLabel="登记公布"
      intro={<p>登记后，企业名称、违法行为、依据、处罚内容和机关列入本平台公开的处罚名单，任何人可以查看。</p>}
      isBusy={publish.isPending}
      error={publish.error}
      missing={values.place.trim() === '' ? '请填写在哪里公布。' : undefined}
      onSubmit={() => publish.mutate(undefined)}
      onClose={onClose}
    >
      <TextField form={form} name="place" label="公布的网站或者渠道" maxLength={300} issues={issues} />
      <TextField
        form={form}
        name="link"
        label="网址（可不填）"
        maxLength={1000}
        placeholder="https://"
        issues={issues}
      />
      <DraftDayField form={form} name="onDay" label="公布日期" issues={issues} />
    </SideForm>
  )
}
