import { checkNetwork } from '../../../balance/network/check-network.ts'
import { grouped } from '../../../kernel/grouped.ts'
import { placeOfPointer } from '../../network-place.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** Told by a check of its own, all of them at once. */
const TOLD_ELSEWHERE = 'network.uncertainty_missing'

/**
 * What keeps a network from being computed: ends that do not exist, units of another dimension, layers without a carrier.
 * The same fault in many rows is one finding.
 */
export const networkFault: Check = {
  id: 'network_fault',
  title: '平衡图有问题，算不了',
  severity: 'error',
  source: '平衡计算的前提',
  run: ({ network }) => {
    const faults = checkNetwork(network)
      .filter(({ code }) => code !== TOLD_ELSEWHERE)
      .map(({ code, pointer, message }) => {
        const place = placeOfPointer(network, pointer)
        const where = place === null ? at('flows') : { sheet: place.sheet, row: place.row, column: place.field }
        return { kind: [code, where.sheet, where.column ?? ''], message, where }
      })
    return [...grouped(faults, ({ kind }) => kind.join(' ')).values()].flatMap((same) => {
      const [first] = same
      if (first === undefined) return []
      const more = same.length === 1 ? '' : `同样的问题共 ${same.length} 处，请逐一改正。`
      const figures = same.map(({ message }) => message)
      return [
        { about: first.kind, figures, message: `${first.message}${more}`, places: same.map(({ where }) => where) },
      ]
    })
  },
}
