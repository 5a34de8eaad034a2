import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { rowsToCsv } from './export-rows.ts'

const columns: Column<{ name: string; output: string }>[] = [
  { id: 'name', title: '名称', cell: (row) => row.name, text: (row) => row.name },
  { id: 'link', title: '打开', cell: () => null },
  { id: 'output', title: '产值', unit: '万元', cell: (row) => row.output, text: (row) => row.output },
]

test('exports the shown columns with their units, quoted where needed', () => {
  const csv = rowsToCsv(columns, [{ name: '甲"乙",丙', output: '12.50' }])
  expect(csv).toBe('\uFEFF名称,产值（万元）\r\n"甲""乙"",丙",12.50\r\n')
})

test('a cell that a spreadsheet would run as a formula is disarmed', () => {
  expect(rowsToCsv(columns, [{ name: '=HYPERLINK("x")', output: '1' }])).toContain(`"'=HYPERLINK(""x"")"`)
})
