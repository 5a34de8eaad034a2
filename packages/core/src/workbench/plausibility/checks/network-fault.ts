import { checkNetwork } from '../../../balance/network/check-network.ts'
import { placeOfPointer } from '../../network-place.ts'
import type { Check, RawFinding } from '../check.ts'
import { at } from '../check.ts'

/** Told by a check of its own, all of them at once. */
const TOLD_ELSEWHERE = 'network.uncertainty_missing'

/** What keeps a network from being computed: ends that do not exist, units of another dimension, layers without a carrier. */
export const networkFault: Check = {
  id: 'network_fault',
  title: '平衡图有问题，算不了',
  severity: 'error',
  source: '平衡计算的前提',
  run: ({ network }) => {
    const found = new Map<string, RawFinding>()
    for (const { code, pointer, message } of checkNetwork(network)) {
      const place = placeOfPointer(network, pointer)
      const about = [code, place?.row ?? pointer, place?.field ?? '']
      const key = about.join(':')
      if (code === TOLD_ELSEWHERE || found.has(key)) continue
      const places = [place === null ? at('flows') : { sheet: place.sheet, row: place.row, column: place.field }]
      found.set(key, { about, figures: [message], message, places })
    }
    return [...found.values()]
  },
}
