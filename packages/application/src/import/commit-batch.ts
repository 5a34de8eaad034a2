import { orderedId } from '@qingshen/core/kernel/ordered-id'
import { codeKey } from '@qingshen/core/register/match-site'
import type { RegisterRow } from '@qingshen/core/register/register-row.schema'
import type { IdentifierAddition, RoundAddition, RoundDates } from '@qingshen/store/import/import-additions'
import {
  findOrganisationsByCode,
  insertIdentifiers,
  insertRounds,
  loadRoundDates,
} from '@qingshen/store/import/import-additions'
import { insertOrganisations, insertSites, refreshOnce } from '@qingshen/store/register/insert-sites'
import type { OrganisationDraft, SiteDraft } from '@qingshen/store/register/insert-sites'
import { loadFactsOfSites } from '@qingshen/store/register/load-facts'
import type { FactDraft } from '@qingshen/store/register/record-fact'
import { insertFacts, recordFact } from '@qingshen/store/register/record-fact'
import { regionPathOf } from '../reference/seed-reference.ts'
import type { Context } from '../use-case.ts'
import type { MatchedRow } from './check-chunk.ts'
import { factsOfRow } from './facts-of-row.ts'
import { identifiersOfCode } from './identifiers-of-code.ts'
import type { LoadedImport } from './loaded-import.ts'
import { pinyinOfName } from './pinyin-of-name.ts'

/** What a batch did: the sites made and changed, and how many were as the file says already. */
export type BatchOutcome = {
  readonly created: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: number
  readonly skipped: number
}

type Batch = {
  readonly context: Context
  readonly run: LoadedImport
  readonly at: string
  readonly organisations: OrganisationDraft[]
  readonly sites: SiteDraft[]
  readonly identifiers: IdentifierAddition[]
  readonly facts: FactDraft[]
  readonly rounds: RoundAddition[]
}

/**
 * Writes settled rows into the register inside the open transaction: new sites with everything the row states, and
 * what is new about sites that are there. Rows that say what the register says already change nothing.
 */
export async function commitBatch(
  context: Context,
  run: LoadedImport,
  rows: readonly MatchedRow[],
): Promise<BatchOutcome> {
  const taken = rows.filter((one) => !one.skipped)
  const batch: Batch = {
    context,
    run,
    at: context.deps.now().toString(),
    organisations: [],
    sites: [],
    identifiers: [],
    facts: [],
    rounds: [],
  }
  const fresh = taken.filter((one) => one.match.kind === 'new')
  await addNewSites(batch, fresh)
  const known = taken.flatMap((one) => (one.match.kind === 'same' ? [{ row: one.row, site: one.match.site }] : []))
  const changes = await changesOf(batch, known)
  const created = batch.sites.map((site) => site.id)
  const changed = [...new Set([...changes.facts, ...changes.rounds].map(({ site }) => site))]
  await refreshOnce(context.tx, [...created, ...changed], async () => {
    await insertOrganisations(context.tx, batch.organisations)
    await insertIdentifiers(context.tx, batch.identifiers)
    await insertSites(context.tx, batch.sites)
    await insertFacts(context.tx, batch.facts)
    await insertRounds(context.tx, batch.rounds)
    for (const fact of changes.facts) await recordFact(context.tx, fact)
    await insertRounds(context.tx, changes.rounds)
  })
  return { created, changed, unchanged: known.length - changed.length, skipped: rows.length - taken.length }
}

async function addNewSites(batch: Batch, rows: readonly MatchedRow[]): Promise<void> {
  const keys = rows.flatMap(({ row }) => codeKey(row.code) ?? [])
  const organisations = await findOrganisationsByCode(batch.context.tx, [...new Set(keys)])
  for (const { row } of rows) {
    const key = codeKey(row.code)
    const source = sourceOf(batch.run, row)
    const existing = key === null ? undefined : organisations.get(key)
    const organisation = existing ?? newId(batch)
    if (existing === undefined) {
      batch.organisations.push({
        id: organisation,
        name: row.name,
        nameFrom: null,
        identifiers: identifiersOfCode(row),
        source,
        createdAt: batch.at,
      })
      if (key !== null) organisations.set(key, organisation)
    } else batch.identifiers.push(...identifiersOfCode(row).map((code) => ({ ...code, organisation, source })))
    addSite(batch, row, organisation)
  }
}

