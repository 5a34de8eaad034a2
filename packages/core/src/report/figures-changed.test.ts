import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIGURES_FORM } from './figure-kinds.ts'
import { figuresChanged as changesSince } from './figures-changed.ts'
import type { BoundFigure } from './report-document.schema.ts'

const figure = (key: string, text: string, value: string | null = text): BoundFigure => {
  return { key, label: key, text, value, unit: '', places: [], how: null }
}
const figuresChanged = (figures: readonly BoundFigure[], now: readonly BoundFigure[]) =>
  changesSince({ form: FIGURES_FORM, figures }, now)
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

test('an edition of an older form is not told that what it did not bind is new; its other figures are compared', () => {
  const old = [figure('survey_items:a:limit', '1'), figure('computed:x', '2')]
  const now = [
    figure('survey_items:a:limit', '1.5'),
    figure('computed:y', '3'),
    figure('system:benchmark:water:I', '≤2'),
  ]
  const keysOf = (form: number) => {
    const { changed, added, removed } = changesSince({ form, figures: old }, now)
    return [changed, added, removed].map((list) => list.map(({ key }) => key))
  }
  expect(keysOf(1)).toEqual([['survey_items:a:limit'], ['computed:y'], ['computed:x']])
  expect(keysOf(FIGURES_FORM)[1]).toEqual(['computed:y', 'system:benchmark:water:I'])
})

test('another version of the indicator system is told by its hash where it is called the same', () => {
  const system = (sha256: string | null) => ({
    ...figure('system:title', '小体系', null),
    sources: [
      { kind: 'system', ref: 'small', sha256, title: '小体系', part: 'whole', indicator: null, level: null } as const,
    ],
  })
  const [one, other] = ['1234567890'.repeat(6), 'abcdef7890'.repeat(6)]
  expect(figuresChanged([system(one)], [system(other)]).changed).toMatchObject([
    { before: '小体系（版本校验码 12345678）', now: '小体系（版本校验码 abcdef78）', sources: [{ kind: 'system' }] },
  ])
  expect(figuresChanged([system(one)], [system(one)]).changed).toEqual([])
  expect(figuresChanged([system(null)], [system(other)]).changed).toEqual([])
})
