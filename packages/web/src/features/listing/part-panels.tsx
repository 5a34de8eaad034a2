import type { ListingDetail, Part } from '@qingshen/contracts/listing.schema'
import { returnPart, sendPart } from '@qingshen/contracts/listing.operations'
import { isNilReturn, NIL_RETURN } from '@qingshen/core/listing/empty-part'
import { call } from '../../shared/api/call.ts'
import { AreaField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useListingChange } from './listing-data.ts'

interface PartPanelProps {
  part: Part
  detail: ListingDetail
  onClose: () => void
}

/** Sends a part one level up; it can be changed again only when it is returned. */
export function SendPanel({ part, detail, onClose }: PartPanelProps) {
  const listing = detail.listing.id
  const form = useDraft(`${part.id}.send`, { note: '' })
  const note = form.values.note.trim()
  const isNil = isNilReturn({ ...part, level: part.office.level })
  const send = useListingChange({
    listing,
    change: () =>
      call(sendPart, {
        params: { listing, part: part.id },
        body: { version: part.version, ...(isNil ? { nil: true } : {}), ...(note === '' ? {} : { note }) },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title={isNil ? '报送空名单' : '报送初选名单'}
      submitLabel={isNil ? '报送空名单' : '报送上一级'}
      intro={<SendIntro part={part} isNil={isNil} />}
      isBusy={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate(undefined)}
      onClose={onClose}
    >
      <AreaField form={form} name="note" label="说明（可不填）" />
    </SideForm>
  )
}

function SendIntro({ part, isNil }: { part: Part; isNil: boolean }) {
  const undecided = part.questions === 0 ? '' : `另有 ${part.questions} 家还不能判定，不在名单上。`
  return (
    <p>
      {isNil
        ? `${part.office.name}的初选名单上没有企业，将作为“${NIL_RETURN}”报送并记录。`
        : `${part.office.name}的初选名单共 ${part.entries} 家企业。`}
      {undecided}
      报送后由上一级办理，退回之前不能修改。
    </p>
  )
}

/** Returns a part to the level below, with the reason; the level above never edits it. */
export function ReturnPanel({ part, detail, onClose }: PartPanelProps) {
  const listing = detail.listing.id
  const form = useDraft(`${part.id}.return`, { reason: '' })
  const reason = form.values.reason.trim()
  const giveBack = useListingChange({
    listing,
    change: () => call(returnPart, { params: { listing, part: part.id }, body: { version: part.version, reason } }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="退回初选名单"
      submitLabel="退回初选名单"
      intro={<p>{part.office.name}的初选名单将退回下一级修改，本级不代为修改。</p>}
      isBusy={giveBack.isPending}
      error={giveBack.error}
      missing={reason === '' ? '请写明退回的理由。' : undefined}
      onSubmit={() => giveBack.mutate(undefined)}
      onClose={onClose}
    >
      <AreaField form={form} name="reason" label="退回的理由" help="写明要改什么、为什么，对方照此办理。" />
    </SideForm>
  )
}
