import type { NetworkSuspect, ReconciledNetwork } from './network-result.ts'
import { isBeyondBound } from './network-result.ts'
import type { PlantNetwork } from './network.schema.ts'
import type { NetworkOptions } from './reconcile-network.ts'
import { reconcileNetwork } from './reconcile-network.ts'

const MOST_ROUNDS = 10

/**
 * The measurements (or relations) without which everything fits, worst first: again and again the worst suspect is set
 * aside and the plant reconciled anew, because one gross error makes its neighbours suspect too. A suspect that the rest
 * would have below its bound explains nothing alone, and comes after those that do. `expected` is what the rest says of
 * it. At most ten; empty when nothing is suspected. `first`: the plant reconciled already.
 */
export function grossErrorsOf(
  network: PlantNetwork,
  period: string,
  options: NetworkOptions = {},
  first: ReconciledNetwork = reconcileNetwork(network, period, options),
): NetworkSuspect[] {
  const errors: NetworkSuspect[] = []
  let rest = network
  let result = first
  while (errors.length < MOST_ROUNDS) {
    const suspects = result.groups.flatMap((group) => group.suspects).sort((a, b) => b.statistic - a.statistic)
    const worst = suspects.find((suspect) => !isBeyondBound(suspect)) ?? suspects[0]
    if (worst === undefined) break
    errors.push(worst)
    rest = without(rest, period, worst)
    result = reconcileNetwork(rest, period, options)
  }
  return errors
}

function without(network: PlantNetwork, period: string, { kind, layer, id }: NetworkSuspect): PlantNetwork {
  if (kind === 'relation') return { ...network, relations: network.relations.filter((one) => one.id !== id) }
  if (kind === 'flow') {
    const isOther = (one: { flow: string; period: string }): boolean => one.flow !== id || one.period !== period
    return { ...network, measurements: network.measurements.filter(isOther) }
  }
  const concentrations = network.concentrations.filter((one) => {
    return one.flow !== id || one.period !== period || one.layer !== layer
  })
  return { ...network, concentrations }
}
