import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'
import { printedUnit } from '@qingshen/core/workbench/sheet'
import type { GridColumn, GridRow } from './grid-model.ts'
import { widthOf } from './grid-model.ts'

/** Columns that only the drawing fills. */
const DRAWN: ReadonlySet<string> = new Set(['process_units/x', 'process_units/y', 'process_units/is_placed'])

/** The columns of a sheet that are filled in tables and forms. */
export function typedColumns({ id, columns }: Sheet): readonly Column[] {
  return columns.filter((column) => !DRAWN.has(`${id}/${column.id}`))
}

/** The columns of a grid that shows a sheet as it is. */
export function gridColumns(sheet: Sheet): GridColumn[] {
  return typedColumns(sheet).map((column) => {
    const unit = printedUnit(column)
    return {
      id: column.id,
      title: column.title,
      isNumber: column.kind === 'number',
      width: widthOf(column),
      ...(unit === undefined ? {} : { unit }),
      ...(column.required === true ? { isRequired: true } : {}),
      ...(column.hint === undefined ? {} : { hint: column.hint }),
    }
  })
}

/** A row of a sheet as a line of a grid. */
export function gridRow(sheet: Sheet, row: WorkbenchRow, name: string): GridRow {
  return {
    id: row.id,
    name,
    cells: typedColumns(sheet).map((column) => ({
      kind: 'field',
      column,
      row: { id: row.id, sheet },
      value: row.fields[column.id],
      version: row.version,
    })),
  }
}

/** The empty line at the end: its first value makes the row. */
export function newGridRow(sheet: Sheet, id: string, position: number): GridRow {
  const create = { set: {}, position }
  return {
    id,
    name: '新的一行',
    isNew: true,
    cells: typedColumns(sheet).map((column) => ({
      kind: 'field',
      column,
      row: { id, sheet, create },
      value: undefined,
      version: 0,
    })),
  }
}

/** Where a new row comes to stand: after the last. */
export function nextPosition(rows: readonly WorkbenchRow[]): number {
  return Math.floor(rows.reduce((last, { position }) => Math.max(last, position), 0)) + 1
}
