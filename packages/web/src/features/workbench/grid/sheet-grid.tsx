import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { writerOf } from '@qingshen/core/workbench/sheet'
import { useState } from 'react'
import { usePanel } from '../../../shared/address/use-panel.ts'
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
import { purposeOf } from './sheet-purposes.ts'
import { gridColumns, gridRow, newGridRow, nextPosition } from './sheet-rows.ts'
import { usePage } from './use-page.ts'
import { useFieldWords } from './use-field-words.ts'
import { useSpotOfAddress } from './use-spot-of-address.ts'

/** A whole sheet to fill: a grid, on a phone cards; what was taken away can be put back. */
export function SheetGrid({ sheet: id }: { sheet: SheetId }) {
  const sheet = findSheet(id)
  const rows = useRows(id)
  const removed = useRemovedRows(id)
  const { mayWrite } = useWorkbench()
  const isNarrow = useMediaQuery('(width < 600px)')
  if (sheet === undefined) return null
  if (rows.length === 0 && !mayWrite(sheet)) {
    const who = writerOf(sheet) === 'audit.edit' ? '企业或者受托机构' : '评审的一方'
    return <EmptyState title={`“${sheet.title}”还没有填写`} hint={`${who}填写以后显示在这里。`} />
  }
  return (
    <div className="stack">
      {rows.length === 0 ? <p className="quiet">{purposeOf(id)}</p> : null}
      {isNarrow ? <RowCards sheet={sheet} rows={rows} /> : <WideSheet sheet={sheet} rows={rows} />}
      <RemovedRows sheet={sheet} rows={removed} />
    </div>
  )
}

function WideSheet({ sheet, rows }: { sheet: Sheet; rows: readonly WorkbenchRow[] }) {
  const { mayWrite, edit } = useWorkbench()
  const mayEdit = mayWrite(sheet)
  const { open } = usePanel()
  const words = useFieldWords()
  const { shown, of } = usePage(rows)
  const comments = useOpenCommentCounts()
  const fresh = useFreshId()
  useSpotOfAddress(rows)
  const before = (of.page - 1) * of.pageSize
  const position = nextPosition(rows)
  const lines = shown.map((row) => gridRow(sheet, row, words.rowName(row.id)))
  if (mayEdit && before + shown.length >= rows.length) lines.push(newGridRow(sheet, fresh, position))
  const rowHead = (row: GridRow, index: number) =>
    row.isNew === true ? (
      <span className="quiet">＋</span>
    ) : (
      <RowNumber
        number={before + index + 1}
        name={row.name}
        comments={comments.get(row.id) ?? 0}
        onOpen={() => open('row', row.id)}
      />
    )
  const rowTail = ({ id, name, isNew }: GridRow) =>
    isNew === true ? null : <RemoveRow name={name} onRemove={() => edit([{ id, sheet: sheet.id, remove: true }])} />
  return (
    <>
      <CellGrid
        caption={sheet.title}
        columns={gridColumns(sheet)}
        rows={lines}
        rowTitle="行"
        isWritable={mayEdit}
        rowHead={rowHead}
        extend={(_, count) => freshLines(sheet, position + 1, count)}
        {...(mayEdit ? { rowTail } : {})}
      />
      <AddressPager of={of} />
    </>
  )
}

function freshLines(sheet: Sheet, position: number, count: number): GridRow[] {
  return Array.from({ length: count }, (_, index) => newGridRow(sheet, newId(), position + index))
}

interface RowNumberProps {
  number: number
  name: string
  comments: number
  onOpen: () => void
}

function RowNumber({ number, name, comments, onOpen }: RowNumberProps) {
  return (
    <button
      type="button"
      className="row-open"
      aria-label={`打开第 ${number} 行：${name}${comments === 0 ? '' : `，${comments} 条意见`}`}
      title="打开这一行：全部内容、意见、历史"
      onClick={onOpen}
    >
      {number}
      {comments === 0 ? null : <span className="comment-count">{comments}</span>}
    </button>
  )
}

function RemoveRow({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className="row-open"
      aria-label={`删除：${name}`}
      title="删除这一行，可以撤销"
      onClick={(event) => {
        // the second click of two would take away the row that moved up to the place of the first
        if (event.detail < 2) onRemove()
      }}
    >
      <Icon name="cross" size={14} />
    </button>
  )
}

/** The id of the empty line at the end; once it has become a row, another. */
function useFreshId(): string {
  const { row } = useWorkbench()
  const [id, setId] = useState(newId)
  if (row(id) === undefined) return id
  const next = newId()
  setId(next)
  return next
}
