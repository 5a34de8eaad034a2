import { decimalText } from '../../../kernel/decimal.ts'
import { UNITS } from '../../../kernel/unit.ts'
import type { Check } from '../check.ts'
import { at, shown } from '../check.ts'
import { isThousandfold } from '../thousandfold.ts'

/** What enters a unit is about a thousand times what leaves it, or the other way round. */
export const thousandfoldFlow: Check = {
  id: 'thousandfold_flow',
  title: '疑为单位差一千倍（流量实测）',
  severity: 'error',
  source: '与相邻流股核对：同一工序的输入输出相差约一千倍',
  run: ({ network, closures, method }) =>
    closures.flatMap(({ layer, period, units }) =>
      units.flatMap(({ unit, input, output }) => {
        if (input === null || output === null || !isThousandfold(input, output, method)) return []
        const name = network.units.find(({ id }) => id === unit)?.name ?? ''
        const { symbol } = UNITS[layer.unit]
        return [
          {
            about: [layer.id, period.id, unit],
            figures: [decimalText(input), decimalText(output)],
            message: `工序“${name}”在“${period.name}”输入 ${shown(input)} ${symbol}，输出 ${shown(output)} ${symbol}，相差约一千倍。请核对各股实测值的单位（如 kg 和 t）。`,
            places: [at('process_units', unit)],
          },
        ]
      }),
    ),
}
