import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRows, asRaw, tablesOf, wholeDifference } from './excel.fixture.ts'

test('what is written out and read back changes nothing, in any audit', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { sheets, issues } = wholeDifference(tablesOf(rows).map(asRaw), rows)
      expect(issues).toEqual([])
      for (const { added, changed, removed } of sheets) expect({ added, changed, removed }).toEqual(NOTHING)
    }),
    { numRuns: 60 },
  )
})

test('without the hidden marks every row is found again by its key, and values are read as they are printed', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const bare = tablesOf(rows).map((table) => {
        const raw = asRaw(table)
        return { ...raw, rows: raw.rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, -1) })) }
      })
      for (const { changed, removed } of wholeDifference(bare, rows).sheets) {
        expect(removed).toEqual([])
        for (const { fields } of changed) for (const field of fields) expect(field.before).not.toBe(field.after)
      }
    }),
    { numRuns: 30 },
  )
})

const NOTHING = { added: [], changed: [], removed: [] }
