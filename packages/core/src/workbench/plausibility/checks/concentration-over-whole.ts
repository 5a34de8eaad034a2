import { decimal } from '../../../kernel/decimal.ts'
import { UNITS, dimensionOf } from '../../../kernel/unit.ts'
import type { Check } from '../check.ts'
import { at, shown } from '../check.ts'

/** A flow cannot hold more of a substance than it weighs. */
export const concentrationOverWhole: Check = {
  id: 'concentration_over_whole',
  title: '含量超过 100 %',
  severity: 'error',
  source: '物质守恒：含量是物流质量的一部分',
  run: ({ network }) =>
    network.concentrations.flatMap(({ id, value, unit, flow }) => {
      if (dimensionOf(unit) !== 'ratio' || decimal(value).times(UNITS[unit].factor).lte(1)) return []
      const name = network.flows.find((each) => each.id === flow)?.name ?? ''
      const message = `流股“${name}”的含量填了 ${shown(decimal(value))} ${UNITS[unit].symbol}，超过物流本身。请核对数值，单位是否应为 g/t 或者 mg/kg。`
      return [{ about: [id], figures: [value, unit], message, places: [at('concentrations', id, 'value')] }]
    }),
}
