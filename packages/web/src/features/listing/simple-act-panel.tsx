import { fixListing, rankListing, receiveListing, verifyListing } from '@qingshen/contracts/listing-steps.operations'
import { call } from '../../shared/api/call.ts'
import { AreaField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { ACT_BUTTONS } from './act-words.ts'
import { useListingChange } from './listing-data.ts'
import { blockedWord, StepIntro } from './step-intro.tsx'
import type { StepPanelProps } from './step-panel-props.ts'

/** The acts that need a remark at most: rank, verify, receive, and fix with its document number. */
export function SimpleActPanel({ step, detail, onClose }: StepPanelProps) {
  const listing = detail.listing.id
  const form = useDraft(`${listing}.${step.id}`, { note: '', number: '' })
  const act = useListingChange({
    listing,
    change: () => carryOut({ step, detail, onClose }, form.values),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title={ACT_BUTTONS[step.act]}
      submitLabel={ACT_BUTTONS[step.act]}
      intro={<StepIntro step={step} />}
      isBusy={act.isPending}
      error={act.error}
      missing={blockedWord(step)}
      onSubmit={() => act.mutate(undefined)}
      onClose={onClose}
    >
      {step.act === 'fix' ? (
        <TextField
          form={form}
          name="number"
          label="文号（可不填）"
          maxLength={100}
          help="确定名单的文件有文号的，照文件填写。"
        />
      ) : null}
      <AreaField form={form} name="note" label="说明（可不填）" />
    </SideForm>
  )
}

function carryOut({ step, detail }: StepPanelProps, { note, number }: { note: string; number: string }) {
  const params = { listing: detail.listing.id, step: step.id }
  const body = { version: detail.listing.version, ...(note.trim() === '' ? {} : { note: note.trim() }) }
  switch (step.act) {
    case 'rank':
      return call(rankListing, { params, body })
    case 'verify':
      return call(verifyListing, { params, body })
    case 'receive':
      return call(receiveListing, { params, body })
    default:
      return call(fixListing, {
        params,
        body: { ...body, ...(number.trim() === '' ? {} : { number: number.trim() }) },
      })
  }
}
