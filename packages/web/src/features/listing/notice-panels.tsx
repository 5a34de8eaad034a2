import type { Notice } from '@qingshen/contracts/notices.operations'
import { recordService, reissueNotice } from '@qingshen/contracts/notices.operations'
import { SERVICE_MANNERS } from '@qingshen/core/listing/listing-codes'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useListingChange } from './listing-data.ts'

interface NoticePanelProps {
  notice: Notice
  onClose: () => void
}

/** How, when and by whom the notice was received. */
export function ServicePanel({ notice, onClose }: NoticePanelProps) {
  const { id, listing } = notice.notice
  const queryClient = useQueryClient()
  const form = useDraft(`${id}.serve`, { manner: '', on: today(), receiver: '', note: '', ...NO_EVIDENCE })
  const { values } = form
  const serve = useListingChange({
    listing,
    change: () =>
      call(recordService, {
        params: { notice: id },
        body: {
          manner: SERVICE_MANNERS.is(values.manner) ? values.manner : 'in_person',
          on: values.on,
          receiver: values.receiver.trim(),
          evidence: evidenceOf(values),
          ...(values.note.trim() === '' ? {} : { note: values.note.trim() }),
        },
      }),
    onDone: (answer) => {
      queryClient.setQueryData(['notice', id], answer)
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="登记送达"
      submitLabel="登记送达"
      isBusy={serve.isPending}
      error={serve.error}
      missing={serviceMissing(values)}
      onSubmit={() => serve.mutate(undefined)}
      onClose={onClose}
    >
      <ChoiceField form={form} name="manner" label="送达方式" none="请选择" entries={SERVICE_MANNERS.entries} />
      <DraftDayField form={form} name="on" label="送达日期" />
      <TextField form={form} name="receiver" label="收件人" />
      <AreaField form={form} name="note" label="说明（可不填）" />
      <EvidenceField form={form} label="送达回证（可不附）" />
    </SideForm>
  )
}

function serviceMissing({ manner, on, receiver }: { manner: string; on: string; receiver: string }) {
  if (manner === '') return '请选择送达方式。'
  if (on === '') return '请填写送达日期。'
  return receiver.trim() === '' ? '请填写收件人。' : undefined
}

/** A new version of a notice with the reason; the old one stays as it was issued. */
export function ReissuePanel({ notice, onClose }: NoticePanelProps) {
  const { id, listing } = notice.notice
  const navigate = useNavigate()
  const form = useDraft(`${id}.reissue`, {
    number: '',
    issuedOn: today(),
    reason: '',
    addresseeName: notice.paper.addressee.name,
  })
  const { values } = form
  const reissue = useListingChange({
    listing,
    change: () =>
      call(reissueNotice, {
        params: { notice: id },
        body: {
          reason: values.reason.trim(),
          number: values.number.trim(),
          issuedOn: values.issuedOn,
          ...(values.addresseeName.trim() === '' ? {} : { addresseeName: values.addresseeName.trim() }),
        },
      }),
    onDone: (answer) => {
      form.clear()
      void navigate({ to: '/notices/$notice', params: { notice: answer.notice.id }, search: {} })
    },
  })
  return (
    <SideForm
      title="出具新版通知"
      submitLabel="出具新版"
      intro={<p>新版写明变更原因，用新的文号；旧版保留，不再改动。</p>}
      isBusy={reissue.isPending}
      error={reissue.error}
      missing={reissueMissing(values)}
      onSubmit={() => reissue.mutate(undefined)}
      onClose={onClose}
    >
      <TextField form={form} name="number" label="新版的文号" maxLength={100} />
      <DraftDayField form={form} name="issuedOn" label="成文日期" />
      <TextField form={form} name="addresseeName" label="企业名称" maxLength={300} />
      <AreaField form={form} name="reason" label="变更原因" />
    </SideForm>
  )
}

function reissueMissing({ number, issuedOn, reason }: { number: string; issuedOn: string; reason: string }) {
  if (number.trim() === '') return '请填写新版的文号。'
  if (issuedOn === '') return '请填写成文日期。'
  return reason.trim() === '' ? '请写明变更原因。' : undefined
}
