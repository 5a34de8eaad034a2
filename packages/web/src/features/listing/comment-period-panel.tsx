import { publishForComment } from '@qingshen/contracts/listing-steps.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useListingChange } from './listing-data.ts'
import { blockedWord, StepIntro } from './step-intro.tsx'
import type { StepPanelProps } from './step-panel-props.ts'

/** Publication for comment: the rules name no length, so the officer enters the days and what they rest on. */
export function CommentPeriodPanel({ step, detail, onClose }: StepPanelProps) {
  const listing = detail.listing.id
  const form = useDraft(`${listing}.${step.id}`, { from: today(), to: '', basis: '', medium: '', link: '' })
  const { from, to, basis, medium, link } = form.values
  const publish = useListingChange({
    listing,
    change: () =>
      call(publishForComment, {
        params: { listing, step: step.id },
        body: {
          version: detail.listing.version,
          from,
          to,
          basis: basis.trim(),
          ...(medium.trim() === '' ? {} : { medium: medium.trim() }),
          ...(link.trim() === '' ? {} : { link: link.trim() }),
        },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="公示名单"
      submitLabel="公示名单"
      intro={<StepIntro step={step} />}
      isBusy={publish.isPending}
      error={publish.error}
      missing={blockedWord(step) ?? periodMissing(form.values)}
      onSubmit={() => publish.mutate(undefined)}
      onClose={onClose}
    >
      <DraftDayField form={form} name="from" label="公示开始" />
      <DraftDayField form={form} name="to" label="公示截止" help="规则没有规定公示多少天，请按实际公示填写。" />
      <AreaField
        form={form}
        name="basis"
        label="公示期限的依据"
        help="写明为什么是这些天，例如所依据的文件和条款。"
        maxLength={1000}
      />
      <TextField form={form} name="medium" label="公示在哪里（可不填）" maxLength={300} />
      <TextField form={form} name="link" label="公示网址（可不填）" maxLength={1000} placeholder="https://" />
    </SideForm>
  )
}

/** What is still wrong with a comment period before it may be sent. */
export function periodMissing({ from, to, basis }: { from: string; to: string; basis: string }): string | undefined {
  if (from === '' || to === '') return '请填写公示的起止日期。'
  if (to < from) return '截止日期早于开始日期，请核对。'
  if (basis.trim() === '') return '请写明公示期限的依据。'
  return undefined
}
