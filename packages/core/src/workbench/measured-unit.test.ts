import { expect, test } from 'vitest'
import { misfittingUnit } from './measured-unit.ts'

const ROWS: Readonly<Record<string, Record<string, string>>> = {
  water: { name: '水', kind: 'water', unit: 'm3' },
  inlet: { name: '新水', layer: 'water' },
  loose: { name: '未定' },
}
const fieldsOf = (row: string) => ROWS[row]

test('the unit of a measurement measures what the layer of its flow counts', () => {
  expect(misfittingUnit('flow_measurements', { flow: 'inlet', unit: 'l' }, fieldsOf)).toEqual([])
  const [issue] = misfittingUnit('flow_measurements', { flow: 'inlet', unit: 'kwh' }, fieldsOf)
  expect(issue).toMatchObject({ field: 'unit', code: 'wrong_dimension' })
  expect(issue?.message).toBe('“单位”不能用单位“kWh”：流股所在的图层“水”按 m³ 计，两者量的不是同一种量。请换一个单位。')
})

test('where flow or layer are not said yet, and in other sheets, every unit does', () => {
  for (const flow of ['loose', 'nowhere']) {
    expect(misfittingUnit('flow_measurements', { flow, unit: 'kwh' }, fieldsOf)).toEqual([])
  }
  expect(misfittingUnit('flow_measurements', { unit: 'kwh' }, fieldsOf)).toEqual([])
  expect(misfittingUnit('survey_items', { flow: 'inlet', unit: 'kwh' }, fieldsOf)).toEqual([])
})
