import { expect, test } from 'vitest'
import { missingOf, plainBodyOf } from './plain-event.ts'

const EMPTY = { onDay: '2026-11-22', note: '', number: '', due: '', evidence: '' }

test('an empty field is no value, not an empty text', () => {
  expect(plainBodyOf({ ...EMPTY, note: '  见会议纪要 ' })).toEqual({
    onDay: '2026-11-22',
    note: '见会议纪要',
    number: null,
    due: null,
  })
})

test('what the law asks for is named until it is there', () => {
  expect(missingOf(['reason', 'evidence'], EMPTY)).toContain('说明')
  expect(missingOf(['reason', 'evidence'], { ...EMPTY, note: '是' })).toContain('证明')
  expect(missingOf(['reason'], { ...EMPTY, note: '是' })).toBeUndefined()
  expect(missingOf([], { ...EMPTY, onDay: '' })).toContain('日期')
})
