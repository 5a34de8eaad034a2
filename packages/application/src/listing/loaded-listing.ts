import { Problem } from '@qingshen/core/kernel/problem'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { isWithinRegion } from '@qingshen/core/kernel/region-path'
import type { ListProcedure, ListStep } from '@qingshen/core/listing/procedure.schema'
import { proceduresOn } from '@qingshen/core/listing/procedures-on'
import { isRankable } from '@qingshen/core/listing/rank-entries'
import type { ListOffice, ListPart, ListSituation } from '@qingshen/core/listing/situation.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { listActs, listConsents } from '@qingshen/store/listing/acts'
import type { ListCounts } from '@qingshen/store/listing/list-counts'
import { countLists, figuresOfLists } from '@qingshen/store/listing/list-counts'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'
import { findCapableOffice } from '@qingshen/store/listing/list-offices'
import type { ListingRow } from '@qingshen/store/listing/listings'
import { isOnListing, listingNotFound, loadListing } from '@qingshen/store/listing/listings'
import type { PartRow } from '@qingshen/store/listing/parts'
import { listParts } from '@qingshen/store/listing/parts'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { FiguresSchema } from './entry-schemas.ts'

/** A list with everything its steps are judged by, as far as the caller may see it. */
export type LoadedListing = {
  readonly row: ListingRow
  readonly law: CompiledLaw
  readonly chain: readonly [CompiledLaw, ...CompiledLaw[]]
  readonly procedure: ListProcedure
  readonly situation: ListSituation
  readonly parts: readonly PartRow[]
  readonly acts: Awaited<ReturnType<typeof listActs>>
  readonly consents: Awaited<ReturnType<typeof listConsents>>
  readonly counts: ListCounts
  /** The office the caller acts for, as the steps see it; one without any capacity for everybody else. */
  readonly office: ListOffice
  readonly ownOffice: CapableOffice | null
  readonly caller: Caller
  readonly today: LocalDate
}

const NO_OFFICE: ListOffice = { id: '', capacities: [], level: 'county', regionPath: '-' }

/** The office a caller acts for, or null. */
export async function officeOf(tx: Tx, caller: Caller): Promise<CapableOffice | null> {
  const id = caller.actor.office?.id
  return id === undefined ? null : ((await findCapableOffice(tx, id)) ?? null)
}

/**
 * Loads a list and judges what it stands on.
 * @throws Problem not_found
 */
export async function loadForCaller(deps: Deps, tx: Tx, caller: Caller, id: string): Promise<LoadedListing> {
  return await loadAround(deps, tx, caller, await loadRowFor(tx, caller, id))
}

/**
 * The row of a list as a caller may see it: for an office those above and below its own place, for an enterprise those
 * that name it. What everybody sees of other lists is on the public pages.
 * @throws Problem not_found
 */
export async function loadRowFor(tx: Tx, { actor }: Caller, id: string): Promise<ListingRow> {
  const row = await loadListing(tx, id)
  const place = actor.office?.regionPath
  // The row policy cannot say which lists name an enterprise: it may ask no other protected table, so it is asked here.
  const isOwn =
    place === undefined
      ? await isOnListing(tx, id, actor.organisationIds)
      : isWithinRegion(place, row.region_path) || isWithinRegion(row.region_path, place)
  if (!isOwn) throw listingNotFound()
  return row
}

/** The same for a list already read. */
export async function loadAround(deps: Deps, tx: Tx, caller: Caller, row: ListingRow): Promise<LoadedListing> {
  const [loaded] = await loadAllAround(deps, tx, caller, [row])
  if (loaded === undefined) throw listingNotFound()
  return loaded
}

/** The same for many lists already read, in their order and with as many queries as for one. */
export async function loadAllAround(
  deps: Deps,
  tx: Tx,
  caller: Caller,
  rows: readonly ListingRow[],
): Promise<LoadedListing[]> {
  if (rows.length === 0) return []
  const ownOffice = await officeOf(tx, caller)
  const office: ListOffice = ownOffice ?? NO_OFFICE
  const around = await readAround(tx, rows, ownOffice)
  const kinds = rows.map((row) => {
    const chain = lawChain(deps.laws, row.law)
    return { row, chain, law: chain[0], procedure: procedureOf(chain, row) }
  })
  const ranked = kinds.filter(({ procedure }) => procedure.ranking !== undefined)
  const figures = await figuresOfLists(
    tx,
    ranked.map(({ row }) => row.id),
  )
  return kinds.map((kind) => {
    const { row, procedure } = kind
    const own = around(row.id)
    const unrankedEntries = countUnranked(procedure, figures.get(row.id) ?? [])
    const situation = situationOf(row, { ...own, unrankedEntries, expired: judgingExpired(deps) })
    return { ...kind, ...own, situation, office, ownOffice, caller, today: today(deps) }
  })
}

const NO_COUNTS: ListCounts = { standing: 0, openObjections: 0, noticed: 0, served: 0, areas: [] }

