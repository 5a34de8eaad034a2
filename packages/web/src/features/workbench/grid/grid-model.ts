import type { Column } from '@qingshen/core/workbench/sheet'
import type { ReactNode } from 'react'
import type { TypedRow } from './judge-typed.ts'

/** A cell in which a field of a row stands. */
export interface FieldCell {
  readonly kind: 'field'
  readonly column: Column
  readonly row: TypedRow
  readonly value: string | undefined
  readonly version: number
}

/** A cell that only shows something. */
export interface ShownCell {
  readonly kind: 'shown'
  readonly content: ReactNode
  readonly text: string
}

export type GridCell = FieldCell | ShownCell

export interface GridColumn {
  readonly id: string
  readonly title: string
  readonly unit?: string
  readonly isRequired?: boolean
  readonly isNumber?: boolean
  /** Least width in px. */
  readonly width: number
  readonly hint?: string
  /** Stands in the head instead of the title. */
  readonly head?: ReactNode
}

export interface GridRow {
  readonly id: string
  /** What the row is called, for screen readers and acts. */
  readonly name: string
  readonly cells: readonly GridCell[]
  /** The empty row at the end in which a new one begins. */
  readonly isNew?: boolean
  /** A heading over the rows that follow, in place of cells. */
  readonly heading?: string
}

/** Where the cursor of a grid is. */
export interface Spot {
  readonly row: string
  readonly column: string
}

const WIDTHS: Readonly<Record<Column['kind'], number>> = {
  text: 140,
  long_text: 240,
  prose: 240,
  number: 110,
  day: 118,
  year: 80,
  unit: 90,
  choice: 130,
  law_choice: 150,
  reference: 160,
}

/** Least width of a column by what stands in it. */
export function widthOf({ kind, title }: Column): number {
  return Math.max(WIDTHS[kind], Math.min(200, title.length * 15 + 40))
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'start' | 'end' | 'first' | 'last'

/** The spot after a step; at an edge it stays. Headings are stepped over. */
export function stepFrom(
  spot: Spot,
  step: Step,
  columns: readonly Pick<GridColumn, 'id'>[],
  rows: readonly Pick<GridRow, 'id' | 'heading'>[],
): Spot {
  const lines = rows.filter(({ heading }) => heading === undefined)
  const at = {
    row: lines.findIndex(({ id }) => id === spot.row),
    column: columns.findIndex(({ id }) => id === spot.column),
  }
  const to = stepped(at, step, { row: lines.length - 1, column: columns.length - 1 })
  return { row: lines[to.row]?.id ?? spot.row, column: columns[to.column]?.id ?? spot.column }
}

interface At {
  row: number
  column: number
}

function stepped({ row, column }: At, step: Step, last: At): At {
  switch (step) {
    case 'up':
      return { row: Math.max(0, row - 1), column }
    case 'down':
      return { row: Math.min(last.row, row + 1), column }
    case 'left':
      return { row, column: Math.max(0, column - 1) }
    case 'right':
      return { row, column: Math.min(last.column, column + 1) }
    case 'start':
      return { row, column: 0 }
    case 'end':
      return { row, column: last.column }
    case 'first':
      return { row: 0, column: 0 }
    case 'last':
      return last
  }
}

/** The next spot in reading order, for the Tab key; null past the end or before the beginning. */
export function nextInOrder(
  spot: Spot,
  isBack: boolean,
  columns: readonly Pick<GridColumn, 'id'>[],
  rows: readonly Pick<GridRow, 'id' | 'heading'>[],
): Spot | null {
  const lines = rows.filter(({ heading }) => heading === undefined)
  const row = lines.findIndex(({ id }) => id === spot.row)
  const column = columns.findIndex(({ id }) => id === spot.column)
  const index = row * columns.length + column + (isBack ? -1 : 1)
  const found = { row: lines[Math.floor(index / columns.length)]?.id, column: columns[index % columns.length]?.id }
  if (index < 0 || found.row === undefined || found.column === undefined) return null
  return { row: found.row, column: found.column }
}
