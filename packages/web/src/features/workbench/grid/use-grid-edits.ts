import { grouped } from '@qingshen/core/kernel/grouped'
import { useState } from 'react'
import type { RowEdit } from '../data/pending.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { typedText } from './field-text.ts'
import type { FieldCell, GridCell, GridColumn, GridRow, Spot } from './grid-model.ts'
import type { JudgeContext } from './judge-typed.ts'
import { editOfTyped } from './judge-typed.ts'
import { useJudgeContext } from './use-field-words.ts'

interface Typed {
  readonly cell: FieldCell
  readonly text: string
}

export interface GridEdits {
  readonly type: (typed: readonly Typed[]) => void
  readonly paste: (spot: Spot, block: readonly (readonly string[])[]) => void
  readonly textOf: (cell: GridCell) => string
  /** What the last paste did, for those who do not see it. */
  readonly note: string
}

/** The edits that typed cells mean: one for each row, so that a pasted block is one step of undo. */
export function editsOf(typed: readonly Typed[], context: JudgeContext): RowEdit[] {
  const byRow = grouped(typed, ({ cell }) => cell.row.id)
  const edits = [...byRow.values()].flatMap((cells) => {
    const [first] = cells
    if (first === undefined) return []
    const values = Object.fromEntries(cells.map(({ cell, text }) => [cell.column.id, text]))
    const seen = Math.min(...cells.map(({ cell }) => cell.version))
    return [editOfTyped({ ...first.cell.row, seen }, values, context)]
  })
  return [...parentsOf(typed, edits, context), ...edits]
}

/** The rows that typed cells belong to, where they are neither there nor typed themselves. */
function parentsOf(typed: readonly Typed[], edits: readonly RowEdit[], context: JudgeContext): RowEdit[] {
  const parents = new Map(
    typed.flatMap(({ cell: { row } }) => (row.parent === undefined ? [] : [[row.parent.id, row.parent]])),
  )
  return [...parents.values()]
    .filter(({ id }) => context.row(id) === undefined && !edits.some((edit) => edit.id === id))
    .map((parent) => editOfTyped(parent, {}, context))
}

/** Typing and pasting into the cells of a grid. */
export function useGridEdits(columns: readonly GridColumn[], rows: readonly GridRow[], extend?: Extend): GridEdits {
  const { edit } = useWorkbench()
  const context = useJudgeContext()
  const [note, setNote] = useState('')
  const textOf = (cell: GridCell): string =>
    cell.kind === 'shown' ? cell.text : typedText(cell.column, cell.value, context)
  const isChanged = ({ cell, text }: Typed): boolean => text !== textOf(cell) || text === ''
  return {
    note,
    textOf,
    type: (typed) => {
      const changed = typed.filter(
        (one) =>
          isChanged(one) && !(one.text === '' && one.cell.value === undefined && one.cell.row.create !== undefined),
      )
      if (changed.length > 0) edit(editsOf(changed, context))
    },
    paste: (spot, block) => {
      const { typed, left } = placed(spot, block, columns, linesFrom(spot, block.length, rows, extend))
      if (typed.length > 0) edit(editsOf(typed, context))
      setNote(`已粘贴 ${typed.length} 格${left === 0 ? '' : `，有 ${left} 格落在表外或者不能填写的列，没有粘贴`}。`)
    },
  }
}

/** More empty lines after one, for a block longer than the grid. */
export type Extend = (line: GridRow, count: number) => readonly GridRow[]

/** The lines a block falls on: those from a spot on, and after an empty line as many more as are needed. */
function linesFrom(spot: Spot, count: number, rows: readonly GridRow[], extend?: Extend): readonly GridRow[] {
  const lines = rows.filter(({ heading }) => heading === undefined)
  const below = lines.slice(
    Math.max(
      0,
      lines.findIndex(({ id }) => id === spot.row),
    ),
  )
  const end = below.findIndex(({ isNew }) => isNew === true)
  const last = below[end]
  if (last === undefined || extend === undefined || end + 1 >= count) return below
  return [...below.slice(0, end + 1), ...extend(last, count - end - 1)]
}

/** Which cell each text of a block falls into, from the first line down and a column on; `left`: texts that fall into none. */
export function placed(
  spot: Spot,
  block: readonly (readonly string[])[],
  columns: readonly Pick<GridColumn, 'id'>[],
  lines: readonly GridRow[],
): { typed: Typed[]; left: number } {
  const start = columns.findIndex(({ id }) => id === spot.column)
  const typed: Typed[] = []
  let left = 0
  for (const [down, texts] of block.entries()) {
    for (const [right, text] of texts.entries()) {
      const cell = lines[down]?.cells[start + right]
      if (cell?.kind === 'field') typed.push({ cell, text: text.trim() })
      else if (text.trim() !== '') left += 1
    }
  }
  return { typed, left }
}
