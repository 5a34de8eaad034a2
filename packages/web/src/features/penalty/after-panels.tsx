import { publishPenalty, settlePenalty } from '@qingshen/contracts/penalty.operations'
import type { PenaltyView } from '@qingshen/contracts/penalty.schema'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { PanelProps } from './panel-props.ts'
import { useAct } from './use-act.ts'

/** That a penalty was carried out. */
export function SettlePanel({ penalty, ...props }: PanelProps & { penalty: PenaltyView }) {
  const { detail } = props
  const empty = { onDay: today(), note: '', ...NO_EVIDENCE }
  const { form, values, issues, panel } = useAct(props, `settle ${penalty.id}`, empty, (typed) => {
    const { onDay, note } = typed
    const body = { onDay, note: note.trim(), evidence: evidenceOf(typed), version: detail.version }
    return call(settlePenalty, { params: { case: detail.id, penalty: penalty.id }, body })
  })
  return (
    <SideForm
      title={`登记履行完毕：${penalty.number}`}
      submitLabel="登记履行完毕"
      {...panel}
      missing={values.note.trim() === '' ? '请写明履行的情况。' : undefined}
    >
      <DraftDayField form={form} name="onDay" label="履行完毕的日期" issues={issues} />
      <AreaField form={form} name="note" label="履行的情况" maxLength={4000} issues={issues} />
      <EvidenceField form={form} label="缴款凭证等（可不附）" />
    </SideForm>
  )
}

/** Where and when a penalty was made known; it stands on the public list afterwards. */
export function MakeKnownPanel({ penalty, ...props }: PanelProps & { penalty: PenaltyView }) {
  const { detail } = props
  const empty = { place: '', link: '', onDay: today() }
  const { form, values, issues, panel } = useAct(props, `known ${penalty.id}`, empty, ({ place, link, onDay }) => {
    const body = { place: place.trim(), link: link.trim(), onDay }
    return call(publishPenalty, { params: { case: detail.id, penalty: penalty.id }, body })
  })
  return (
    <SideForm
      title={`登记向社会公布：${penalty.number}`}
      submitLabel="登记公布"
      intro={<p>登记后，企业名称、违法行为、依据、处罚内容和机关列入本平台公开的处罚名单，任何人可以查看。</p>}
      {...panel}
      missing={values.place.trim() === '' ? '请填写在哪里公布。' : undefined}
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
