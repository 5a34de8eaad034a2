import { decimal } from '../../../kernel/decimal.ts'
import type { Check } from '../check.ts'
import { at, methodFigure, percent } from '../check.ts'

/** A layer allows itself a larger deviation than the method does. */
export const toleranceAboveMethod: Check = {
  id: 'tolerance_above_method',
  title: '允许偏差放宽了',
  severity: 'warning',
  source: '审核手册的允许偏差',
  run: ({ network, method }) =>
    network.layers.flatMap(({ id, name, tolerance }) => {
      const usual = methodFigure(method, 'closure_tolerance')
      if (tolerance === undefined || usual === null || decimal(tolerance).lte(usual)) return []
      const message = `图层“${name}”的允许偏差为 ${percent(decimal(tolerance))}，大于一般允许的 ${percent(usual)}。请改小，或者写明为什么只能达到这样的精度。`
      return [{ about: [id], figures: [tolerance], message, places: [at('layers', id, 'tolerance')] }]
    }),
}
