import { expect, test } from 'vitest'
import { UNITS } from '../kernel/unit.ts'
import { SHEETS, findSheet } from './all-sheets.ts'
import { REMOVED } from './change-row.ts'
import { printedUnit } from './sheet.ts'

const CELLS = SHEETS.flatMap((sheet) => sheet.columns.map((column) => ({ sheet, column })))

test('every sheet and every column of a sheet has an id of its own, stable and plain', () => {
  expect(new Set(SHEETS.map(({ id }) => id)).size).toBe(SHEETS.length)
  for (const { id, columns } of SHEETS) {
    const ids = columns.map((column) => column.id)
    expect(new Set(ids).size, id).toBe(ids.length)
    for (const each of [id, ...ids]) expect(each).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(ids).not.toContain(REMOVED)
  }
})

test('trap 7: no sheet and no column carries a year, in its id or in its head', () => {
  for (const { sheet, column } of CELLS) {
    for (const text of [sheet.id, sheet.title, column.id, column.title]) expect(text).not.toMatch(/\d{2,}/)
  }
})

test('rows are recognised by columns there are, and refer to sheets there are', () => {
  for (const { id, key, columns } of SHEETS) {
    expect(columns.map((column) => column.id)).toEqual(expect.arrayContaining([...key]))
    expect(key.length, id).toBeGreaterThan(0)
  }
  for (const { column } of CELLS) if (column.kind === 'reference') expect(findSheet(column.sheet)).toBeDefined()
})

test('limits and units of numbers can be kept: least below most, units of the table', () => {
  for (const { column } of CELLS) {
    if (column.kind !== 'number') continue
    if (column.unit !== undefined) expect(UNITS).toHaveProperty(column.unit)
    if (column.min !== undefined && column.max !== undefined)
      expect(Number(column.min)).toBeLessThan(Number(column.max))
  }
})

/** Counts, points, shares and places, and numbers beside whose cell a column of the same row says the unit. */
const WITHOUT_UNIT = [
  'focus_criteria.weight focus_scores.score option_criteria.weight option_scores.score option_cash_flows.year_number',
  'process_units.x process_units.y relations.share relations.sd level_variables.before level_variables.after',
  'survey_figures.amount targets.base_value targets.near_value targets.far_value',
  'flow_measurements.value concentrations.value option_effects.amount verified_effects.amount',
].flatMap((line) => line.split(' '))

test('every number says in its head what it is counted in, but for counts and where the row has a column for it', () => {
  const without = CELLS.filter(({ column }) => column.kind === 'number' && printedUnit(column) === undefined)
  expect(without.map(({ sheet, column }) => `${sheet.id}.${column.id}`).sort()).toEqual(WITHOUT_UNIT.toSorted())
})

test('XJ05-13a the official worksheets are those whose columns are known', () => {
  const official = SHEETS.flatMap(({ official: number, title }) => (number === undefined ? [] : [`${number} ${title}`]))
  expect(official).toEqual(['1-1 审核小组成员表', '1-2 审核工作计划表'])
})
