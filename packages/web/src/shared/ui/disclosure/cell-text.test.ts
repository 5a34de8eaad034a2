import type { ColumnView } from '@qingshen/core/casework/disclosure-content.schema'
import { expect, test } from 'vitest'
import { cellText } from './cell-text.ts'

const amount: ColumnView = { id: 'total', label: '总量', kind: 'quantity', required: true, units: ['t/a'], choices: [] }
const state: ColumnView = { ...amount, kind: 'choice', units: [], choices: [{ code: 'in', label: '在用' }] }

test('zero, missing and not applicable read differently', () => {
  expect(cellText(amount, { value: '0', unit: 't/a' })).toBe('0 t/a')
  expect(cellText(amount, undefined)).toBe('未填')
  expect(cellText(amount, { notApplicable: true })).toBe('不适用')
})

test('numbers keep their digits, choices show their label', () => {
  expect(cellText(amount, { value: '12300.50', unit: 't/a' })).toBe('12,300.50 t/a')
  expect(cellText(state, { value: 'in' })).toBe('在用')
})
