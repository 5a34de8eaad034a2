import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, sum } from '../../kernel/decimal.ts'
import type { LossCause, NetworkFlow, NetworkLayer, PlantNetwork } from './network.schema.ts'
import { flowsOf, measuredValues } from './measured-values.ts'
import { isUseful } from './useful-flow.ts'

/** A cause of a loss with what of it the team ascribes to it; `amount` null: no share given. */
export type AscribedCause = { readonly cause: LossCause; readonly amount: Decimal | null }

/**
 * What of the input of a unit does not leave it for use, in the unit of the layer. `share` of all losses of the layer.
 * `money` in yuan: the priced waste flows where all of the loss is such flows, else the loss at the mean price of the
 * inputs; null where prices are not known.
 */
export type UnitLoss = {
  readonly unit: string
  readonly loss: Decimal
  readonly share: Decimal | null
  readonly money: Decimal | null
  /** Waste flows, and what is left of the loss without any flow (negative: more leaves than enters). */
  readonly flows: readonly { readonly flow: string; readonly value: Decimal }[]
  readonly unaccounted: Decimal
  readonly causes: readonly AscribedCause[]
}

export type Losses = {
  /** Largest first. */
  readonly units: readonly UnitLoss[]
  /** Units of which a value is missing. */
  readonly unknown: readonly string[]
  /** What of the losses is ascribed to each of the eight aspects, largest first. */
  readonly aspects: readonly { readonly aspect: LossCause['aspect']; readonly amount: Decimal }[]
}

type Values = ReadonlyMap<string, Decimal>

/** The losses of every unit in a layer, ranked, with their causes; exact, of measurements or of other values given. */
export function lossesOf(
  network: PlantNetwork,
  period: string,
  layer: NetworkLayer,
  values: Values = measuredValues(network, period, layer),
): Losses {
  const flows = flowsOf(network, layer.id)
  const found = network.units.flatMap(({ id }) => unitLoss(id, flows, values))
  const known = found.flatMap((one) => ('loss' in one ? [one] : []))
  const whole = sum(known.map(({ loss }) => loss).filter((loss) => loss.gt(0)))
  const units = known.map(({ unit, loss, ...rest }): UnitLoss => {
    const share = loss.gt(0) && whole.gt(0) ? loss.div(whole) : null
    return { unit, loss, share, ...rest, causes: causesOf(network, { unit, loss, values }) }
  })
  return {
    units: units.sort((a, b) => b.loss.cmp(a.loss)),
    unknown: found.flatMap((one) => ('loss' in one ? [] : [one.unit])),
    aspects: aspectsOf(units.flatMap(({ causes }) => causes)),
  }
}

type Known = Omit<UnitLoss, 'share' | 'causes'>

/** The loss of a unit, or just its name where a value is missing. */
function unitLoss(unit: string, flows: readonly NetworkFlow[], values: Values): (Known | { unit: string })[] {
  const inputs = flows.filter(({ to }) => to === unit)
  const outputs = flows.filter(({ from }) => from === unit)
  if (inputs.length === 0) return []
  if ([...inputs, ...outputs].some(({ id }) => !values.has(id))) return [{ unit }]
  const amount = (some: readonly NetworkFlow[]): Decimal => sum(some.flatMap(({ id }) => values.get(id) ?? []))
  const waste = outputs.filter((flow) => !isUseful(flow))
  const loss = amount(inputs).minus(amount(outputs.filter(isUseful)))
  const unaccounted = loss.minus(amount(waste))
  const wasted = waste.flatMap(({ id }) => {
    const value = values.get(id)
    return value === undefined ? [] : [{ flow: id, value }]
  })
  const own = unaccounted.isZero() && waste.length > 0 ? priceOf(waste, values) : null
  return [{ unit, loss, flows: wasted, unaccounted, money: own ?? atMeanPrice(loss, inputs, values) }]
}

/** What flows are worth together; null where a price is not known. */
function priceOf(flows: readonly NetworkFlow[], values: Values): Decimal | null {
  const worth = flows.flatMap(({ id, price }) => (price === undefined ? [] : (values.get(id)?.times(price) ?? [])))
  return worth.length === flows.length ? sum(worth) : null
}

function atMeanPrice(loss: Decimal, inputs: readonly NetworkFlow[], values: Values): Decimal | null {
  const worth = priceOf(inputs, values)
  const amount = sum(inputs.flatMap(({ id }) => values.get(id) ?? []))
  return worth === null || amount.isZero() ? null : worth.div(amount).times(loss)
}

function causesOf(network: PlantNetwork, of: { unit: string; loss: Decimal; values: Values }): AscribedCause[] {
  return network.losses
    .filter(({ unit }) => unit === of.unit)
    .flatMap((cause) => {
      const whole = cause.flow === undefined ? of.loss : of.values.get(cause.flow)
      if (whole === undefined) return []
      return [{ cause, amount: cause.share === undefined ? null : whole.times(decimal(cause.share)) }]
    })
}

function aspectsOf(causes: readonly AscribedCause[]): Losses['aspects'] {
  const amounts = new Map<LossCause['aspect'], Decimal>()
  for (const { cause, amount } of causes) {
    if (amount !== null) amounts.set(cause.aspect, (amounts.get(cause.aspect) ?? decimal(0)).plus(amount))
  }
  return [...amounts].map(([aspect, amount]) => ({ aspect, amount })).sort((a, b) => b.amount.cmp(a.amount))
}
