import type { BoundValue } from './engine.ts'

/**
 * Turns a statement's value into text both engines read alike: arrays become array literals, plain objects JSON,
 * dates and decimals their own text. A JSON array is bound as `JSON.stringify(...)`, since an array means a SQL array.
 */
export function bindable(value: unknown): BoundValue {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return value
  if (Array.isArray(value)) return arrayLiteral(value)
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (typeof value === 'object') return isPlain(value) ? JSON.stringify(value) : textOf(value)
  throw new TypeError(`a ${typeof value} cannot be bound to a statement`)
}

// Dates of Temporal and exact decimals say their text in toJSON.
function textOf(value: object): string {
  const text: unknown = 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : null
  if (typeof text === 'string') return text
  throw new TypeError(`a ${value.constructor.name} cannot be bound to a statement`)
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
