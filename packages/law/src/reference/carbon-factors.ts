import { readFileSync } from 'node:fs'
import type { CarbonFactor } from '@qingshen/core/option/carbon-factor.schema'
import { CarbonFactorsSchema } from '@qingshen/core/option/carbon-factor.schema'

let factors: readonly CarbonFactor[] | undefined

/** The carbon factors of every carrier and edition the table holds, read once. */
export function loadCarbonFactors(): readonly CarbonFactor[] {
  const url = new URL('../../reference/carbon-factors.json', import.meta.url)
  factors ??= CarbonFactorsSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
  return factors
}
