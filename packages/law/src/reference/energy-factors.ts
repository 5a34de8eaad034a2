import { readFileSync } from 'node:fs'
import type { EnergyFactor } from '@qingshen/core/workbench/energy-factor.schema'
import { EnergyFactorsSchema } from '@qingshen/core/workbench/energy-factor.schema'

let factors: readonly EnergyFactor[] | undefined

/** The standard-coal factors of every edition the table holds, read once. */
export function loadEnergyFactors(): readonly EnergyFactor[] {
  const url = new URL('../../reference/energy-factors.json', import.meta.url)
  factors ??= EnergyFactorsSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
  return factors
}
