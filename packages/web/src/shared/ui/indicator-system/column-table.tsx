import type { ColumnMapping } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { columnsOfKind } from '@qingshen/core/indicator/draft/mapped-columns'
import type { SystemColumn } from '@qingshen/core/indicator/table-columns'
import { columnName } from '@qingshen/core/workbench/excel/raw-sheet'
import { columnLabel } from './column-labels.ts'
import type { SaidSheet } from './said-sheets.ts'

interface ColumnTableProps {
  sheet: SaidSheet
  onChange: (more: Partial<ColumnMapping>) => void
}

const ROWS_BELOW = 8

/** The first rows of a sheet as a spreadsheet shows them, with a choice above every column. */
export function ColumnTable({ sheet: { table, mapping }, onChange }: ColumnTableProps) {
  const { firstRow, places } = mapping
  const last = Math.min(table.rows.length, Math.max(12, firstRow + ROWS_BELOW))
  const first = Math.max(0, Math.min(firstRow - 1, last) - 12)
  const rows = table.rows.slice(first, last)
  const width = Math.max(1, ...table.rows.map((cells) => cells.findLastIndex((text) => text !== '') + 1))
  const columns = Array.from({ length: width }, (_, at) => at)
  return (
    <div className="sheet-columns-scroll" role="region" aria-label={`“${table.name}”的前几行`} tabIndex={0}>
      <table className="sheet-columns-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">行</span>
            </th>
            {columns.map((at) => (
              <th key={at} scope="col" data-used={nameAt(places, at) !== undefined}>
                <ColumnChoice at={at} mapping={mapping} onChange={onChange} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={first + index} data-above={first + index + 1 < firstRow}>
              <th scope="row">{first + index + 1}</th>
              {columns.map((at) => (
                <td key={at} data-used={nameAt(places, at) !== undefined}>
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function nameAt(places: ColumnMapping['places'], at: number): SystemColumn | undefined {
  return (Object.keys(places) as SystemColumn[]).find((name) => places[name] === at)
}

interface ColumnChoiceProps {
  at: number
  mapping: ColumnMapping
  onChange: ColumnTableProps['onChange']
}

/** What one column holds. A meaning stands in one column only: chosen anew it leaves the old one. */
function ColumnChoice({ at, mapping: { kind, places }, onChange }: ColumnChoiceProps) {
  const names = kind === 'none' ? [] : columnsOfKind(kind)
  const choose = (name: string) => {
    const others = Object.entries(places).filter(([each, place]) => place !== at && each !== name)
    onChange({ places: Object.fromEntries(name === '' ? others : [...others, [name, at]]) })
  }
  return (
    <>
      <span className="quiet">{columnName(at)}</span>
      <select
        className="input"
        aria-label={`${columnName(at)} 列是`}
        value={nameAt(places, at) ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">不用</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {columnLabel(name, kind)}
          </option>
        ))}
      </select>
    </>
  )
}
