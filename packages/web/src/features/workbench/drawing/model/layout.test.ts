import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DrawnFlow, DrawnUnit } from './drawing.ts'
import { layUnitsOut } from './layout.ts'
import { GRID, UNIT_HEIGHT, UNIT_WIDTH } from './ports.ts'

const unit = (id: string, place: { x: number; y: number } | null = null): DrawnUnit => ({
  id,
  name: id,
  place,
  isPlaced: place !== null,
})
const flow = (id: string, from: string | null, to: string | null): DrawnFlow => ({
  id,
  name: id,
  from,
  to,
  figure: null,
  contents: [],
})

const overlaps = (places: ReadonlyMap<string, { x: number; y: number }>): string[] => {
  const all = [...places]
  return all.flatMap(([a, one], index) =>
    all
      .slice(index + 1)
      .filter(([, other]) => Math.abs(one.x - other.x) < UNIT_WIDTH && Math.abs(one.y - other.y) < UNIT_HEIGHT)
      .map(([b]) => `${a} ${b}`),
  )
}

test('units stand in the order of the flows, a loop included, on the grid', () => {
  const units = ['a', 'b', 'c'].map((id) => unit(id))
  const layers = [
    [flow('1', 'a', 'b'), flow('2', 'b', 'c')],
    [flow('3', 'c', 'a'), flow('4', 'a', 'a')],
  ]
  const places = layUnitsOut(units, layers)
  const xs = ['a', 'b', 'c'].map((id) => places.get(id)?.x ?? Number.NaN)
  expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  expect(xs.every((x) => x % GRID === 0)).toBe(true)
})

test('what has a place keeps it, and the others stand clear of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(600), fc.nat(400)), { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 }),
      (fixed, pairs) => {
        const placed = fixed.map(([x, y], index) => unit(`u${index}`, { x: x + index * 800, y }))
        const units = [...placed, ...Array.from({ length: 6 }, (_, index) => unit(`u${index + fixed.length}`))]
        const flows = pairs.map(([a, b], index) => flow(`f${index}`, `u${a}`, `u${b}`))
        const known = flows.filter(
          ({ from, to }) => units.some(({ id }) => id === from) && units.some(({ id }) => id === to),
        )
        const places = layUnitsOut(units, [known])
        for (const { id, place } of placed) expect(places.get(id)).toEqual(place)
        expect(overlaps(places)).toEqual([])
        expect(layUnitsOut(units, [known])).toEqual(places)
      },
    ),
    { numRuns: 30 },
  )
})

test('nothing to lay out, units without flows, and flows from the outside', () => {
  expect(layUnitsOut([], []).size).toBe(0)
  const alone = layUnitsOut([unit('a'), unit('b')], [[flow('1', null, 'a'), flow('2', 'b', null)]])
  expect(overlaps(alone)).toEqual([])
  expect([...alone.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})
