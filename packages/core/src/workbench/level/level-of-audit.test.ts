import fc from 'fast-check'
import { expect, test } from 'vitest'
import { row, systemOf } from '../../indicator/level.fixture.ts'
import { readAnySystem } from '../../indicator/judge-plant.ts'
import { findSheet, SHEETS } from '../all-sheets.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit } from '../workbench.fixture.ts'
import { levelOfAudit } from './level-of-audit.ts'
import { RATIO, SYSTEM, valuesOf } from './level.fixture.ts'

const FULL = { a: '1', b: '1', c: '1', d: '是' }
const levelOf = (values: Parameters<typeof valuesOf>[0], more: WrittenSheets = {}) =>
  levelOfAudit(anAudit({ level_values: valuesOf(values), ...more }), SYSTEM, 'before')

test('the level follows from the rows, every point with its reason', () => {
  const level = levelOf({ ...FULL, a: '１.５ kgce/t', c: '1 %' })
  expect(level.result).toMatchObject({ level: 'II', indices: { I: 58, II: 100, III: 100 } })
  expect(level.lines.map(({ indicator, reached }) => `${indicator.id} ${reached}`)).toEqual([
    'a II',
    'b I',
    'c I',
    'd I',
  ])
  expect(level.lines[0]).toMatchObject({ weight: 0.42, points: { I: '0', II: '42', III: '42' } })
  expect(level.lines[0]?.why).toBe('实际值 1.5 kgce/t，达到Ⅱ级（要求 ≤2）：在Ⅱ、Ⅲ级指数中各计 42 分')
  expect(level.lagging.map(({ row: found, indicator }) => [found?.id, indicator.title])).toEqual([['a', '综合能耗']])
})

test('trap 1: what meets level I counts for II and III too', () => {
  const system = readAnySystem(systemOf([{ weight: 1, rows: [row('a', 0.6), row('b', 0.4, { limiting: true })] }]))
  const level = levelOfAudit(anAudit({ level_values: valuesOf({ a: '1', b: '2' }) }), system, 'before')
  expect(level.result).toMatchObject({ level: 'II', indices: { I: 60, II: 100, III: 100 } })
})

test('trap 2: a comparison, a range or a foreign unit is no value of a plant and is told with its cell', () => {
  for (const text of ['≤0.5', '0.5~0.8', '约 1', '1 t/t', '1,5', 'NaN', '--']) {
    const level = levelOf({ ...FULL, a: text })
    expect(level.result).toMatchObject({ level: 'undetermined', bounds: { worst: 'none', best: 'I' } })
    expect(level.issues).toMatchObject([
      { code: 'level_cell_unreadable', place: { sheet: 'level_values', row: 'a', column: 'before' } },
    ])
  }
})

test('trap 3: missing, zero and not applicable are three results', () => {
  const { b: _left, ...missing } = FULL
  expect(levelOf(missing).result).toMatchObject({ level: 'undetermined', indices: { I: 72 } })
  expect(levelOf({ ...FULL, b: '0' }).result).toMatchObject({ level: 'I' })
  const excluded = levelOf({ ...FULL, b: '不适用' })
  expect(excluded.result).toMatchObject({ level: 'I', indices: { I: 100 } })
  expect(excluded.unproved.map(({ indicator }) => indicator.id)).toEqual(['b'])
  expect(excluded.issues.map(({ code }) => code)).toEqual(['level_proof_missing'])
  const proved = levelOf({ ...FULL, b: { indicator: 'b', before: '不适用', proof: '没有这道工序，见排污许可证' } })
  expect([proved.unproved, proved.issues.map(({ code }) => code)]).toEqual([[], ['level_limiting_excluded']])
})

test('trap 4: weights of a third each are exact, 100 is 100', () => {
  const rows = ['a', 'b', 'c'].map((id) => row(id, '1/3'))
  const system = readAnySystem(systemOf([{ weight: 1, rows }]))
  const level = levelOfAudit(anAudit({ level_values: valuesOf({ a: '3', b: '3', c: '3' }) }), system, 'before')
  expect(level.result).toMatchObject({ level: 'III', indices: { I: 0, II: 0, III: 100 } })
})

test('trap 5: a group in which nothing applies is told, it never lowers the index in silence', () => {
  const level = levelOf({ ...FULL, c: '不适用', d: '不适用' })
  expect(level.result).toMatchObject({ level: null, indices: null })
  expect(level.issues.map(({ code }) => code)).toContain('level_group_empty')
})

test('trap 9: a value is compared as it was entered, never rounded', () => {
  expect(levelOf({ ...FULL, a: '1.0000000000000000001' }).lines[0]?.reached).toBe('II')
  expect(levelOf({ ...FULL, a: '0.9999999999999999999' }).lines[0]?.reached).toBe('I')
})

test('trap 10: zero is an answer', () => {
  expect(levelOf({ ...FULL, a: '0' }).lines[0]).toMatchObject({ text: '0', reached: 'I' })
})

test('trap 11: limiting indicators that lag come first, what is missing is listed apart', () => {
  const level = levelOf({ a: '4', b: '2', c: '9' })
  expect(level.lagging.map(({ indicator }) => indicator.id)).toEqual(['b', 'a', 'c'])
  expect(level.missing.map(({ indicator }) => indicator.id)).toEqual(['d'])
})

