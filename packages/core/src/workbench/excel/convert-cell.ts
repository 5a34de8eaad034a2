import { decimal, decimalText } from '../../kernel/decimal.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS, unitOfSymbol } from '../../kernel/unit.ts'
import { readNumber } from '../number-text.ts'
import type { Column, Sheet } from '../sheet.ts'
import { headUnit, measureOfUnit } from './head-unit.ts'
import type { Conversion } from './head-unit.ts'

/** A number of a file in the unit of its column, or why it cannot be one; `unit`: what stands against it. */
export type ConvertedCell =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'not_a_number' | 'inexact' | 'no_row_unit' }
  | { readonly kind: 'other_dimension'; readonly unit: string }

/**
 * The number of a cell that is counted as its head says, exactly as its column counts it; a number whose quotient does not
 * end is refused rather than rounded. `row`: the unit of the row, where it is known.
 */
export function convertCell(text: string, conversion: Conversion, row: UnitCode | null): ConvertedCell {
  const read = readNumber(withoutSaid(text, conversion.text))
  if (read.kind !== 'number') return { kind: 'not_a_number' }
  const factor = factorOf(conversion, row)
  if ('kind' in factor) return factor
  const { times, by } = factor
  const product = decimal(read.text).times(times)
  const quotient = product.div(by)
  const isExact = quotient.times(by).eq(product) && quotient.decimalPlaces() <= MOST_DECIMALS
  return isExact ? { kind: 'number', text: decimalText(quotient) } : { kind: 'inexact' }
}

const MOST_DECIMALS = 30

type Factor = { readonly times: string; readonly by: string }

function factorOf(conversion: Conversion, row: UnitCode | null): Factor | Exclude<ConvertedCell, { kind: 'number' }> {
  const { times, by } = conversion
  if (conversion.kind === 'fixed') return { times, by }
  if (row === null) return { kind: 'no_row_unit' }
  const { measure, over } = conversion
  const own = measureOfUnit(row)
  if (own.dimension !== measure.dimension) return { kind: 'other_dimension', unit: UNITS[row].symbol }
  const [up, down] = over ? [own.factor, measure.factor] : [measure.factor, own.factor]
  return { times: decimalText(decimal(times).times(up)), by: decimalText(decimal(by).times(down)) }
}

/** `60 月` under a head that says months is 60. */
function withoutSaid(text: string, said: string): string {
  const [, number = '', symbol = ''] = /^([-+\d.,e ]*\d) ?([^\d\s].*)$/iu.exec(text.normalize('NFKC').trim()) ?? []
  const unit = unitOfSymbol(symbol)
  const isSaid = symbol !== '' && (symbol === said || (unit !== null && unit === unitOfSymbol(said)))
  return isSaid ? number : text
}

/**
 * The conversion of a cell that a spreadsheet shows as per cent: its number is a fraction, whatever the head says. Undefined
 * where the column counts nothing a percentage could be.
 */
export function percentCell(sheet: Sheet, column: Column): Conversion | null | undefined {
  const unit = headUnit(sheet, column, '1')
  if (unit.kind === 'misfit') return undefined
  return unit.kind === 'own' ? null : unit.conversion
}
