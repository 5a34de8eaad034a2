import type { ListingDetail, Step } from '@qingshen/contracts/listing.schema'
import { consentToListing } from '@qingshen/contracts/listing-steps.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { useListingChange } from './listing-data.ts'

const ANSWERS = [
  { code: 'yes', label: '同意' },
  { code: 'no', label: '不同意' },
]

interface ConsentPanelProps {
  /** Step and department: `fix.development`. */
  of: string
  detail: ListingDetail
  onClose: () => void
}

/** The consent of another department: given by its own officer, or a paper one recorded by the department in charge. */
export function ConsentPanel({ of, detail, onClose }: ConsentPanelProps) {
  const dot = of.lastIndexOf('.')
  const step = detail.steps.find(({ id }) => id === of.slice(0, dot))
  const consent = step?.consents.find(({ department }) => department === of.slice(dot + 1))
  if (step === undefined || consent === undefined) return null
  return <ConsentForm step={step} consent={consent} detail={detail} onClose={onClose} />
}

const EMPTY = { answer: '', on: '', number: '', note: '', ...NO_EVIDENCE }

interface ConsentFormProps {
  step: Step
  consent: Step['consents'][number]
  detail: ListingDetail
  onClose: () => void
}

function ConsentForm({ step, consent, detail, onClose }: ConsentFormProps) {
  const listing = detail.listing.id
  const form = useDraft(`${listing}.${step.id}.${consent.department}`, { ...EMPTY, on: today() })
  const { values } = form
  const isPaper = consent.manner === 'paper'
  const give = useListingChange({
    listing,
    change: () =>
      call(consentToListing, {
        params: { listing, step: step.id },
        body: {
          version: detail.listing.version,
          agrees: values.answer === 'yes',
          manner: consent.manner ?? 'officer',
          department: consent.department,
          on: values.on,
          number: values.number.trim() === '' ? null : values.number.trim(),
          evidence: evidenceOf(values),
          ...(values.note.trim() === '' ? {} : { note: values.note.trim() }),
        },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title={`${consent.label}的会同意见`}
      submitLabel={isPaper ? '登记书面意见' : '出具会同意见'}
      intro={<ConsentIntro step={step} isPaper={isPaper} />}
      isBusy={give.isPending}
      error={give.error}
      missing={consentMissing(values, isPaper)}
      onSubmit={() => give.mutate(undefined)}
      onClose={onClose}
    >
      <ChoiceField form={form} name="answer" label="意见" none="请选择" entries={ANSWERS} />
      <DraftDayField form={form} name="on" label="意见日期" />
      {isPaper ? <TextField form={form} name="number" label="来文的文号" maxLength={100} /> : null}
      <AreaField form={form} name="note" label="说明（不同意的写明理由）" />
      <EvidenceField form={form} label={isPaper ? '来文' : '附件（可不附）'} />
    </SideForm>
  )
}

function ConsentIntro({ step, isPaper }: { step: Step; isPaper: boolean }) {
  return (
    <p className="row">
      <span>
        {step.title}
        {isPaper ? '：登记该部门来文的意见。' : '：对名单上的企业出具意见。'}
      </span>
      <ClauseChip clause={step.clause.clause} />
    </p>
  )
}

/** What still has to be filled in before a consent may be sent. */
export function consentMissing(values: typeof EMPTY, isPaper: boolean): string | undefined {
  if (values.answer === '') return '请选择同意或者不同意。'
  if (values.on === '') return '请填写意见的日期。'
  if (values.answer === 'no' && values.note.trim() === '') return '不同意的，请写明理由。'
  if (isPaper && values.number.trim() === '') return '请填写来文的文号。'
  return isPaper && values.evidence === '' ? '请附上来文。' : undefined
}
