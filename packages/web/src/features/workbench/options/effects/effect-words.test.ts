import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { expect, test } from 'vitest'
import { shareText } from './effect-words.ts'

function row(amount: string | undefined, unit: string): WorkbenchRow {
  const told = { version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
  return {
    id: '1',
    sheet: 'option_effects',
    position: 1,
    fields: { ...(amount === undefined ? {} : { amount }), unit },
    ...told,
  }
}

test('a share is of amounts in the same unit, exact before it is shown', () => {
  expect(shareText(row('800', 'kg'), row('1', 't'))).toBe('80 %')
  expect(shareText(row('1', 't'), row('3', 't'))).toBe('33.3 %')
  expect(shareText(row('0', 't'), row('3', 't'))).toBe('0 %')
})

test('what is missing, zero below or of another kind gives no share', () => {
  expect(shareText(null, row('3', 't'))).toBe('')
  expect(shareText(row('3', 't'), row('0', 't'))).toBe('')
  expect(shareText(row(undefined, 't'), row('3', 't'))).toBe('')
  expect(shareText(row('3', 't'), row('3', 'm3'))).toBe('')
  expect(shareText(row('3', 'zzz'), row('3', 't'))).toBe('')
})
