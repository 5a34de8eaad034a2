import { plainText } from './cell-text.ts'
import { readText } from './read-values.ts'
import type { RegisterReference } from './reference.ts'
import type { RegisterRow } from './register-row.schema.ts'
import type { RowReading } from './row-reading.ts'
import { cellOf, note } from './row-reading.ts'

/** The place of a row: as printed, and the division's code today; a former name is noted and kept. */
export function readPlace(reading: RowReading, reference: RegisterReference): Pick<RegisterRow, 'place' | 'division'> {
  const text = readText(reading, 'place')
  if (text === null) {
    if (!cellOf(reading, 'place')?.flaw) note(reading, 'place', 'place_missing')
    return { place: '', division: null }
  }
  const found = reference.placesOf(plainText(text))
  const [place] = found
  if (!place) {
    note(reading, 'place', 'place_unknown', { text })
    return { place: text, division: null }
  }
  if (found.length > 1) {
    note(reading, 'place', 'place_ambiguous', {
      text,
      choices: found.map((one) => `${one.name} ${one.code}`).join('、'),
    })
    return { place: text, division: null }
  }
  if (place.former) note(reading, 'place', 'place_former', { text, name: place.name, code: place.code })
  return { place: text, division: place.code }
}
