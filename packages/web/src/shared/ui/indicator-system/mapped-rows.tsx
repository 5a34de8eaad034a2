import { previewMapping } from '@qingshen/core/indicator/draft/mapping-preview'
import type { TableRow } from '@qingshen/core/indicator/draft/rows-of-table'
import { placeOfOrigin } from '@qingshen/core/indicator/draft/rows-of-table'
import { DIRECTION_WORDS } from '@qingshen/core/indicator/draft/tables-of-draft'
import { useMemo } from 'react'
import { StateTag } from '../state-tag.tsx'
import type { SaidSheet } from './said-sheets.ts'

const SHOWN = 8

type Shown = { readonly title: string; readonly text: (row: TableRow) => string }

const COMMON: readonly Shown[] = [
  { title: '行', text: ({ row }) => String(placeOfOrigin(row.origin)?.row ?? '') },
  { title: '一级指标', text: ({ group }) => group },
  { title: '权重', text: ({ groupWeight }) => groupWeight },
  { title: '二级指标', text: ({ row }) => `${row.limiting ? '* ' : ''}${row.title}` },
  { title: '单位', text: ({ row }) => row.unit },
  { title: '权重', text: ({ row }) => row.weight },
]
const DIRECTION: Shown = {
  title: '方向',
  text: ({ row }) => (row.direction === '' ? '看不出' : DIRECTION_WORDS[row.direction]),
}
const LEVELS: readonly Shown[] = [
  ...COMMON,
  { title: 'Ⅰ级', text: ({ row }) => row.I },
  { title: 'Ⅱ级', text: ({ row }) => row.II },
  { title: 'Ⅲ级', text: ({ row }) => row.III },
  DIRECTION,
]
const RATIO: readonly Shown[] = [
  ...COMMON.filter((_, at) => at !== 2),
  { title: '评价基准值', text: ({ row }) => row.benchmark },
  DIRECTION,
]

/** How the first rows of a sheet would be read. */
export function MappedRows({ sheet }: { sheet: SaidSheet }) {
  const { rows } = usePreview(sheet)
  if (rows.length === 0) return null
  return <RowTable rows={rows.slice(0, SHOWN)} shown={sheet.mapping.kind === 'ratio' ? RATIO : LEVELS} />
}

/** What the columns of a sheet still lack, and how many indicators are found. */
export function MappingStatus({ sheet, isOnce }: { sheet: SaidSheet; isOnce: boolean }) {
  const { rows, lacking } = usePreview(sheet)
  const { must, should } = lacking
  const count = sheet.table.rows.length
  const next = isOnce ? '算等级要用，表里有的请指定。' : '读入后在草稿里补填。'
  const left = should.length === 0 ? '' : `没有指定${should.join('、')}，${next}`
  return (
    <p role="status" className="row">
      {must.length > 0 ? (
        <StateTag icon="cross" word={`还要指定：${must.join('、')}`} tone="overdue" />
      ) : rows.length === 0 ? (
        <StateTag icon="question" word={emptyText(count, sheet.mapping.firstRow)} tone="unknown" />
      ) : (
        <span>
          前 {count} 行里读到 {rows.length} 项指标{rows.length > SHOWN ? `，上面列了 ${SHOWN} 项` : ''}。
        </span>
      )}
      <span className="quiet">{left}</span>
    </p>
  )
}

function usePreview({ table, mapping }: SaidSheet) {
  return useMemo(() => previewMapping(table, mapping), [table, mapping])
}

function emptyText(count: number, firstRow: number): string {
  return firstRow > count
    ? `这里只列出前 ${count} 行，第 ${firstRow} 行起的读入后才看得到`
    : '这样一项指标也读不到：请核对哪一列是二级指标、从第几行起'
}

function RowTable({ rows, shown }: { rows: readonly TableRow[]; shown: readonly Shown[] }) {
  return (
    <div className="sheet-columns-scroll" role="region" aria-label="读出来的前几项" tabIndex={0}>
      <table className="sheet-columns-table">
        <thead>
          <tr>
            {shown.map(({ title }, at) => (
              <th key={`${title}${at}`} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row.origin}>
              {shown.map(({ title, text }, at) => (
                <td key={`${title}${at}`}>{text(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
