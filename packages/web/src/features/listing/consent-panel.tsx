import { consentToListing } from '@qingshen/contracts/listing-steps.operations'
import { CONSENT_MANNERS } from '@qingshen/core/listing/listing-codes'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { useSession } from '../../shared/session/session.ts'
import { AreaField, ChoiceField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useListingChange } from './listing-data.ts'
import { blockedWord, StepIntro } from './step-intro.tsx'
import type { StepPanelProps } from './step-panel-props.ts'

const ANSWERS = [
  { code: 'yes', label: '同意' },
  { code: 'no', label: '不同意' },
]

/** The consent of another department: given by its own officer, or a paper one recorded by the department in charge. */
export function ConsentPanel({ step, detail, onClose }: StepPanelProps) {
  const listing = detail.listing.id
  const own = useSession()?.posting?.office?.department ?? null
  const form = useDraft(`${listing}.${step.id}`, {
    department: '',
    manner: '',
    answer: 'yes',
    on: today(),
    number: '',
    note: '',
    ...NO_EVIDENCE,
  })
  const { values } = form
  const department = values.department === '' ? own : values.department
  const manner = values.manner === '' ? 'officer' : values.manner
  const give = useListingChange({
    listing,
    change: () =>
      call(consentToListing, {
        params: { listing, step: step.id },
        body: {
          version: detail.listing.version,
          agrees: values.answer === 'yes',
          manner: CONSENT_MANNERS.is(manner) ? manner : 'officer',
          department: ACTING_DEPARTMENTS.is(department) ? department : 'ecology',
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
  const isPaper = manner === 'paper'
  return (
    <SideForm
      title={step.title}
      submitLabel={isPaper ? '登记书面意见' : '出具会同意见'}
      intro={<StepIntro step={step} />}
      isBusy={give.isPending}
      error={give.error}
      missing={
        blockedWord(step) ??
        (ACTING_DEPARTMENTS.is(department) ? undefined : '请选择是哪个部门的意见。') ??
        (values.on === '' ? '请填写意见的日期。' : undefined) ??
        (isPaper && values.number.trim() === '' ? '请填写书面意见的文号。' : undefined)
      }
      onSubmit={() => give.mutate(undefined)}
      onClose={onClose}
    >
      <ChoiceField
        form={{ ...form, values: { ...values, department: department ?? '' } }}
        name="department"
        label="哪个部门的意见"
        entries={ACTING_DEPARTMENTS.entries}
        {...(department === null ? { none: '请选择' } : {})}
      />
      <ChoiceField
        form={{ ...form, values: { ...values, manner } }}
        name="manner"
        label="会同方式"
        entries={CONSENT_MANNERS.entries}
      />
      <ChoiceField form={form} name="answer" label="意见" entries={ANSWERS} />
      <DraftDayField form={form} name="on" label="意见日期" />
      {isPaper ? <TextField form={form} name="number" label="书面意见的文号" maxLength={100} /> : null}
      <AreaField form={form} name="note" label="说明（不同意的写明理由）" />
      <EvidenceField form={form} label="意见的扫描件（可不附）" />
    </SideForm>
  )
}
