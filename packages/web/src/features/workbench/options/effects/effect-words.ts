import { optionEffects } from '@qingshen/core/workbench/sheets/effects'
import { numberOf } from '@qingshen/core/workbench/survey/figure'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Column } from '@qingshen/core/workbench/sheet'
import { convertQuantity, quantity } from '@qingshen/core/kernel/quantity'
import { decimal, readableText } from '@qingshen/core/kernel/decimal'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { dimensionOf, UNITS } from '@qingshen/core/kernel/unit'

const NAMED_BY = ['kind', 'carrier', 'pollutant', 'item', 'name'] as const

/** What an effect is in, in words: 节约能源 · 电力. */
export function effectName(row: WorkbenchRow, text: (column: Column, value: string | undefined) => string): string {
  const parts = NAMED_BY.flatMap((id) => {
    const column: Column | undefined = optionEffects.columns.find((one) => one.id === id)
    const value = row.fields[id]
    return column === undefined || value === undefined ? [] : [text(column, value)]
  })
  return parts.length === 0 ? '未命名' : parts.join(' · ')
}

/** One amount as a share of another in per cent, units converted; empty where one is missing or the two cannot be compared. */
export function shareText(part: WorkbenchRow | null, whole: WorkbenchRow | null): string {
  const [a, b] = [part, whole].map((row) => (row === null ? null : amountOf(row)))
  if (a == null || b == null || dimensionOf(a.unit) !== dimensionOf(b.unit) || b.value.isZero()) return ''
  const converted = decimal(convertQuantity(quantity(a.value, a.unit), b.unit).value)
  return `${readableText(converted.div(b.value).times(100).toDecimalPlaces(1))} %`
}

function amountOf({ fields }: WorkbenchRow) {
  const value = numberOf(fields['amount'])
  const unit = fields['unit']
  return value === null || unit === undefined || !isUnit(unit) ? null : { value, unit }
}

function isUnit(code: string): code is UnitCode {
  return Object.hasOwn(UNITS, code)
}
