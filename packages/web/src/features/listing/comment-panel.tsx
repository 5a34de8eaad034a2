import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { writeComment } from '@qingshen/contracts/listing.operations'
import { call } from '../../shared/api/call.ts'
import { AreaField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useEntry } from './entry-data.ts'
import { useListingChange } from './listing-data.ts'

/** A remark on the list, or on one enterprise of it; it changes nothing of the list. */
export function CommentPanel({
  entryId,
  detail,
  onClose,
}: {
  entryId: string
  detail: ListingDetail
  onClose: () => void
}) {
  const listing = detail.listing.id
  const { data: entry } = useEntry(listing, entryId)
  const form = useDraft(`${listing}.comment.${entryId}`, { text: '', ...NO_EVIDENCE })
  const text = form.values.text.trim()
  const write = useListingChange({
    listing,
    change: () =>
      call(writeComment, {
        params: { listing },
        body: { text, entry: entryId === '' ? null : entryId, evidence: evidenceOf(form.values) },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="提出意见"
      submitLabel="提出意见"
      intro={<p>关于{entry?.name ?? '这份名单'}。意见由能看到名单的机构查看，名单由办理机构修改。</p>}
      isBusy={write.isPending}
      error={write.error}
      missing={text === '' ? '请写明意见。' : undefined}
      onSubmit={() => write.mutate(undefined)}
      onClose={onClose}
    >
      <AreaField form={form} name="text" label="意见" maxLength={4000} />
      <EvidenceField form={form} label="附件（可不附）" />
    </SideForm>
  )
}
