import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { raiseObjection } from '@qingshen/contracts/listing-entries.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useEntry } from './entry-data.ts'
import { useListingChange } from './listing-data.ts'

interface ObjectionFormProps {
  listing: string
  entry: { id: string; name: string }
  /** True where an officer enters what somebody else objects to. */
  forOthers: boolean
  onClose: () => void
}

/** Enters the objection of somebody to one enterprise on the list. */
export function ObjectionPanel(props: { entryId: string; detail: ListingDetail; onClose: () => void }) {
  const listing = props.detail.listing.id
  const { data: entry } = useEntry(listing, props.entryId)
  return entry === undefined ? null : (
    <ObjectionForm listing={listing} entry={entry} forOthers onClose={props.onClose} />
  )
}

/** An objection to one entry: who, when, what and the proof. */
export function ObjectionForm({ listing, entry, forOthers, onClose }: ObjectionFormProps) {
  const form = useDraft(`${entry.id}.object`, { by: '', raisedOn: today(), text: '', ...NO_EVIDENCE })
  const { values } = form
  const by = values.by.trim()
  const raise = useListingChange({
    listing,
    change: () =>
      call(raiseObjection, {
        params: { listing },
        body: {
          entry: entry.id,
          by: forOthers ? by : null,
          raisedOn: values.raisedOn,
          text: values.text.trim(),
          evidence: evidenceOf(values),
        },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title={forOthers ? '登记异议' : '提出异议'}
      submitLabel={forOthers ? '登记异议' : '提出异议'}
      intro={<p>对列入 {entry.name} 的异议。由确定名单的机构答复，答复以前不能确定名单。</p>}
      isBusy={raise.isPending}
      error={raise.error}
      missing={objectionMissing(values, forOthers)}
      onSubmit={() => raise.mutate(undefined)}
      onClose={onClose}
    >
      {forOthers ? <TextField form={form} name="by" label="谁提出的异议" maxLength={300} /> : null}
      <DraftDayField form={form} name="raisedOn" label="提出日期" />
      <AreaField form={form} name="text" label="异议的内容和理由" maxLength={4000} />
      <EvidenceField form={form} label="证明材料（可不附）" />
    </SideForm>
  )
}

function objectionMissing(values: { by: string; raisedOn: string; text: string }, forOthers: boolean) {
  if (forOthers && values.by.trim() === '') return '请写明是谁提出的。'
  if (values.raisedOn === '') return '请填写提出日期。'
  return values.text.trim() === '' ? '请写明异议的内容和理由。' : undefined
}
