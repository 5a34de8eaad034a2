import type { ColumnMapping } from './column-mapping.schema.ts'
import { ColumnMappingSchema, MAPPING_TEXT } from './column-mapping.schema.ts'

/** A mapping as one line of text, as it travels in an address: `levels:3:group=0,title=1:表1`. */
export function mappingText({ kind, firstRow, places, sheet }: ColumnMapping): string {
  const said = Object.entries(places).flatMap(([name, place]) => (place === undefined ? [] : [`${name}=${place}`]))
  return `${kind}:${firstRow}:${said.join(',')}:${sheet}`
}

/** The mapping a text says, or null where it is none: an unknown column, a place or a row beyond what a sheet has. */
export function readMappingText(text: string): ColumnMapping | null {
  if (!MAPPING_TEXT.test(text)) return null
  const [kind, row = '', said = '', ...sheet] = text.split(':')
  const pairs = said === '' ? [] : said.split(',').map((pair) => pair.split('='))
  const places = Object.fromEntries(pairs.map(([name = '', place]) => [name, Number(place)]))
  const read = ColumnMappingSchema.safeParse({ kind, firstRow: Number(row), places, sheet: sheet.join(':') })
  return read.success ? read.data : null
}
