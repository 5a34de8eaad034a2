import { sha256Hex } from '@qingshen/core/kernel/hash'

/** A UUID (version 8) made from a text: what is seeded has the same key in every store. */
export function stableId(text: string): string {
  const hex = sha256Hex(text)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
