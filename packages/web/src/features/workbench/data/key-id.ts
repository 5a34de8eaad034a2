import { sha256Hex } from '@qingshen/core/kernel/hash'

const VARIANT = '89ab'

/**
 * The id of a row that is the only one of its kind in an audit (an item in a year, a step): the same wherever it is
 * entered, so that two people who enter it at once meet in one row instead of making two.
 */
export function keyId(caseId: string, sheet: string, ...key: readonly string[]): string {
  const hex = sha256Hex(JSON.stringify([caseId, sheet, ...key]))
  const variant = VARIANT[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
