import { crossings } from '@qingshen/core/indicator/check-system'
import type { IndicatorSystem, SystemVariable } from '@qingshen/core/indicator/indicator-system'
import type { Rational } from '@qingshen/core/kernel/rational'
import { ONE, ZERO } from '@qingshen/core/kernel/rational'
import type { Finding } from './finding.ts'

/**
 * Benchmarks that cross at the smallest or the largest value of the variables, in rows that are marked as verified. A
 * row not yet compared with the print may cross: whoever uses it is told with the result.
 */
export function checkSystemCorners(system: IndicatorSystem, file: string): readonly Finding[] {
  const corners = [atCorner(system, ({ from }) => from ?? ZERO), atCorner(system, ({ from, to }) => to ?? from ?? ONE)]
  const found = system.indicators
    .filter(({ isVerified }) => isVerified)
    .flatMap((indicator) => corners.flatMap((variables) => crossings(indicator, variables)))
  return found.map(({ pointer, message }) => ({ file, path: pointer, message }))
}

function atCorner({ variables }: IndicatorSystem, pick: (variable: SystemVariable) => Rational): Map<string, Rational> {
  return new Map(variables.map((variable) => [variable.id, pick(variable)]))
}
