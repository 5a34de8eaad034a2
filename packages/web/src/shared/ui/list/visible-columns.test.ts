import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { hiddenColumns, visibleColumns, withColumn } from './visible-columns.ts'

const columns: readonly Column<null>[] = ['name', 'place', 'code', 'size'].map((id) => ({
  id,
  title: id,
  cell: () => null,
}))

test('a column turned twice is as before, and the first one always stays', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('name', 'place', 'code', 'size')), (toggles) => {
      let address: string | undefined
      for (const id of toggles) address = withColumn(columns, hiddenColumns(address), id)
      const shown = visibleColumns(columns, hiddenColumns(address)).map(({ id }) => id)
      const odd = (id: string) => toggles.filter((toggled) => toggled === id).length % 2 === 1
      expect(shown).toEqual(columns.map(({ id }) => id).filter((id) => id === 'name' || !odd(id)))
    }),
  )
})

test('an address with columns nobody knows hides nothing', () => {
  expect(visibleColumns(columns, hiddenColumns('weight'))).toHaveLength(4)
})
