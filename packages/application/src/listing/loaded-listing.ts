import { Problem } from '@qingshen/core/kernel/problem'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { liesWithin } from '@qingshen/core/listing/area'
import type { ListProcedure, ListStep } from '@qingshen/core/listing/procedure.schema'
import { proceduresOn } from '@qingshen/core/listing/procedures-on'
import { isRankable } from '@qingshen/core/listing/rank-entries'
import type { ListOffice, ListSituation } from '@qingshen/core/listing/situation.schema'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import { listActs, listConsents } from '@qingshen/store/listing/acts'
import { findEntries } from '@qingshen/store/listing/entries'
import type { ListCounts } from '@qingshen/store/listing/list-counts'
import { countList } from '@qingshen/store/listing/list-counts'
import type { CapableOffice } from '@qingshen/store/listing/list-offices'
import { findCapableOffice } from '@qingshen/store/listing/list-offices'
import type { ListingRow } from '@qingshen/store/listing/listings'
import { listingNotFound, loadListing } from '@qingshen/store/listing/listings'
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
  return await loadAround(deps, tx, caller, await loadListing(tx, id))
}

/** The same for a list already read. */
export async function loadAround(deps: Deps, tx: Tx, caller: Caller, row: ListingRow): Promise<LoadedListing> {
  const chain = lawChain(deps.laws, row.law)
  const procedure = procedureOf(chain, row)
  const ownOffice = await officeOf(tx, caller)
  const parts = await listParts(tx, row.id)
  const acts = await listActs(tx, row.id)
  const consents = await listConsents(tx, row.id)
  const counts = await countList(tx, row.id, areaInSight(row, ownOffice))
  const unrankedEntries = await countUnranked(tx, row.id, procedure)
  const situation = situationOf(row, { parts, acts, consents, counts, unrankedEntries })
  const office: ListOffice = ownOffice ?? NO_OFFICE
  const law = chain[0]
  return { row, law, chain, procedure, situation, parts, acts, consents, counts, office, ownOffice, today: today(deps) }
}

function procedureOf(chain: readonly CompiledLaw[], row: ListingRow): ListProcedure {
  const openedOn = row.opened_at.slice(0, 10)
  const found =
    proceduresOn(chain, openedOn).find((candidate) => candidate.id === row.procedure) ??
    chain.flatMap((law) => law.procedures).find((candidate) => candidate.id === row.procedure)
  if (found === undefined) throw listingNotFound()
  return found
}

/** The area of a list that a reader sees into: his own where it lies inside, else all of it. */
export function areaInSight(row: ListingRow, office: { readonly regionPath: string } | null): string {
  return office !== null && liesWithin(office.regionPath, row.region_path) ? office.regionPath : row.region_path
}

async function countUnranked(tx: Tx, listing: string, { ranking }: ListProcedure): Promise<number> {
  if (ranking === undefined) return 0
  const entries = await findEntries(tx, { listing, state: 'standing' })
  return entries.filter((entry) => !isRankable(ranking, FiguresSchema.parse(entry.figures))).length
}

type Around = Pick<LoadedListing, 'parts' | 'acts' | 'consents' | 'counts'> & { readonly unrankedEntries: number }

function situationOf(row: ListingRow, { parts, acts, consents, counts, unrankedEntries }: Around): ListSituation {
  const last = new Map(consents.map((consent) => [consent.department, consent]))
  return {
    region: { level: row.region_level, path: row.region_path },
    year: row.year,
    parts: parts.map(({ id, office, level, regionPath, heldAt, state, entries }) => {
      return { id, officeId: office, level, regionPath, heldAt, state, entries }
    }),
    acts: acts.map(({ step, department, level, regionPath, on }) => ({ step, department, level, regionPath, on })),
    consents: [...last.values()].map(({ department, agrees, stale, on }) => ({ department, agrees, stale, on })),
    comment:
      row.comment_from === null || row.comment_to === null ? null : { from: row.comment_from, to: row.comment_to },
    openObjections: counts.openObjections,
    standingEntries: counts.standing,
    unrankedEntries,
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
