import type { DisclosureFieldView } from '@qingshen/contracts/disclosure.schema'
import type { DisclosureValue } from '@qingshen/core/casework/disclosure-content.schema'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { TableEditor } from './table-editor.tsx'

afterEach(cleanup)

const column = { required: true, choices: [] }
const field: DisclosureFieldView = {
  id: 'pollutants',
  label: '主要污染物排放情况',
  kind: 'table',
  required: true,
  mayBeSecret: false,
  mayNotApply: true,
  help: null,
  clause: null,
  prefill: null,
  columns: [
    { ...column, id: 'pollutant', label: '污染物', kind: 'text', units: [] },
    { ...column, id: 'total', label: '总量', kind: 'quantity', units: ['t/a', 'kg/a'] },
  ],
}

function Editor({ onRows }: { onRows: (rows: DisclosureValue['rows']) => void }) {
  const [rows, setRows] = useState<NonNullable<DisclosureValue['rows']>>([])
  const issues = [
    { code: 'x', severity: 'error', pointer: '/values/pollutants/rows/0/total', message: '没有选单位。' } as const,
  ]
  return (
    <TableEditor
      field={field}
      rows={rows}
      issues={issues}
      onChange={(next) => {
        setRows(next)
        onRows(next)
      }}
    />
  )
}

test('a row is typed cell by cell with its unit; what does not apply keeps what was typed', () => {
  let rows: DisclosureValue['rows']
  render(<Editor onRows={(next) => void (rows = next)} />)
  fireEvent.change(screen.getByLabelText('第 1 行总量'), { target: { value: '0' } })
  fireEvent.change(screen.getByLabelText('第 1 行总量的单位'), { target: { value: 't/a' } })
  expect(rows).toEqual([{ total: { value: '0', unit: 't/a' } }])
  fireEvent.click(screen.getByLabelText('第 1 行总量不适用'))
  expect(rows).toEqual([{ total: { value: '0', unit: 't/a', notApplicable: true } }])
  fireEvent.click(screen.getByLabelText('第 1 行总量不适用'))
  expect(rows).toEqual([{ total: { value: '0', unit: 't/a' } }])
})

test('rows are added and taken away; a finding stands at its cell', () => {
  let rows: DisclosureValue['rows']
  render(<Editor onRows={(next) => void (rows = next)} />)
  const cell = screen.getByLabelText('第 1 行总量')
  expect(cell.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(cell.getAttribute('aria-describedby') ?? '')?.textContent).toBe('没有选单位。')
  fireEvent.click(screen.getByText('添加一行'))
  expect(rows).toHaveLength(2)
  fireEvent.click(screen.getByLabelText('删除第 1 行'))
  expect(rows).toHaveLength(1)
})
