import { amendPublication, publishListing } from '@qingshen/contracts/listing-steps.operations'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AreaField, DraftDayField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useListingChange } from './listing-data.ts'
import { blockedWord, StepIntro } from './step-intro.tsx'
import type { StepPanelProps } from './step-panel-props.ts'

type Publication = { publishedOn: string; medium: string; link: string }

function bodyOf({ publishedOn, medium, link }: Publication, version: number) {
  return { version, publishedOn, medium: medium.trim(), ...(link.trim() === '' ? {} : { link: link.trim() }) }
}

function publicationMissing({ publishedOn, medium }: Publication): string | undefined {
  if (publishedOn === '') return '请填写公布日期。'
  return medium.trim() === '' ? '请填写在什么媒体公布。' : undefined
}

/** Day, medium and address of the publication; every date of the enterprises is counted from this day. */
export function PublicationPanel({ step, detail, onClose }: StepPanelProps) {
  const listing = detail.listing.id
  const form = useDraft(`${listing}.${step.id}`, { publishedOn: today(), medium: step.medium ?? '', link: '' })
  const publish = useListingChange({
    listing,
    change: () =>
      call(publishListing, {
        params: { listing, step: step.id },
        body: bodyOf(form.values, detail.listing.version),
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="登记公布"
      submitLabel="登记公布"
      intro={<StepIntro step={step} />}
      isBusy={publish.isPending}
      error={publish.error}
      missing={blockedWord(step) ?? publicationMissing(form.values)}
      onSubmit={() => publish.mutate(undefined)}
      onClose={onClose}
    >
      <PublicationFields form={form} />
    </SideForm>
  )
}

function PublicationFields<T extends Publication>({ form }: { form: DraftForm<T> }) {
  return (
    <>
      <DraftDayField form={form} name="publishedOn" label="公布日期" help="媒体实际刊登的日期。" />
      <TextField form={form} name="medium" label="公布的媒体" maxLength={300} />
      <TextField form={form} name="link" label="公布网址（可不填）" maxLength={1000} placeholder="https://" />
    </>
  )
}

/** Another publication date than the one recorded, with the reason; notices issued before need new versions. */
export function AmendPanel({ step, detail, onClose }: StepPanelProps) {
  const listing = detail.listing.id
  const { publication } = detail
  const form = useDraft(`${listing}.${step.id}.amend`, {
    publishedOn: publication?.on ?? '',
    medium: publication?.medium ?? '',
    link: publication?.link ?? '',
    reason: '',
  })
  const amend = useListingChange({
    listing,
    change: () =>
      call(amendPublication, {
        params: { listing, step: step.id },
        body: { ...bodyOf(form.values, detail.listing.version), reason: form.values.reason.trim() },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="更正公布日期"
      submitLabel="更正公布日期"
      intro={<p>企业的期限从公布之日起算。更正后，已经出具的通知要出具新版，旧版保留。</p>}
      isBusy={amend.isPending}
      error={amend.error}
      missing={publicationMissing(form.values) ?? (form.values.reason.trim() === '' ? '请写明更正的原因。' : undefined)}
      onSubmit={() => amend.mutate(undefined)}
      onClose={onClose}
    >
      <PublicationFields form={form} />
      <AreaField form={form} name="reason" label="更正的原因" />
    </SideForm>
  )
}
