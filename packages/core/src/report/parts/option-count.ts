import { decimal } from '../../kernel/decimal.ts'
import type { Desk } from '../desk.ts'
import type { Run } from '../report-document.schema.ts'
import { countOf, placeOf } from './runs.ts'

/** How many options the audit has; one figure wherever it is told. */
export function optionCount(desk: Desk): Run {
  return countOf(desk, decimal(desk.readings.options.length), {
    key: 'computed:options:count',
    label: '方案总数',
    places: [placeOf('options', null, null)],
    how: '清洁生产方案的行数',
    unit: '项',
  })
}
