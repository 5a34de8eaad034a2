import type { AuditMode } from '@qingshen/core/vocabulary/outcome'
import type { ListedSite, NumberedReceipt, StandingEntry } from '@qingshen/store/listing/sites-to-judge'
import { insertNumberedReceipts } from '@qingshen/store/listing/sites-to-judge'
import type { EntryDraft } from '@qingshen/store/listing/write-entries'
import { insertEntries, updateEntry } from '@qingshen/store/listing/write-entries'
import type { Context } from '../use-case.ts'
import type { StoredGround } from './entry-schemas.ts'

/** The part the rules run for, and the area of its office. */
export type RunTarget = {
  readonly listing: string
  readonly part: string
  readonly office: string
  readonly regionPath: string
}

/** A site the rules put on the list. */
export type Proposal = {
  readonly site: ListedSite
  readonly grounds: readonly StoredGround[]
  readonly mode: AuditMode | null
  readonly receipt: NumberedReceipt
}

/** The reason with which the rules themselves take a site off; what a person took off they leave off. */
const WITHDRAWN = '按规则重新判定，不再属于应当列入的情形'

type Standing = ReadonlyMap<string, StandingEntry>

/** Adds what is new, renews what the rules proposed before. What stands by hand or elsewhere is kept as it is. */
export async function proposeEntries(
  context: Context,
  target: RunTarget,
  proposals: readonly Proposal[],
  standing: Standing,
): Promise<{ added: number; kept: number }> {
  const fresh = proposals.filter(({ site }) => !standing.has(site.site))
  const own = proposals.filter(({ site }) => isOwnOfRules(standing.get(site.site), target))
  await insertNumberedReceipts(
    context.tx,
    [...fresh, ...own].map(({ receipt }) => receipt),
  )
  await insertEntries(
    context.tx,
    fresh.map((proposal) => toDraft(context, target, proposal)),
  )
  let restored = 0
  for (const proposal of own) {
    const entry = standing.get(proposal.site.site)
    if (entry === undefined) continue
    if (entry.state !== 'standing') restored += 1
    await renew(context, entry, proposal)
  }
  return { added: fresh.length + restored, kept: proposals.length - fresh.length - restored }
}

/** Takes off what the rules proposed before and propose no longer; returns how many. */
export async function withdrawEntries(
  context: Context,
  target: RunTarget,
  proposals: readonly Proposal[],
  standing: Standing,
): Promise<number> {
  const proposed = new Set(proposals.map(({ site }) => site.site))
  const gone = [...standing.values()].filter(
    (entry) => entry.state === 'standing' && isOwnOfRules(entry, target) && !proposed.has(entry.site),
  )
  for (const entry of gone) {
    await updateEntry(context.tx, entry.id, entry.version, {
      state: 'removed',
      removal_reason: WITHDRAWN,
      removal_office: target.office,
      changed_at: context.deps.now().toString(),
    })
  }
  return gone.length
}

/** True for what the rules put on this part and nobody took off by hand. */
function isOwnOfRules(entry: StandingEntry | undefined, target: RunTarget): boolean {
  if (entry === undefined || entry.origin !== 'rules' || entry.part !== target.part) return false
  return entry.state === 'standing' || entry.removalReason === WITHDRAWN
}

async function renew(
  context: Context,
  entry: StandingEntry,
  { site, grounds, mode, receipt }: Proposal,
): Promise<void> {
  const content = { name: site.name, code: site.code, grounds: JSON.stringify(grounds), mode, receipt: receipt.id }
  const back = {
    state: 'standing',
    removal_reason: null,
    removal_office: null,
    changed_at: context.deps.now().toString(),
  } as const
  await updateEntry(context.tx, entry.id, entry.version, {
    ...content,
    ...(entry.state === 'standing' ? {} : back),
  })
}

function toDraft(context: Context, target: RunTarget, { site, grounds, mode, receipt }: Proposal): EntryDraft {
  return {
    id: context.deps.newId(),
    listing: target.listing,
    part: target.part,
    office: target.office,
    site: site.site,
    name: site.name,
    code: site.code,
    placeName: site.placeName,
    origin: 'rules',
    grounds,
    mode,
    receipt: receipt.id,
    reason: null,
    evidence: null,
    at: context.deps.now().toString(),
  }
}