/** What lies around lists, each kind of row asked for once. */
async function readAround(tx: Tx, rows: readonly ListingRow[], office: CapableOffice | null) {
  const ids = rows.map((row) => row.id)
  const parts = Map.groupBy(await listParts(tx, ids), (part) => part.listing)
  const acts = Map.groupBy(await listActs(tx, ids), (act) => act.listing)
  const consents = Map.groupBy(await listConsents(tx, ids), (consent) => consent.listing)
  const asked = rows.map((row) => ({ listing: row.id, area: areaInSight(row, office) }))
  const counts = await countLists(tx, asked)
  return (id: string) => ({
    parts: parts.get(id) ?? [],
    acts: acts.get(id) ?? [],
    consents: consents.get(id) ?? [],
    counts: counts.get(id) ?? NO_COUNTS,
  })
}

/** The kind of list a list was opened as, by the law of its opening day. */
export function procedureOf(chain: readonly CompiledLaw[], row: ListingRow): ListProcedure {
  const openedOn = row.opened_at.slice(0, 10)
  const found =
    proceduresOn(chain, openedOn).find((candidate) => candidate.id === row.procedure) ??
    chain.flatMap((law) => law.procedures).find((candidate) => candidate.id === row.procedure)
  if (found === undefined) throw listingNotFound()
  return found
}

/** The area of a list that a reader sees into: his own where it lies inside, else all of it. */
export function areaInSight(row: ListingRow, office: { readonly regionPath: string } | null): string {
  return office !== null && isWithinRegion(office.regionPath, row.region_path) ? office.regionPath : row.region_path
}

function countUnranked({ ranking }: ListProcedure, figures: readonly unknown[]): number {
  if (ranking === undefined) return 0
  return figures.filter((each) => !isRankable(ranking, FiguresSchema.parse(each))).length
}

type Around = Pick<LoadedListing, 'parts' | 'acts' | 'consents' | 'counts'> & {
  readonly unrankedEntries: number
  /** A run of the rules whose latest batch is older broke off. */
  readonly expired: Temporal.Instant
}

/** So long a run of the rules is waited for after its latest batch before it counts as broken off. */
const JUDGING_SECONDS = 60

/** Before this instant the latest batch of a run under way cannot lie. */
export function judgingExpired(deps: Deps): Temporal.Instant {
  return deps.now().subtract({ seconds: JUDGING_SECONDS })
}

function judgingOf({ judgingAt }: PartRow, expired: Temporal.Instant): Pick<ListPart, 'judging'> {
  if (judgingAt === null) return {}
  const isRunning = Temporal.Instant.compare(Temporal.Instant.from(judgingAt), expired) >= 0
  return { judging: isRunning ? 'running' : 'broken_off' }
}

function situationOf(
  row: ListingRow,
  { parts, acts, consents, counts, unrankedEntries, expired }: Around,
): ListSituation {
  const last = new Map(consents.map((consent) => [consent.department, consent]))
  return {
    region: { level: row.region_level, path: row.region_path },
    year: row.year,
    parts: parts.map((part) => {
      const { id, office, officeName, level, regionPath, heldAt, state, entries } = part
      const judging = judgingOf(part, expired)
      return { id, officeId: office, officeName, level, regionPath, heldAt, state, entries, ...judging }
    }),
    acts: acts.map(({ step, department, level, regionPath, on }) => ({ step, department, level, regionPath, on })),
    consents: [...last.values()].map(({ department, agrees, stale, on }) => ({ department, agrees, stale, on })),
    comment:
      row.comment_from === null || row.comment_to === null ? null : { from: row.comment_from, to: row.comment_to },
    openObjections: counts.openObjections,
    standingEntries: counts.standing,
    unrankedEntries,
    fixedOn: row.fixed_on,
    publishedOn: row.published_on,
    notices: [...counts.areas],
  }
}

/**
 * The step of an id.
 * @throws Problem not_found
 */
export function requireStep(procedure: ListProcedure, id: string): ListStep {
  const step = procedure.steps.find((candidate) => candidate.id === id)
  if (step !== undefined) return step
  throw new Problem('not_found', '这份名单的程序中没有这个步骤。请重新打开名单。')
}

/**
 * The part of an id, as far as it is visible.
 * @throws Problem not_found
 */
export function requirePart(loaded: LoadedListing, id: string): PartRow {
  const part = loaded.parts.find((candidate) => candidate.id === id)
  if (part !== undefined) return part
  throw new Problem('not_found', '没有找到这份初选名单，或者它不在您可以查看的范围内。请重新打开名单。')
}

/** The same part as the judgements see it. */
export function judgedPart(loaded: LoadedListing, id: string): ListSituation['parts'][number] {
  const part = loaded.situation.parts.find((candidate) => candidate.id === id)
  if (part === undefined) throw listingNotFound()
  return part
}

/** The office that acts; callers without one were refused before. */
export function actingOffice(loaded: LoadedListing): CapableOffice {
  if (loaded.ownOffice !== null) return loaded.ownOffice
  throw new Problem('forbidden', '名单由主管部门的机构办理。请换用机构的身份。')
}
