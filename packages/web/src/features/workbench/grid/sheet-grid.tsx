import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { useState } from 'react'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { pageNumber } from '../../../shared/address/page-number.ts'
import { useAddress } from '../../../shared/address/use-address.ts'
import { Icon } from '../../../shared/ui/icon.tsx'
import { AddressPager } from '../../../shared/ui/list/address-pager.tsx'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { useMediaQuery } from '../../../shared/ui/use-media-query.ts'
import { newId } from '../data/new-id.ts'
import { useRemovedRows, useRows, useWorkbench } from '../data/use-workbench.ts'
import { useOpenCommentCounts } from '../comments/use-comments.ts'
import { CellGrid } from './cell-grid.tsx'
import type { GridRow } from './grid-model.ts'
import { RemovedRows } from './removed-rows.tsx'
import { RowCards } from './row-cards.tsx'
import { gridColumns, gridRow, newGridRow, nextPosition } from './sheet-rows.ts'
import { useFieldWords } from './use-field-words.ts'
import { useSpotOfAddress } from './use-spot-of-address.ts'

const PAGE_SIZE = 100
/** Empty lines at the end, so that a block can be pasted without adding rows first. */
const FRESH_ROWS = 1

/** A whole sheet to fill: a grid, on a phone cards; what was taken away can be put back. */
export function SheetGrid({ sheet: id }: { sheet: SheetId }) {
  const sheet = findSheet(id)
  const rows = useRows(id)
  const removed = useRemovedRows(id)
  const { mayEdit } = useWorkbench()
  const isNarrow = useMediaQuery('(width < 600px)')
  if (sheet === undefined) return null
  if (rows.length === 0 && !mayEdit) {
    return <EmptyState title={`“${sheet.title}”还没有填写`} hint="企业或者受托机构填写以后显示在这里。" />
  }
  return (
    <div className="stack">
      {isNarrow ? <RowCards sheet={sheet} rows={rows} /> : <WideSheet sheet={sheet} rows={rows} />}
      <RemovedRows sheet={sheet} rows={removed} />
    </div>
  )
}

function WideSheet({ sheet, rows }: { sheet: Sheet; rows: readonly WorkbenchRow[] }) {
  const { mayEdit, edit } = useWorkbench()
  const { open } = usePanel()
  const words = useFieldWords()
  const page = usePage(rows)
  const comments = useOpenCommentCounts()
  const fresh = useFreshIds(rows)
  useSpotOfAddress(rows)
  const lines = page.rows.map((row) => gridRow(sheet, row, words.rowName(row.id)))
  const isLast = page.of.page * page.of.pageSize >= rows.length
  const position = nextPosition(rows)
  if (mayEdit && isLast) lines.push(...fresh.map((id, index) => newGridRow(sheet, id, position + index)))
  const number = (row: GridRow, index: number) => {
    const at = (page.of.page - 1) * page.of.pageSize + index + 1
    const count = comments.get(row.id) ?? 0
    if (row.isNew === true) return <span className="quiet">＋</span>
    return (
      <button
        type="button"
        className="row-open"
        aria-label={`打开第 ${at} 行：${row.name}${count === 0 ? '' : `，${count} 条意见`}`}
        title="打开这一行：全部内容、意见、历史"
        onClick={() => open('row', row.id)}
      >
        {at}
        {count === 0 ? null : <span className="comment-count">{count}</span>}
      </button>
    )
  }
  const remove = (row: GridRow) =>
    row.isNew === true ? null : (
      <button
        type="button"
        className="row-open"
        aria-label={`删除：${row.name}`}
        title="删除这一行，可以撤销"
        onClick={() => edit([{ id: row.id, sheet: sheet.id, remove: true }])}
      >
        <Icon name="cross" size={14} />
      </button>
    )
  return (
    <>
      <CellGrid
        caption={sheet.title}
        columns={gridColumns(sheet.columns)}
        rows={lines}
        rowTitle="行"
        rowHead={number}
        extend={(_, count) =>
          Array.from({ length: count }, (_one, index) => newGridRow(sheet, newId(), position + FRESH_ROWS + index))
        }
        {...(mayEdit ? { rowTail: remove } : {})}
      />
      <AddressPager of={page.of} />
    </>
  )
}

/** Long sheets are shown in pages that stand in the address. */
function usePage(rows: readonly WorkbenchRow[]) {
  const [address] = useAddress()
  const named = rows.findIndex(({ id }) => id === address['row'])
  const last = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const asked = address['page'] === undefined && named >= 0 ? Math.floor(named / PAGE_SIZE) + 1 : undefined
  const page = Math.min(last, asked ?? pageNumber(address['page']))
  return {
    rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    of: { page, pageSize: PAGE_SIZE, total: rows.length },
  }
}

/** Ids of the empty lines at the end; one that has become a row is followed by a new one. */
function useFreshIds(rows: readonly WorkbenchRow[]): readonly string[] {
  const { row } = useWorkbench()
  const [ids, setIds] = useState(() => Array.from({ length: FRESH_ROWS }, newId))
  const used = ids.filter((id) => rows.some((one) => one.id === id) || row(id) !== undefined)
  if (used.length === 0) return ids
  const next = [...ids.filter((id) => !used.includes(id)), ...used.map(newId)]
  setIds(next)
  return next
}
