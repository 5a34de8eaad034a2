import type { Entry, ListingDetail } from '@qingshen/contracts/listing.schema'
import { removeEntry, restoreEntry } from '@qingshen/contracts/listing-entries.operations'
import { FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import { call } from '../../shared/api/call.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { AreaField, ChoiceField } from '../../shared/ui/form/bound-fields.tsx'
import { EvidenceField, evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import type { DraftForm } from '../../shared/ui/form/use-draft.ts'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { useEntry } from './entry-data.ts'
import { useListingChange } from './listing-data.ts'

interface EntryActProps {
  entryId: string
  detail: ListingDetail
  onClose: () => void
}

interface KnownEntryProps {
  entry: Entry
  detail: ListingDetail
  onClose: () => void
}

/** Takes an enterprise off the list: for a reason of its own, or under an exclusion of the rules with its proof. */
export function RemovePanel({ entryId, detail, onClose }: EntryActProps) {
  const { data: entry } = useEntry(detail.listing.id, entryId)
  return entry === undefined ? null : <RemoveForm entry={entry} detail={detail} onClose={onClose} />
}

function RemoveForm({ entry, detail, onClose }: KnownEntryProps) {
  const listing = detail.listing.id
  const form = useDraft(`${entry.id}.remove`, { exclusion: '', reason: '', ...NO_EVIDENCE })
  const { exclusion } = form.values
  const reason = form.values.reason.trim()
  const chosen = detail.exclusions.find(({ fact }) => fact === exclusion)
  const remove = useListingChange({
    listing,
    change: () =>
      call(removeEntry, {
        params: { listing, entry: entry.id },
        body: {
          version: entry.version,
          reason,
          exclusion: FACT_NAMES.is(exclusion) ? exclusion : null,
          evidence: evidenceOf(form.values),
        },
      }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="移出名单"
      submitLabel="移出名单"
      intro={<p>{entry.name}将移出名单。移出的企业仍列在“移出”之下，名单确定以前可以恢复。</p>}
      isBusy={remove.isPending}
      error={remove.error}
      missing={reason === '' ? '请写明移出的理由。' : undefined}
      onSubmit={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <ExclusionChoice form={form} detail={detail} />
      <AreaField form={form} name="reason" label="移出的理由" />
      <EvidenceField form={form} label={chosen === undefined ? '证明材料（可不附）' : '证明材料'} />
    </SideForm>
  )
}

type RemovalDraft = { exclusion: string; reason: string; evidence: string; evidenceName: string }

/** The exclusions the rules know, and the clause of the chosen one with the proof it asks for. */
function ExclusionChoice({ form, detail }: { form: DraftForm<RemovalDraft>; detail: ListingDetail }) {
  const chosen = detail.exclusions.find(({ fact }) => fact === form.values.exclusion)
  return (
    <>
      {detail.exclusions.length === 0 ? null : (
        <ChoiceField
          form={form}
          name="exclusion"
          label="属于规定可以不列入的情形"
          none="不属于，另有理由"
          entries={detail.exclusions.map(({ fact, label }) => ({ code: fact, label }))}
        />
      )}
      {chosen === undefined ? null : (
        <p className="row">
          <span>依规定不列入的，须附证明。</span>
          <ClauseChip clause={chosen.clause} />
        </p>
      )}
    </>
  )
}

/** Puts a removed enterprise back on the list, with the reason. */
export function RestorePanel({ entryId, detail, onClose }: EntryActProps) {
  const { data: entry } = useEntry(detail.listing.id, entryId)
  return entry === undefined ? null : <RestoreForm entry={entry} detail={detail} onClose={onClose} />
}

function RestoreForm({ entry, detail, onClose }: KnownEntryProps) {
  const listing = detail.listing.id
  const form = useDraft(`${entry.id}.restore`, { reason: '' })
  const reason = form.values.reason.trim()
  const restore = useListingChange({
    listing,
    change: () =>
      call(restoreEntry, { params: { listing, entry: entry.id }, body: { version: entry.version, reason } }),
    onDone: () => {
      form.clear()
      onClose()
    },
  })
  return (
    <SideForm
      title="恢复列入"
      submitLabel="恢复列入"
      intro={<p>{entry.name}将重新列入名单。</p>}
      isBusy={restore.isPending}
      error={restore.error}
      missing={reason === '' ? '请写明恢复的理由。' : undefined}
      onSubmit={() => restore.mutate(undefined)}
      onClose={onClose}
    >
      <AreaField form={form} name="reason" label="恢复的理由" />
    </SideForm>
  )
}
