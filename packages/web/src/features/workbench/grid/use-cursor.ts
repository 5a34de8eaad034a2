import type { Place } from '@qingshen/contracts/workbench.schema'
import { useEffect, useRef, useState } from 'react'
import type { Leaving } from './cell-editor.tsx'
import type { GridCell, GridColumn, GridRow, Spot, Step } from './grid-model.ts'
import { nextInOrder, stepFrom } from './grid-model.ts'

interface CursorParts {
  /** Beginning of the ids of this grid's cells. */
  base: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  mayEdit: boolean
  visit: (place: Place | null) => void
}

export interface Cursor {
  readonly spot: Spot | null
  readonly cell: GridCell | undefined
  readonly isEditing: boolean
  /** What typing began with; undefined while nothing is edited. */
  readonly seed: string | null | undefined
  readonly step: (step: Step) => void
  readonly edit: (seed: string | null) => void
  readonly click: (cellId: string) => void
  /** The keyboard's focus came into a cell by another way, as from the address: typing goes there, not elsewhere. */
  readonly focus: (cellId: string) => void
  /** Stops editing and goes on. */
  readonly go: (leaving: Leaving) => void
  readonly leave: () => void
}

/** The id of a cell's element. */
export function cellId(base: string, { row, column }: Spot): string {
  return `${base}/${row}/${column}`
}

function spotOf(id: string): Spot {
  const [, row = '', column = ''] = id.split('/')
  return { row, column }
}

function cellAt(spot: Spot | null, columns: readonly GridColumn[], rows: readonly GridRow[]): GridCell | undefined {
  const index = columns.findIndex(({ id }) => id === spot?.column)
  return rows.find(({ id }) => id === spot?.row)?.cells[index]
}

/** Which cell of a grid is the active one, whether it is edited, and the keyboard's focus with it. */
export function useCursor({ base, columns, rows, mayEdit, visit }: CursorParts): Cursor {
  const [chosen, setSpot] = useState<Spot | null>(null)
  const [seed, setSeed] = useState<string | null | undefined>(undefined)
  const mayFocus = useRef(false)
  const isThere = chosen !== null && cellAt(chosen, columns, rows) !== undefined
  const spot = isThere ? chosen : firstSpot(columns, rows)
  const cell = cellAt(spot, columns, rows)
  const spotKey = spot === null ? '' : cellId(base, spot)

  useEffect(() => {
    if (!mayFocus.current || seed !== undefined) return
    mayFocus.current = false
    document.getElementById(spotKey)?.focus()
  }, [spotKey, seed])

  const moveTo = (to: Spot, nextSeed: string | null | undefined): void => {
    const target = cellAt(to, columns, rows)
    const edited = target?.kind === 'field' && mayEdit ? nextSeed : undefined
    mayFocus.current = true
    setSpot(to)
    setSeed(edited)
    if (target?.kind === 'field') visit({ sheet: target.row.sheet.id, row: target.row.id, field: target.column.id })
  }
  return {
    spot,
    cell,
    isEditing: seed !== undefined && isThere,
    seed: isThere ? seed : undefined,
    step: (step) => {
      if (spot !== null) moveTo(stepFrom(spot, step, columns, rows), undefined)
    },
    edit: (next) => {
      if (spot !== null) moveTo(spot, next)
    },
    click: (id) => (id === spotKey && seed !== undefined ? undefined : moveTo(spotOf(id), null)),
    focus: (id) => (id === spotKey || seed !== undefined ? undefined : moveTo(spotOf(id), undefined)),
    go: (leaving) => {
      if (spot === null || leaving === 'gone') return
      if (leaving === 'stay') return setSeed(undefined)
      if (leaving === 'down' || leaving === 'up') return moveTo(stepFrom(spot, leaving, columns, rows), undefined)
      const next = nextInOrder(spot, leaving === 'back', columns, rows)
      moveTo(next ?? spot, next === null ? undefined : null)
    },
    leave: () => {
      mayFocus.current = true
      setSeed(undefined)
    },
  }
}

function firstSpot(columns: readonly GridColumn[], rows: readonly GridRow[]): Spot | null {
  const row = rows.find(({ heading }) => heading === undefined)
  const [column] = columns
  return row === undefined || column === undefined ? null : { row: row.id, column: column.id }
}
