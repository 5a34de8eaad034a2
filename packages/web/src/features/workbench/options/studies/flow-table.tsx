import { optionCashFlows } from '@qingshen/core/workbench/sheets/options'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { useMemo, useState } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { keyId } from '../../data/key-id.ts'
import { useRows, useWorkbench } from '../../data/use-workbench.ts'
import { CellGrid } from '../../grid/cell-grid.tsx'
import type { GridColumn, GridRow } from '../../grid/grid-model.ts'
import { useFieldCells } from '../../grid/use-field-cells.ts'
import type { FlowLine } from './flow-lines.ts'
import { flowLines } from './flow-lines.ts'

const FLOWS: Sheet = optionCashFlows

const COLUMNS: readonly GridColumn[] = [
  { id: 'amount', title: '净现金流', unit: '万元', isNumber: true, width: 150, hint: '支出为负' },
]

/** Uneven flows of an option year by year; where there are any they are reckoned with instead of the yearly gains. */
export function FlowTable({ option }: { option: AuditOption }) {
  const { mayEdit } = useWorkbench()
  const [isOpen, setIsOpen] = useState(false)
  const all = useRows('option_cash_flows')
  const lines = useMemo(() => flowLines(all, option.id), [all, option.id])
  const isEmpty = lines.every(({ row }) => row === null)
  if (!isEmpty || isOpen) return <Flows option={option} lines={lines} />
  if (!mayEdit) return null
  return (
    <p>
      <button type="button" className="button-link" onClick={() => setIsOpen(true)}>
        各年收支不同？改填逐年现金流
      </button>
    </p>
  )
}

function Flows({ option, lines }: { option: AuditOption; lines: readonly FlowLine[] }) {
  const { mayEdit, edit } = useWorkbench()
  const lineOf = useFlowLine(option.id)
  const next = lines.findLast(({ row }) => row === null)
  const rows = lines
    .filter(({ row }) => row !== null || mayEdit)
    .map((line) => ({ ...lineOf(line), isNew: line === next }))
  const last = Number(next?.year ?? '0')
  const removable = new Set(lines.flatMap(({ row }) => row?.id ?? []))
  const remove = ({ id, name }: GridRow) =>
    removable.has(id) ? (
      <button
        type="button"
        className="row-open"
        aria-label={`删除${name}`}
        title="删除这一年，可以撤销"
        onClick={() => edit([{ id, sheet: FLOWS.id, remove: true }])}
      >
        <Icon name="cross" size={14} />
      </button>
    ) : null
  const further = (count: number) =>
    Array.from({ length: count }, (_one, at) => lineOf({ year: String(last + at + 1), row: null }))
  return (
    <div className="stack tight">
      <p className="quiet">填了逐年现金流，就按它测算，不再用每年相同的收益；第 0 年是投资，填负数。</p>
      <CellGrid
        caption="逐年现金流"
        columns={COLUMNS}
        rows={rows}
        rowTitle="年份"
        rowHead={yearHead}
        extend={(_spot, count) => further(count)}
        {...(mayEdit ? { rowTail: remove } : {})}
      />
    </div>
  )
}

function yearHead({ name }: GridRow) {
  return <span className="flow-year">{name}</span>
}

/** A line of the table: the row of the year, or one that is made by its first amount. */
function useFlowLine(option: string): (line: FlowLine) => GridRow {
  const { head } = useWorkbench()
  const cells = useFieldCells()
  return ({ year, row }) => {
    const id = row?.id ?? keyId(head.case, FLOWS.id, option, year)
    const create = { set: { option, year_number: year }, position: Number(year) + 1 }
    const typed = { id, sheet: FLOWS, ...(row === null ? { create } : {}) }
    return { id, name: year === '' ? '没有年份' : `第 ${year} 年`, cells: [cells(typed, 'amount')] }
  }
}
