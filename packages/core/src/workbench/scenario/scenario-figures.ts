import { energyFigures } from '../../balance/energy/energy-figures.ts'
import type { NetworkLayer, PlantNetwork } from '../../balance/network/network.schema.ts'
import type { WaterFigureId } from '../../balance/water/water-figures.ts'
import { waterFigures } from '../../balance/water/water-figures.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { ScenarioFlow, ScenarioLayer } from './scenario.ts'

/** What a figure is called: those of water (GB/T 7119), and energy for each unit of product. */
export type ScenarioFigureId = WaterFigureId | 'unit_energy'

/**
 * A figure of a layer before and after options. `unit` null: a share (0.85 is 85 %); `perUnit`: for each unit of product
 * of the period, whose output is taken as unchanged. Null values cannot be told.
 */
export type ScenarioFigure = {
  readonly id: ScenarioFigureId
  readonly unit: UnitCode | null
  readonly perUnit: UnitCode | null
  readonly before: Decimal | null
  readonly after: Decimal | null
}

/** The figures of a water or energy layer that can be told before or after options; none of a material layer. */
export function scenarioFigures(
  network: PlantNetwork,
  period: string,
  layer: NetworkLayer,
  { flows }: Pick<ScenarioLayer, 'flows'>,
): ScenarioFigure[] {
  const [before, after] = [valuesOf(flows, 'before'), valuesOf(flows, 'after')]
  if (layer.kind === 'water') {
    const later = new Map(waterFigures(network, period, layer, after).map((figure) => [figure.id, figure]))
    return waterFigures(network, period, layer, before)
      .map(({ id, unit, perUnit, value }) => ({
        id,
        unit,
        perUnit,
        before: value,
        after: later.get(id)?.value ?? null,
      }))
      .filter((figure) => figure.before !== null || figure.after !== null)
  }
  if (layer.kind !== 'energy') return []
  const [now, then] = [before, after].map((values) => energyFigures(network, period, layer, values).perProduct)
  if (now == null && then == null) return []
  const perUnit = now?.perUnit ?? then?.perUnit ?? null
  return [{ id: 'unit_energy', unit: layer.unit, perUnit, before: now?.value ?? null, after: then?.value ?? null }]
}

function valuesOf(flows: readonly ScenarioFlow[], moment: 'before' | 'after'): ReadonlyMap<string, Decimal> {
  return new Map(
    flows.flatMap((flow) => {
      const value = flow[moment]
      return value === null ? [] : [[flow.flow, decimal(String(value))] as const]
    }),
  )
}
