import { expect, test } from 'vitest'
import { causeRows } from './causes.ts'
import { focusRows } from './focus.ts'
import { levelRows } from './level-rows.ts'
import { optionRows, resultRows } from './option-rows.ts'
import { AUDIT_OPTIONS } from './options.ts'
import { plantRows } from './plant-rows.ts'
import { preparationRows } from './preparation.ts'
import { textRows } from './report-texts.ts'
import { surveyRows } from './survey-rows.ts'

test('no two rows of a sheet stand in one place: their order would be another in every store', () => {
  const rows = [
    ...preparationRows('a'),
    ...surveyRows('a'),
    ...focusRows('a'),
    ...levelRows('a'),
    ...plantRows('a'),
    ...causeRows('a'),
    ...optionRows('a', AUDIT_OPTIONS, { system: 'teaching' }),
    ...resultRows('a', AUDIT_OPTIONS),
    ...textRows('a'),
  ].filter(({ seen, position }) => seen === 0 && position !== undefined)
  const places = rows.map(({ sheet, position }) => `${sheet} ${position}`)
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([])
})