test('trap 13: no sheet has a column in which a reached level could be typed', () => {
  const every = SHEETS.flatMap((sheet) => sheet.columns.map((column) => ({ sheet: sheet.id, column })))
  const levels = every.filter(
    ({ column }) => column.kind === 'choice' && column.choices.some(({ code }) => code === 'III'),
  )
  // the only level somebody enters is the one that is asked for
  expect(levels.map(({ sheet, column }) => `${sheet}.${column.id}`)).toEqual(['level_requirements.level'])
  const columns = findSheet('level_values')?.columns.map(({ id }) => id)
  expect(columns).toEqual(['indicator', 'name', 'before', 'after', 'item', 'source', 'proof'])
})

test('after is not before: nothing of the one is taken for the other', () => {
  const data = anAudit({ level_values: valuesOf(FULL) })
  const after = levelOfAudit(data, SYSTEM, 'after')
  expect(after.isEmpty).toBe(true)
  expect(after.missing).toHaveLength(4)
  expect(after.result).toMatchObject({ level: 'undetermined', bounds: { worst: 'none', best: 'I' } })
})

test('what is required stands beside what is reached, limiting shortfalls first', () => {
  const level_requirements = {
    law: { kind: 'law', level: 'II', basis: '某省规定', due_on: '2027-12-31' },
    own: { kind: 'own', level: 'I', basis: '本企业' },
    open: { kind: 'own', basis: '还没有定' },
  }
  const { required } = levelOf({ ...FULL, a: '1.5', b: '3' }, { level_requirements })
  expect(required.map(({ row: { id }, level, isMet, dueOn }) => [id, level, isMet, dueOn])).toEqual([
    ['law', 'II', false, '2027-12-31'],
    ['own', 'I', false, null],
    ['open', null, null, null],
  ])
  expect(required[1]?.short.map(({ indicator }) => indicator.id)).toEqual(['b', 'a'])
})

test('rows of another system, rows twice and variables nobody asked for are told and not counted', () => {
  const values = { ...valuesOf(FULL), again: { indicator: 'a', before: '9' }, x: { indicator: 'x9', before: '1' } }
  const level = levelOfAudit(
    anAudit({ level_values: values, level_variables: { n: { variable: 'n', before: '2' } } }),
    SYSTEM,
    'before',
  )
  expect(level.result).toMatchObject({ level: 'I' })
  expect(level.issues.map(({ code, place }) => [code, place.row])).toEqual([
    ['level_cell_twice', 'again'],
    ['level_cell_unknown', 'x'],
    ['level_variable_cell_unknown', 'n'],
  ])
})

test('variables are taken from their sheet; a missing one stops the computation and says so', () => {
  const rows = [row('a', 1, { benchmarks: { I: '≤1+n', II: '≤2+n', III: '≤3+n' } })]
  const system = readAnySystem(systemOf([{ weight: 1, rows }], { variables: [{ id: 'n', title: '层数' }] }))
  const levelWith = (fields: Record<string, string>) =>
    levelOfAudit(
      anAudit({ level_values: valuesOf({ a: '1.5' }), level_variables: { v: { variable: 'n', ...fields } } }),
      system,
      'before',
    )
  expect(levelWith({ before: '1' }).result).toMatchObject({ level: 'I' })
  const stopped = levelWith({ after: '1' })
  expect(stopped.result).toBeNull()
  expect(stopped.issues).toMatchObject([
    { code: 'level_variable_missing', place: { sheet: 'level_variables', row: 'v', column: 'before' } },
  ])
})

test('a system of ratios gives a grade; a veto that applies comes first', () => {
  const values = valuesOf({ coal: '200', system: '√', over: '有' })
  const level = levelOfAudit(anAudit({ level_values: values }), RATIO, 'before')
  expect(level.result).toMatchObject({ grade: 'none', index: 65 })
  expect(level.lagging.map(({ indicator }) => indicator.id)).toEqual(['over', 'coal'])
  expect(level.lines[0]).toMatchObject({ ratio: 0.5, points: '50' })
  expect(level.lines[0]?.why).toBe('实际值 200，基准值 100，基准值 ÷ 实际值 = 0.5，× 100 分 = 50 分')
  const negative = levelOfAudit(
    anAudit({ level_values: valuesOf({ coal: '-1', system: '否', over: '没有' }) }),
    RATIO,
    'before',
  )
  expect(negative.issues).toMatchObject([{ code: 'level_value_wrong', place: { row: 'coal', column: 'before' } }])
  expect(negative.result).toMatchObject({ grade: 'undetermined' })
})

test('whatever is entered, the computation never throws and every line has an answer', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('1', '不适用', 'Ⅱ级', '是', '-3', '1e9', '９５％', '__proto__'))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', ''), text), (values) => {
      for (const system of [SYSTEM, RATIO]) {
        const level = levelOfAudit(anAudit({ level_values: valuesOf(values) }), system, 'before')
        expect(level.lines.length).toBeGreaterThan(0)
        for (const { place } of level.issues) expect(findSheet(place.sheet)).toBeDefined()
      }
    }),
    { numRuns: 200 },
  )
})
