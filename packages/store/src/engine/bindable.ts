import type { BoundValue } from './engine.ts'

/**
 * Turns a statement's value into text both engines read alike: arrays become array literals, plain objects JSON,
 * everything else its own text. A JSON array is bound as `JSON.stringify(...)`, since an array means a SQL array.
 */
export function bindable(value: unknown): BoundValue {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return value
  if (Array.isArray(value)) return arrayLiteral(value)
  if (typeof value === 'object' && isPlain(value)) return JSON.stringify(value)
  return String(value)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function arrayLiteral(items: readonly unknown[]): string {
  return `{${items.map(arrayItem).join(',')}}`
}

function arrayItem(item: unknown): string {
  const bound = bindable(item)
  if (bound === null) return 'NULL'
  if (bound instanceof Uint8Array) return `"\\\\x${bound.toHex()}"`
  return `"${bound.replaceAll(/["\\]/g, '\\$&')}"`
}
