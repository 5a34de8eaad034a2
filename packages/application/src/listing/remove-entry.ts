import { removeEntry, restoreEntry } from '@qingshen/contracts/listing-entries.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import { lawInForce } from '@qingshen/core/scope/law-in-force'
import type { FactName } from '@qingshen/core/vocabulary/fact'
import { factEntry } from '@qingshen/core/vocabulary/fact'
import type { EntryRow } from '@qingshen/store/listing/entries'
import { loadEntry } from '@qingshen/store/listing/entries'
import type { EntryChanges } from '@qingshen/store/listing/write-entries'
import { staleEntry, updateEntry } from '@qingshen/store/listing/write-entries'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { attachEvidence } from './attach-evidence.ts'
import { entryRefusals, toEntry } from './entry-view.ts'
import { exclusionsOf } from './exclusions-of.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, loadForCaller } from './loaded-listing.ts'
import { refuseForReasons, refuseInvalid } from './refuse.ts'

/** An exclusion must be one of the law's, and proven where its clause asks for proof. */
function exclusionIssues(loaded: LoadedListing, exclusion: FactName | null, evidence: string | null): Issue[] {
  if (exclusion === null) return []
  const label = factEntry(exclusion).label
  const found = exclusionsOf(lawInForce(loaded.law, loaded.today).rules).find(({ fact }) => fact === exclusion)
  if (found === undefined) {
    const message = `“${label}”不是这部规定的不列入情形。请改选，或者作为其他理由移出。`
    return [{ code: 'listing.exclusion_unknown', severity: 'error', pointer: '/exclusion', message }]
  }
  if (evidence !== null) return []
  const message = `以“${label}”不列入的，须附证明材料（${found.clause}）。请上传后再办理。`
  return [{ code: 'listing.exclusion_unproven', severity: 'error', pointer: '/evidence', message }]
}

type Opened = { readonly loaded: LoadedListing; readonly entry: EntryRow }

/** Loads an entry for an edit and asks for the right to it. */
async function openEntry(
  { deps, tx, caller, require }: Context,
  params: { listing: string; entry: string },
  version: number,
): Promise<Opened> {
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const entry = await loadEntry(tx, params.listing, params.entry)
  require('listing.act', { regionPath: entry.regionPath })
  refuseForReasons(entryRefusals(loaded, entry.part))
  if (entry.version !== version) throw staleEntry(['state'])
  return { loaded, entry }
}

async function saveEntry(context: Context, { loaded, entry }: Opened, action: string, changes: EntryChanges) {
  const { deps, tx, journal } = context
  await updateEntry(tx, entry.id, entry.version, { ...changes, changed_at: deps.now().toString() })
  await journal({
    action,
    subjectKind: 'listing_entry',
    subjectId: entry.id,
    before: { state: entry.state },
    after: changes,
    regionPath: entry.regionPath,
  })
  return toEntry(loaded, await loadEntry(tx, entry.listing, entry.id))
}

/** Takes an enterprise off the list with a reason; on a ground of the law only with its proof. */
export const removeEntryUseCase = useCase(removeEntry, async (context, { params, body }) => {
  const { loaded, entry } = await openEntry(context, params, body.version)
  if (entry.state !== 'standing') throw new Problem('state_forbids', '这家企业已经移出名单。需要时可以恢复。')
  refuseInvalid(exclusionIssues(loaded, body.exclusion, body.evidence))
  await attachEvidence(context.tx, body.evidence, { kind: 'listing_entry', id: entry.id }, entry)
  return await saveEntry(context, { loaded, entry }, 'listing.entry_removed', {
    state: body.exclusion === null ? 'removed' : 'excluded',
    removal_reason: body.reason,
    removal_fact: body.exclusion,
    removal_evidence: body.evidence,
    removal_office: actingOffice(loaded).id,
  })
})

/** Puts an enterprise that was taken off back on the list. */
export const restoreEntryUseCase = useCase(restoreEntry, async (context, { params, body }) => {
  const { loaded, entry } = await openEntry(context, params, body.version)
  if (entry.state === 'standing') throw new Problem('state_forbids', '这家企业已在名单上，不必恢复。')
  await context.journal({
    action: 'listing.entry_restored',
    subjectKind: 'listing_entry',
    subjectId: entry.id,
    after: { reason: body.reason },
    regionPath: entry.regionPath,
  })
  return await saveEntry(context, { loaded, entry }, 'listing.entry_standing', {
    state: 'standing',
    removal_reason: null,
    removal_fact: null,
    removal_evidence: null,
    removal_office: null,
  })
})
