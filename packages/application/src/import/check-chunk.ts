import type { Issue } from '@qingshen/core/kernel/issue'
import { nameKey } from '@qingshen/core/kernel/text'
import { CompactRowSchema, expandRow } from '@qingshen/core/register/compact-row'
import { DOUBT_REASONS, codeKey, matchSite } from '@qingshen/core/register/match-site'
import type { SiteMatch } from '@qingshen/core/register/match-site'
import { registerIssue } from '@qingshen/core/register/register-issues'
import type { RegisterReference } from '@qingshen/core/register/reference'
import { indexDecisions, settleRow } from '@qingshen/core/register/settle-row'
import type { DecisionIndex, SettledRow } from '@qingshen/core/register/settle-row'
import { isWithinRegion } from '@qingshen/core/kernel/region-path'
import type { ImportChunk } from '@qingshen/store/import/import-chunks'
import { matchSitesByCode, matchSitesByName } from '@qingshen/store/register/match-sites'
import type { SiteMatch as StoredSite } from '@qingshen/store/register/match-sites'
import type { Tx } from '@qingshen/store/session/tx'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { regionPathOf } from '../reference/seed-reference.ts'
import { candidateOf } from './candidate-of.ts'
import type { LoadedImport } from './loaded-import.ts'
import { registerReference } from './register-reference.ts'

/** What every row of an import is settled with, prepared once. */
export type SettleContext = {
  readonly run: LoadedImport
  readonly reference: RegisterReference
  readonly decisions: DecisionIndex
  readonly isWithinReach: (division: string) => boolean
}

/** A row settled and compared with the register. */
export type MatchedRow = SettledRow & { readonly match: SiteMatch; readonly organisation: string | null }

/** Prepares the settling of an import's rows. */
export function settleContext(deps: Deps, run: LoadedImport): SettleContext {
  const { divisions } = deps.reference
  return {
    run,
    reference: registerReference(deps, run.regionPath),
    decisions: indexDecisions(run.decisions),
    isWithinReach: (division) =>
      run.regionPath === '' || isWithinRegion(regionPathOf(divisions, division), run.regionPath),
  }
}

/** The rows of a chunk as they stand after the decisions, each with its own findings. */
export function settleChunk(chunk: ImportChunk, context: SettleContext): SettledRow[] {
  return z
    .array(CompactRowSchema)
    .parse(chunk.rows)
    .map((compact, index) => {
      const settled = settleRow(expandRow(compact, context.run.tables), chunk.firstRow + index, {
        reference: context.reference,
        decisions: context.decisions,
        sheetRepairs: context.run.repairs,
      })
      return withinReach(settled, context)
    })
}

function withinReach(settled: SettledRow, { isWithinReach, reference }: SettleContext): SettledRow {
  const { division } = settled.row
  if (division === null || isWithinReach(division)) return settled
  const name = reference.placesOf(division)[0]?.name ?? division
  return { ...settled, issues: [...settled.issues, rowIssue(settled, 'place', 'place_outside', { name })] }
}

function rowIssue(
  settled: SettledRow,
  field: string,
  code: Parameters<typeof registerIssue>[0],
  params: Record<string, string>,
): Issue {
  const { sheet, row } = settled.row
  return registerIssue(code, { pointer: `/rows/${settled.ordinal}/${field}`, place: { sheet, row }, params })
}

/**
 * Compares the rows of a chunk with the register in two questions; doubtful ones get an issue until decided. Sites that
 * `ownAmong` names are left out: those the import itself has made meanwhile.
 */
export async function matchChunk(
  tx: Tx,
  rows: readonly SettledRow[],
  decisions: DecisionIndex,
  ownAmong: (sites: readonly string[]) => Promise<ReadonlySet<string>> = async () => new Set(),
): Promise<MatchedRow[]> {
  const codes = rows.flatMap(({ row }) => codeKey(row.code) ?? [])
  const names = rows.map(({ row }) => row.name).filter((name) => name !== '')
  const known = [
    ...(await matchSitesByCode(tx, [...new Set(codes)])),
    ...(await matchSitesByName(tx, [...new Set(names)])),
  ]
  const own = await ownAmong(known.map(({ site }) => site))
  const bySite = new Map(known.filter(({ site }) => !own.has(site)).map((site) => [site.site, site]))
  const byKey = Map.groupBy(keysOf([...bySite.values()]), ({ key }) => key)
  return rows.map((settled) => {
    const found = [codeKey(settled.row.code), nameKey(settled.row.name)].flatMap((key) =>
      key === null ? [] : (byKey.get(key) ?? []),
    )
    const candidates = [...new Set(found.map(({ site }) => site))].map((site) => candidateOf(site, settled.row))
    return decided(settled, matchSite(settled.row, candidates), { decisions, bySite })
  })
}

function keysOf(sites: readonly StoredSite[]): { key: string; site: StoredSite }[] {
  return sites.flatMap((site) =>
    [...site.codes.map((code) => codeKey(code.length === 18 ? code : code.slice(0, 9)) ?? ''), nameKey(site.name)].map(
      (key) => ({ key, site }),
    ),
  )
}

type Known = { readonly decisions: DecisionIndex; readonly bySite: ReadonlyMap<string, StoredSite> }

function decided(settled: SettledRow, match: SiteMatch, { decisions, bySite }: Known): MatchedRow {
  const choice = decisions.match(settled.ordinal)
  if (match.kind === 'doubtful' && choice === undefined) {
    const [first] = match.candidates
    const params = {
      candidate: match.candidates.map(({ name }) => name).join('、'),
      reason: first ? DOUBT_REASONS.label(first.reason) : '',
    }
    const issue = rowIssue(settled, 'name', 'site_doubtful', params)
    return { ...settled, issues: [...settled.issues, issue], match, organisation: null }
  }
  const settledMatch: SiteMatch =
    match.kind !== 'doubtful' || choice === undefined
      ? match
      : choice === null
        ? { kind: 'new' }
        : { kind: 'same', site: choice }
  const organisation = settledMatch.kind === 'same' ? (bySite.get(settledMatch.site)?.organisation ?? null) : null
  return { ...settled, match: settledMatch, organisation }
}
