import type { SheetFound } from '@qingshen/contracts/indicator-systems.schema'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { SheetColumns } from './sheet-columns.tsx'

afterEach(cleanup)

const ROWS = [
  ['组', '占', '内容', '计', '分', '甲', '乙', '丙'],
  ['能源', '1', '综合能耗', 'kgce/t', '1', '≤120', '≤135', '≤150'],
]

function sheetOf(name: string, rows: readonly (readonly string[])[], more: Partial<SheetFound> = {}): SheetFound {
  const top = rows.map((cells, at) => ({ row: at + 1, cells: cells.map((text) => ({ text })) }))
  const mapping = { sheet: name, kind: 'levels' as const, firstRow: 2, places: { I: 5, II: 6, III: 7 } }
  return { name, kind: null, rows: 0, products: [], missing: ['二级指标'], mapping, top, ...more }
}

function open(sheets: readonly SheetFound[]) {
  const onRead = vi.fn<(columns: readonly string[]) => void>()
  render(<SheetColumns sheets={sheets} isBusy={false} onRead={onRead} />)
  const say = (column: string, what: string) =>
    fireEvent.change(screen.getByLabelText(`${column} 列是`), { target: { value: what } })
  const read = () => fireEvent.click(screen.getByRole('button', { name: '按这些列读入' }))
  return { onRead, say, read }
}

test('what is lacking is told at once, what would be read is shown, and the mapping travels as text', () => {
  const { onRead, say, read } = open([sheetOf('表1', ROWS)])
  expect(screen.getByRole('status').textContent).toContain('还要指定：二级指标')
  expect(screen.queryByRole('button', { name: '按这些列读入' })).toBeNull()
  say('C', 'title')
  expect(screen.getByRole('status').textContent).toContain('没有指定一级指标、一级指标权重、二级指标权重')
  say('A', 'group')
  say('B', 'groupWeight')
  say('E', 'weight')
  expect(screen.getByRole('status').textContent).toContain('前 2 行里读到 1 项指标')
  const rows = within(screen.getByRole('region', { name: '读出来的前几项' })).getAllByRole('row')
  expect(rows[1]?.textContent).toBe('2能源1综合能耗1≤120≤135≤150越小越好')
  read()
  expect(onRead).toHaveBeenCalledWith(['levels:2:I=5,II=6,III=7,title=2,group=0,groupWeight=1,weight=4:表1'])
})

test('a meaning stands in one column only; a wrong row is told and the last right one kept', () => {
  const { say } = open([sheetOf('表1', ROWS)])
  say('C', 'title')
  say('A', 'title')
  expect(screen.getByLabelText<HTMLSelectElement>('C 列是').value).toBe('')
  const row = screen.getByLabelText('从第几行起是指标')
  fireEvent.change(row, { target: { value: '零' } })
  expect(screen.getByRole('alert').textContent).toContain('现在仍按第 2 行')
  fireEvent.change(row, { target: { value: '３０' } })
  expect(screen.getByRole('status').textContent).toContain('这里只列出前 2 行')
})

test('sheets with the same headings follow; one may be left out', () => {
  const { onRead, say, read } = open([sheetOf('单面板', ROWS), sheetOf('双面板', ROWS), sheetOf('封面', [['目录']])])
  say('C', 'title')
  fireEvent.change(screen.getByLabelText(/^工作表/), { target: { value: '1' } })
  expect(screen.getByLabelText<HTMLSelectElement>('C 列是').value).toBe('title')
  read()
  expect(onRead.mock.calls[0]?.[0]).toEqual(['levels:2:I=5,II=6,III=7,title=2:单面板'])
  fireEvent.change(screen.getByLabelText('这张表是'), { target: { value: 'none' } })
  read()
  expect(onRead.mock.calls[1]?.[0]).toEqual([
    'levels:2:I=5,II=6,III=7,title=2:单面板',
    'none:2:I=5,II=6,III=7,title=2:双面板',
  ])
})

test('what was recognised by itself is not said again; what was only half recognised is', () => {
  const places = { title: 2, I: 5, II: 6, III: 7 }
  const mapping = { sheet: '表1', kind: 'levels' as const, firstRow: 2, places }
  const known = open([sheetOf('表1', ROWS, { kind: 'levels', mapping })])
  known.read()
  expect(known.onRead).toHaveBeenCalledWith([])
  cleanup()
  const half = open([sheetOf('表1', ROWS, { mapping })])
  half.read()
  expect(half.onRead).toHaveBeenCalledWith(['levels:2:title=2,I=5,II=6,III=7:表1'])
})
