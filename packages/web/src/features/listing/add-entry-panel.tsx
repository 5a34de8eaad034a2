import type { ListingDetail, Part } from '@qingshen/contracts/listing.schema'
import { addEntry } from '@qingshen/contracts/listing-entries.operations'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { call } from '../../shared/api/call.ts'
import { AreaField, ChoiceField, DraftDayField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useListingChange } from './listing-data.ts'
import { SitePicker } from '../../shared/ui/site-picker.tsx'

interface AddEntryPanelProps {
  part: Part
  detail: ListingDetail
  onClose: () => void
}

const EMPTY = { site: '', siteName: '', ground: '', fact: '', factOn: '', source: '', reason: '', ...NO_EVIDENCE }

/** Adds an enterprise by hand: its ground, the fact and where that comes from, and the reason. */
export function AddEntryPanel({ part, detail, onClose }: AddEntryPanelProps) {
  const listing = detail.listing.id
  const form = useDraft(`${part.id}.add`, EMPTY)
  const { values } = form
  const ground = values.ground === '' ? detail.grounds[0]?.ground : values.ground
  const add = useListingChange({
    listing,
    change: () =>
      call(addEntry, {
        params: { listing, part: part.id },
        body: { ...bodyOf(values), ground: AUDIT_GROUNDS.is(ground) ? ground : 'manual' },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="手工增加企业"
      submitLabel="加入名单"
      isBusy={add.isPending}
      error={add.error}
      missing={additionMissing(values)}
      onSubmit={() => add.mutate(undefined)}
      onClose={onClose}
    >
      <SitePicker
        chosen={values.siteName}
        onChoose={(site) => {
          form.set('site', site?.id ?? '')
          form.set('siteName', site?.name ?? '')
        }}
      />
      <ChoiceField
        form={{ ...form, values: { ...values, ground: ground ?? '' } }}
        name="ground"
        label="列入理由"
        entries={detail.grounds.map(({ ground: code, label }) => ({ code, label }))}
      />
      <AreaField form={form} name="fact" label="符合理由的事实" help="写进书面通知，例如超标的污染物、浓度和标准。" />
      <DraftDayField form={form} name="factOn" label="事实的日期（可不填）" />
      <AreaField form={form} name="source" label="事实的来源" help="例如监测报告、检查笔录的名称和编号。" />
      <AreaField form={form} name="reason" label="手工增加的理由" />
      <EvidenceField form={form} label="证明材料（可不附）" />
    </SideForm>
  )
}

function bodyOf({ site, fact, factOn, source, reason, ...proof }: typeof EMPTY) {
  return {
    site,
    fact: fact.trim(),
    factOn: factOn === '' ? null : factOn,
    source: source.trim(),
    reason: reason.trim(),
    evidence: evidenceOf(proof),
  }
}

/** What still has to be filled in before an addition may be sent. */
export function additionMissing(values: Pick<typeof EMPTY, 'site' | 'fact' | 'source' | 'reason'>): string | undefined {
  if (values.site === '') return '请先选定企业。'
  if (values.fact.trim() === '') return '请写明符合理由的事实。'
  if (values.source.trim() === '') return '请写明事实的来源。'
  return values.reason.trim() === '' ? '请写明手工增加的理由。' : undefined
}
