import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Column } from './column.ts'
import { DataTable } from './data-table.tsx'

const columns: readonly Column<number>[] = [
  { id: 'name', title: '企业', cell: (row) => `第 ${row} 家` },
  { id: 'output', title: '产值', unit: '万元', align: 'end', cell: (row) => row },
]

function show(count: number) {
  const rows = Array.from({ length: count }, (_, index) => index)
  render(<DataTable caption="名录" columns={columns} rows={rows} rowKey={String} empty={<p>还没有</p>} />)
}

function screenIs(narrow: boolean) {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: narrow,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    })
}

beforeEach(() => screenIs(false))
afterEach(cleanup)

test('no rows: what will be here', () => {
  show(0)
  expect(screen.getByText('还没有')).toBeTruthy()
})

test('a few rows are all in the table, the unit in the head and the first column as head of its row', () => {
  show(20)
  expect(screen.getAllByRole('row')).toHaveLength(21)
  expect(screen.getByRole('columnheader', { name: '产值（万元）' })).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: '第 7 家' })).toBeTruthy()
})

test('of a hundred thousand rows only those in sight are drawn, and the count is still told', () => {
  show(100_000)
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('100001')
})

test('on a narrow screen each row is a card with its titles', () => {
  screenIs(true)
  show(3)
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  expect(screen.getAllByText('产值（万元）')).toHaveLength(3)
})
