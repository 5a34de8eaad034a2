import type { Decision } from '@qingshen/core/scope/decision.schema'
import { decide } from '@qingshen/core/scope/decide'
import { decideReference } from './decide-reference.ts'
import { findLaw } from './load-law.ts'

/** Facts of an enterprise of which no national trigger holds. */
export const NO_TRIGGER = {
  overStandard: false,
  overCap: false,
  energyOverQuota: false,
  toxicMaterial: false,
  toxicDischarge: false,
}

/** Decides enterprises under a law; the first decision stands alone for tests of one enterprise. */
export function decideUnder(lawId: string, on: string, ...input: readonly object[]): [Decision, ...Decision[]] {
  const law = findLaw(lawId)
  if (law === undefined) throw new Error(`no law ${lawId}`)
  const named = input.map((each, index) => ({ name: `企业${index}`, ...each }))
  const [first, ...others] = decide(law, on, named, decideReference())
  if (first === undefined) throw new Error('nothing to decide')
  return [first, ...others]
}

/** The rows of a law's table. */
export function rowsOf(lawId: string, table: string): readonly Readonly<Record<string, string>>[] {
  const rows = findLaw(lawId)?.tables[table]?.rows
  if (rows === undefined) throw new Error(`no table ${table} in ${lawId}`)
  return rows
}
