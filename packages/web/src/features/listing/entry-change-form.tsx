import type { Entry, ListingDetail } from '@qingshen/contracts/listing.schema'
import { changeEntry } from '@qingshen/contracts/listing-entries.operations'
import { call } from '../../shared/api/call.ts'
import { AbilityButton } from '../../shared/ui/ability-button.tsx'
import { AreaField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { changesOf, typedOf } from './entry-changes.ts'
import { useListingChange } from './listing-data.ts'

/** Remark and ranking figures; only what was changed is sent, so that two people may change different fields. */
export function EntryChangeForm({ entry, detail }: { entry: Entry; detail: ListingDetail }) {
  const ability = entry.abilities['change']
  const before = typedOf(entry)
  const form = useDraft(`${entry.id}.change`, before)
  const listing = detail.listing.id
  const changes = changesOf(before, form.values)
  const change = useListingChange({
    listing,
    change: () =>
      call(changeEntry, { params: { listing, entry: entry.id }, body: { version: entry.version, ...changes } }),
    onDone: form.clear,
  })
  if (ability?.allowed !== true) {
    return entry.remark === null ? null : <p>备注：{entry.remark}</p>
  }
  return (
    <section className="stack" aria-label="备注和排序依据">
      <h3>{entry.rankFigures.length === 0 ? '备注' : '备注和排序依据'}</h3>
      {entry.rankFigures.map(({ fact, title }) => (
        <TextField key={fact} form={form} name={fact} label={title} inputMode="decimal" maxLength={22} />
      ))}
      <AreaField form={form} name="remark" label="备注" />
      {change.error === null ? null : <ProblemPanel error={change.error} />}
      <div className="row">
        <AbilityButton
          ability={Object.keys(changes).length === 0 ? NOTHING_CHANGED : ability}
          label={change.isPending ? '正在保存…' : '保存修改'}
          onClick={() => change.mutate(undefined)}
        />
        <span className="quiet" role="status">
          {change.isSuccess && Object.keys(changes).length === 0 ? '已保存' : ''}
        </span>
      </div>
    </section>
  )
}

const NOTHING_CHANGED = {
  allowed: false,
  reasons: [{ code: 'nothing_changed', message: '还没有修改任何一栏。' }],
}
