import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresChanged } from './figures-changed.ts'
import type { BoundFigure } from './report-document.schema.ts'

const figure = (key: string, text: string, value: string | null = text): BoundFigure => {
  return { key, label: key, text, value, unit: '', places: [], how: null }
}
const aFigure = fc
  .record({ key: fc.integer({ min: 0, max: 12 }), text: fc.integer({ min: 0, max: 3 }), isKnown: fc.boolean() })
  .map(({ key, text, isKnown }) => figure(`k${key}`, `${text}`, isKnown ? `${text}` : null))
const figures = fc.uniqueArray(aFigure, { selector: ({ key }) => key })

test('nothing has changed between a report and itself, in whatever order', () => {
  fc.assert(
    fc.property(figures, (before) => {
      expect(figuresChanged(before, [...before].reverse())).toEqual({ changed: [], added: [], removed: [] })
    }),
  )
})

test('every key is changed, added, removed or the same; going back swaps them', () => {
  fc.assert(
    fc.property(figures, figures, (before, now) => {
      const there = figuresChanged(before, now)
      const back = figuresChanged(now, before)
      const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).toSorted()
      expect(keys(there.changed)).toEqual(keys(back.changed))
      expect(keys(there.added)).toEqual(keys(back.removed))
      expect(there.added.length + before.length).toBe(there.removed.length + now.length)
      const same = now.filter(({ key }) => ![...there.changed, ...there.added].some((each) => each.key === key))
      for (const { key, text } of same) expect(before.find((each) => each.key === key)?.text).toBe(text)
    }),
  )
})

test('a value counts exactly, also where its print is the same; a missing one is not a zero', () => {
  const changed = (before: BoundFigure, now: BoundFigure) => figuresChanged([before], [now]).changed.length
  expect(changed(figure('a', '0.24', '0.2401'), figure('a', '0.24', '0.2399'))).toBe(1)
  expect(figuresChanged([figure('a', '0.24', '0.2401')], [figure('a', '0.24', '0.2399')]).changed).toMatchObject([
    { before: '0.24（修约前 0.2401）', now: '0.24（修约前 0.2399）' },
  ])
  expect(changed(figure('a', '—', null), figure('a', '0', '0'))).toBe(1)
  expect(changed(figure('a', '—', null), figure('a', '不适用', null))).toBe(1)
  expect(changed(figure('a', '1,200', '1200'), figure('a', '1200', '1200'))).toBe(0)
  expect(changed(figure('a', '1'), { ...figure('a', '1'), unit: 't' })).toBe(1)
})
