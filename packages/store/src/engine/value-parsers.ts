/** Reads the text form of one column value. */
export type ValueParser = (text: string) => unknown

/** Turns the ISO form PostgreSQL prints under time zone UTC into the one `Temporal.Instant` prints. */
export function instantText(text: string): string {
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/.test(text)) return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`
  return text.endsWith('infinity') ? text : Temporal.Instant.from(text).toString()
}

function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer beyond 2^53 in the database: ${text}`)
  return value
}

function bytes(text: string): Uint8Array {
  return Uint8Array.fromHex(text.slice(2))
}

const same: ValueParser = (text) => text

const SCALARS: ReadonlyMap<number, ValueParser> = new Map([
  [16, (text: string) => text === 't'],
  [17, bytes],
  [20, exactInteger],
  [21, Number],
  [23, Number],
  [26, Number],
  [25, same],
  [114, JSON.parse as ValueParser],
  [700, Number],
  [701, Number],
  [1082, same],
  [1083, same],
  [1114, same],
  [1184, instantText],
  [1700, same],
  [2950, same],
  [3802, JSON.parse as ValueParser],
  [3912, same],
])

/** Array types by the type of their elements. */
const ARRAYS: ReadonlyMap<number, number> = new Map([
  [1000, 16],
  [1016, 20],
  [1005, 21],
  [1007, 23],
  [1009, 25],
  [1015, 25],
  [1182, 1082],
  [1185, 1184],
  [1231, 1700],
  [2951, 2950],
  [3807, 3802],
])

/** The parser of a type by its object id; types not named here stay text. Equal on both engines. */
export function parserOf(oid: number): ValueParser {
  const element = ARRAYS.get(oid)
  if (element !== undefined) return (text) => parseArray(text, parserOf(element))
  return SCALARS.get(oid) ?? same
}

/** Object ids with a parser of their own. */
export const PARSED_TYPES: readonly number[] = [...SCALARS.keys(), ...ARRAYS.keys()]

/** Reads a one-dimensional array literal such as `{a,"b c",NULL}`. */
export function parseArray(text: string, parse: ValueParser): unknown[] {
  const items: unknown[] = []
  const pattern = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/g
  for (const match of text.matchAll(pattern)) {
    const [, quoted, plain] = match
    if (quoted !== undefined) items.push(parse(quoted.replaceAll(/\\(.)/g, '$1')))
    else if (plain !== undefined) items.push(plain === 'NULL' ? null : parse(plain))
  }
  return items
}
