import type { FieldCell } from './grid-model.ts'
import { newItemLine } from '../survey/figure-rows.ts'

/** The amount in 2025 of an item that has not been entered yet. */
export function amountCellsOf(item: string): [FieldCell] {
  const group = { kind: 'energy', title: '能源消耗', items: [] }
  const line = newItemLine(item, group, 4, { caseId: 'case', years: ['2025'], rowOf: () => undefined })
  const cell = line.cells.at(-1)
  if (cell?.kind !== 'field') throw new Error('the line has no amount')
  return [cell]
}
