import { separatedDigits } from '@qingshen/core/kernel/separated-digits'

const counts = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })

/** A whole number with thousands separated: 12,345. */
export function formatCount(value: number): string {
  return counts.format(value)
}

/** An exact decimal kept as text, thousands separated, digits untouched: '12345.60' gives 12,345.60. */
export function formatDecimal(value: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(value) ? separatedDigits(value) : value
}
