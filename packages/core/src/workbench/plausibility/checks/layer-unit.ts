import { misfittingLayer } from '../../layer-unit.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, named } from '../check.ts'

/** A layer is counted in a unit that measures something else than its kind: water in kilowatt hours. */
export const layerUnit: Check = {
  id: 'layer_unit',
  title: '图层的单位与种类不符',
  severity: 'error',
  source: '平衡计算的前提',
  run: ({ data }) =>
    rowsOf(data, 'layers').flatMap((row) =>
      misfittingLayer(row.fields, 'unit').map(({ message }) => ({
        about: [row.id],
        figures: [row.fields['kind'], row.fields['unit']],
        message: `图层${named(row)}：${message}`,
        places: [at('layers', row.id, 'unit'), at('layers', row.id, 'kind')],
      })),
    ),
}