/** Ids of a batch lie side by side, and so do their rows in every index. */
function newId({ context: { deps }, at }: Batch): string {
  return orderedId(Temporal.Instant.from(at).epochMilliseconds, deps.newId())
}

function addSite(batch: Batch, row: RegisterRow, organisation: string): void {
  const { deps } = batch.context
  const id = newId(batch)
  const division = row.division ?? ''
  const source = sourceOf(batch.run, row)
  const { key, initials } = pinyinOfName(row.name)
  const regionPath = regionPathOf(deps.reference.divisions, division)
  batch.sites.push({
    id,
    organisation,
    name: row.name,
    division,
    regionPath,
    pinyinKey: key,
    pinyinInitials: initials,
    source,
    createdAt: batch.at,
  })
  batch.facts.push(...factDrafts(batch, row, id))
  const dates = roundOf(batch.run, row)
  if (dates) batch.rounds.push({ ...dates, site: id, source })
}

function factDrafts({ run, at, context }: Batch, row: RegisterRow, site: string): FactDraft[] {
  const validFrom = row.validOn ?? run.options.validOn
  const source = sourceOf(run, row)
  const recordedBy = context.caller.actor.accountId
  return factsOfRow(row, run.plan !== null).map(([name, value]) => ({
    site,
    name,
    value,
    validFrom,
    validTo: null,
    recordedAt: at,
    recordedBy,
    source,
  }))
}

type Changes = { readonly facts: FactDraft[]; readonly rounds: RoundAddition[] }

/** What the rows state about known sites that the register does not say yet: facts and rounds. */
async function changesOf(batch: Batch, known: readonly { row: RegisterRow; site: string }[]): Promise<Changes> {
  const changes: Changes = { facts: [], rounds: [] }
  if (known.length === 0) return changes
  const { tx } = batch.context
  const sites = known.map(({ site }) => site)
  const rounds = await loadRoundDates(tx, sites)
  const byDay = Map.groupBy(known, ({ row }) => row.validOn ?? batch.run.options.validOn)
  for (const [validOn, rows] of byDay) {
    const facts = await loadFactsOfSites(
      tx,
      rows.map(({ site }) => site),
      { validOn },
    )
    for (const { row, site } of rows) {
      const standing = new Map((facts.get(site) ?? []).map((fact) => [fact.name, fact.value]))
      changes.facts.push(...factDrafts(batch, row, site).filter((draft) => standing.get(draft.name) !== draft.value))
      const dates = roundOf(batch.run, row)
      if (dates && !(rounds.get(site) ?? []).some((round) => sameDates(round, dates))) {
        changes.rounds.push({ ...dates, site, source: sourceOf(batch.run, row) })
      }
    }
  }
  return changes
}

function roundOf(run: LoadedImport, row: RegisterRow): RoundDates | null {
  const listedOn = row.listedOn ?? run.options.listedOn
  const { reportedOn, evaluatedOn, acceptedOn } = row
  return listedOn || reportedOn || evaluatedOn || acceptedOn ? { listedOn, reportedOn, evaluatedOn, acceptedOn } : null
}

function sameDates(a: RoundDates, b: RoundDates): boolean {
  return (
    a.listedOn === b.listedOn &&
    a.reportedOn === b.reportedOn &&
    a.evaluatedOn === b.evaluatedOn &&
    a.acceptedOn === b.acceptedOn
  )
}

/** Where a statement stands: document, list, number in the list, line. */
function sourceOf(run: LoadedImport, row: RegisterRow): string {
  const no = row.no === null ? '' : `，序号 ${row.no}`
  return `${run.options.source}，${row.sheet}${no}，第 ${row.row} 行`
}
