import { Decimal, decimalText } from '../../kernel/decimal.ts'

/** The JSON text of a system's file: exact numbers are written with all their digits, members that are undefined left out. */
export function systemText(value: unknown): string {
  if (value instanceof Decimal) return decimalText(value)
  if (Array.isArray(value)) return `[${value.map(systemText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${systemText(member)}`).join(',')}}`
}
