import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDifference } from './text-difference.ts'

const text = fc.array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))

function linesOf(changes: ReturnType<typeof textDifference>, without: 'added' | 'removed'): string {
  return changes
    .filter(({ kind }) => kind !== without)
    .map((change) => change.text)
    .join('\n')
}

test('the lines that stayed and those removed are the old text, those that stayed and were added the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = textDifference(before, after)
      if (before !== '') expect(linesOf(changes, 'added')).toBe(before)
      if (after !== '') expect(linesOf(changes, 'removed')).toBe(after)
    }),
  )
})

test('equal texts differ in nothing, and a line put in between is the only change', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(textDifference(same, same).filter(({ kind }) => kind !== 'same')).toEqual([])
    }),
  )
  expect(textDifference('第一章\n第三章', '第一章\n第二章\n第三章')).toEqual([
    { kind: 'same', text: '第一章' },
    { kind: 'added', text: '第二章' },
    { kind: 'same', text: '第三章' },
  ])
})
