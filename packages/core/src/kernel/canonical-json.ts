/**
 * The canonical JSON of a value (RFC 8785, JCS): keys sorted by UTF-16 units, shortest numbers, no spaces.
 * Members that are undefined are left out. What JSON cannot say is refused, so that nothing is hashed
 * that could be read back as something else.
 * @throws TypeError for NaN, infinity, bigint, functions, lone surrogates, class instances, undefined in arrays.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`no canonical JSON for ${value}`)
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
      return canonicalObject(value)
    default:
      throw new TypeError(`no canonical JSON for a value of type ${typeof value}`)
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

function canonicalString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('no canonical JSON for a lone surrogate')
  return JSON.stringify(text)
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`no canonical JSON for an instance of ${value.constructor.name}: convert it to text first`)
  }
  const members: string[] = []
  const record = value as Record<string, unknown>
  for (const key of Object.keys(record).sort(byCodeUnits)) {
    const member = record[key]
    if (member !== undefined) members.push(`${canonicalString(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
