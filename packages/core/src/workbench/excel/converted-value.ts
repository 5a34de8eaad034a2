import { UNITS, unitOfSymbol } from '../../kernel/unit.ts'
import { fieldIssue } from '../field-issues.ts'
import type { Column, Sheet } from '../sheet.ts'
import { NOT_APPLICABLE, printedUnit } from '../sheet.ts'
import { readCell } from './cell-text.ts'
import { convertCell, percentCell } from './convert-cell.ts'
import type { ExcelIssue } from './excel-issues.ts'
import { excelIssue } from './excel-issues.ts'
import { FIGURE_CELLS, isFigureSheet } from './figure-table.ts'
import type { PlacedCell } from './file-rows.ts'
import type { Conversion } from './head-unit.ts'
import { measureOfUnit } from './head-unit.ts'
import type { Reading } from './reading.ts'

/** The number of a cell in the unit of its column, as text, or why it cannot be one. */
type Converted =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly issue: ExcelIssue }

/** A cell that is counted in another unit than its column: by its head, its format or its line; null: it is not. */
export function convertedValue(
  sheet: Sheet,
  column: Extract<Column, { kind: 'number' }>,
  cell: PlacedCell,
  reading: Reading,
): Converted | null {
  const text = readCell(cell)
  const { address } = cell
  const { title } = column
  if (text === '不适用' || text === NOT_APPLICABLE) return null
  const conversion = conversionOf(sheet, column, cell, reading)
  if (conversion === null) return null
  if (typeof conversion === 'string') {
    return { kind: 'refused', issue: excelIssue(conversion, address, { title, said: reading.lineUnit ?? '' }) }
  }
  const unit = printedUnitOf(column, reading)
  const words = { title, value: text, said: conversion.text, unit }
  const found = convertCell(text, conversion, reading.unit)
  switch (found.kind) {
    case 'number':
      return { kind: 'text', text: found.text }
    case 'not_a_number': {
      const { message } = fieldIssue(column.id, 'not_a_number', { title, value: text.slice(0, 40) })
      return { kind: 'refused', issue: excelIssue('bad_value', address, { value: message }) }
    }
    case 'inexact':
      return { kind: 'refused', issue: excelIssue('not_exact', address, words) }
    case 'no_row_unit':
      return { kind: 'refused', issue: excelIssue('no_row_unit', address, words) }
    case 'other_dimension':
      return { kind: 'refused', issue: excelIssue('line_unit', address, words) }
  }
}

function conversionOf(
  sheet: Sheet,
  column: Column,
  { percent, conversion }: PlacedCell,
  { lineUnit, unit }: Reading,
): Conversion | 'percent_cell' | 'line_unit_unknown' | null {
  if (percent === true) {
    const found = percentCell(sheet, column)
    return found === undefined ? 'percent_cell' : found
  }
  if (conversion !== undefined) return conversion
  const isFigure = isFigureSheet(sheet) && column.id === FIGURE_CELLS[0]
  if (!isFigure || lineUnit === null || unit === null) return null
  const said = unitOfSymbol(lineUnit)
  if (said === null) return 'line_unit_unknown'
  const measure = measureOfUnit(said)
  return said === unit ? null : { kind: 'of_row', text: lineUnit, times: '1', by: '1', measure, over: false }
}

function printedUnitOf(column: Column, { unit }: Reading): string {
  const own = printedUnit(column)
  const symbol = unit === null ? '' : UNITS[unit].symbol
  if (own === undefined) return symbol
  return symbol === '' ? own : own.replace(/(?:本项目的|图层的|数值的|含量的|产量)?单位$/u, symbol)
}
