import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { workLines } from './work-lines.ts'

function row(id: string, sheet: string, fields: Record<string, string>): WorkbenchRow {
  return { id, sheet, position: 1, fields, version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
}

test('what it cost stands beside what was planned; missing is no zero', () => {
  const options = [
    row('a', 'options', { name: '甲', investment: '100', finished_on: '2026-09-01' }),
    row('b', 'options', { name: '乙' }),
    row('c', 'options', { name: '丙', investment: '0' }),
    row('d', 'options', { name: '丁', state: 'rejected' }),
  ]
  const works = [
    row('1', 'option_work', { option: 'a', actual_cost: '112.5', plan_to: '2026-08-31' }),
    row('2', 'option_work', { option: 'b', actual_cost: '3' }),
    row('3', 'option_work', { option: 'c', actual_cost: '0' }),
  ]
  expect(workLines(options, works)).toMatchObject([
    { id: 'a', planTo: '2026-08-31', finishedOn: '2026-09-01', costDifference: '+12.5（+12.5 %）' },
    { id: 'b', costDifference: '' },
    { id: 'c', costDifference: '0' },
  ])
})
