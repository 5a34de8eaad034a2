import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** A process unit that no flow touches balances nothing. */
export const unitWithoutFlows: Check = {
  id: 'unit_without_flows',
  title: '工序没有流股',
  severity: 'warning',
  source: '平衡图核对：每个工序都有输入和输出',
  run: ({ network }) => {
    const touched = new Set(network.flows.flatMap(({ from, to }) => [from, to]))
    const entered = new Set(network.flows.map(({ to }) => to))
    const left = new Set(network.flows.map(({ from }) => from))
    return network.units.flatMap(({ id, name }) => {
      if (entered.has(id) && left.has(id)) return []
      const lack = touched.has(id) ? (entered.has(id) ? '只有输入，没有输出' : '只有输出，没有输入') : '没有任何流股'
      const message = `工序“${name}”${lack}，无法平衡。请补画流股，或者删去这个工序。`
      return [{ about: [id], figures: [lack], message, places: [at('process_units', id)] }]
    })
  },
}
