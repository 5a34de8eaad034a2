import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlannedColumn, PlannedRow } from './planned-report.ts'
import { fitWidths, measureTable, neededWidths, tableSignSizes } from './table-widths.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('widths sum to 1, and no column is narrower than it needs as long as all fit', () => {
  const pairs = fc.array(fc.tuple(share, fc.double({ min: 0.01, max: 0.4, noNaN: true })), {
    minLength: 1,
    maxLength: 14,
  })
  fc.assert(
    fc.property(pairs, (columns) => {
      const needed = columns.map(([, least]) => least)
      const widths = fitWidths(
        columns.map(([wanted]) => wanted),
        needed,
      )
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 9)
      const fits = needed.reduce((sum, width) => sum + width, 0) <= 1
      widths.forEach((width, at) => expect(width).toBeGreaterThanOrEqual(fits ? (needed[at] ?? 0) - 1e-9 : 0))
    }),
  )
})

test('a number needs the room of all its signs, a Chinese text may be broken, a merged cell asks nothing', () => {
  const columns: PlannedColumn[] = ['序号', '数量', '说明'].map((title) => ({ title, align: 'left', width: 1 / 3 }))
  const row = (texts: readonly [string, number][]): PlannedRow => {
    return { cells: texts.map(([text, across]) => ({ text, across, align: 'left' })), isLong: false }
  }
  const rows = [
    row([
      ['1', 1],
      ['4,746,025.13', 1],
      ['很长的说明很长的说明', 1],
    ]),
    row([['ABCDEFGHIJKLMNOP', 3]]),
  ]
  const [number = 0, amount = 0, words = 0] = neededWidths(
    measureTable(columns, rows),
    { textWidth: 400, signSize: 10 },
    0,
  )
  expect([number, words]).toEqual([(2.2 * 10 + 9) / 400, (2.2 * 10 + 9) / 400])
  expect(amount).toBeCloseTo((12 * 0.55 * 10 + 9) / 400, 9)
  expect([6, 7, 13].map((columns) => tableSignSizes(columns, 10.5)[0])).toEqual([10.5, 9.5, 8])
})
