import type { Block, ReportCell } from '@qingshen/core/report/report-document.schema'
import { Runs } from './runs.tsx'
import { Scripted } from './scripted.tsx'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A table of the report with its caption above; wide ones scroll by themselves on narrow screens. */
export function ReportTable({ table }: { table: TableBlock }) {
  const { caption, columns, rows, note } = table
  return (
    <figure className="report-table">
      <figcaption>
        <Scripted text={caption} />
      </figcaption>
      <div className="report-table-frame" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <colgroup>
            {columns.map(({ width }, index) => (
              <col key={index} style={{ width: `${width * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ title, runs }, index) => (
                <th key={index} scope="col">
                  {runs === undefined ? <Scripted text={title} /> : <Runs runs={runs} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <Cells row={row} columns={columns} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note === null ? null : (
        <p className="report-note">
          注：
          <Scripted text={note} />
        </p>
      )}
    </figure>
  )
}

function Cells({ row, columns }: { row: readonly ReportCell[]; columns: TableBlock['columns'] }) {
  const starts = row.map((_, index) => row.slice(0, index).reduce((sum, { across = 1 }) => sum + across, 0))
  return row.map((cell, index) => (
    <td key={index} colSpan={cell.across} data-align={columns[starts[index] ?? 0]?.align ?? 'left'}>
      <Runs runs={cell.runs} />
    </td>
  ))
}
