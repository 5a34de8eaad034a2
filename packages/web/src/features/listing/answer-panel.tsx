import type { ListingDetail, Objection } from '@qingshen/contracts/listing.schema'
import { answerObjection } from '@qingshen/contracts/listing-entries.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { AreaField, ChoiceField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { ObjectionCard } from './objection-card.tsx'
import { objectionsQuery } from './objection-query.ts'
import { useListingChange } from './listing-data.ts'

const VERDICTS = [
  { code: 'rejected', label: '不成立，仍列入名单' },
  { code: 'upheld', label: '成立，把这家企业移出名单' },
]

/** The answer to an objection: upheld takes the enterprise off the list, rejected says why not. */
export function AnswerPanel(props: { objectionId: string; detail: ListingDetail; onClose: () => void }) {
  const listing = props.detail.listing.id
  const objection = useQuery(objectionsQuery(listing)).data?.find(({ id }) => id === props.objectionId)
  return objection === undefined ? null : <AnswerForm listing={listing} objection={objection} onClose={props.onClose} />
}

function AnswerForm(props: { listing: string; objection: Objection; onClose: () => void }) {
  const { listing, objection, onClose } = props
  const form = useDraft(`${objection.id}.answer`, { verdict: '', text: '', ...NO_EVIDENCE })
  const { verdict } = form.values
  const text = form.values.text.trim()
  const answer = useListingChange({
    listing,
    change: () =>
      call(answerObjection, {
        params: { objection: objection.id },
        body: { version: objection.version, upheld: verdict === 'upheld', text, evidence: evidenceOf(form.values) },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  const missing = verdict === '' ? '请先选定异议是否成立。' : text === '' ? '请写明答复的理由。' : undefined
  return (
    <SideForm
      title="答复异议"
      submitLabel="答复异议"
      intro={<ObjectionCard objection={objection} />}
      isBusy={answer.isPending}
      error={answer.error}
      missing={missing}
      onSubmit={() => answer.mutate(undefined)}
      onClose={onClose}
    >
      <ChoiceField form={form} name="verdict" label="异议是否成立" none="请选择" entries={VERDICTS} />
      <AreaField form={form} name="text" label="答复的理由" maxLength={4000} />
      <EvidenceField form={form} label="附件（可不附）" />
    </SideForm>
  )
}
