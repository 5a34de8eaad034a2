import { expect, test } from 'vitest'
import { decimalText } from '../../kernel/decimal.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import { NOTHING_BESIDE } from '../beside.ts'
import { SYSTEM, valuesOf } from '../level/level.fixture.ts'
import { METHOD } from '../plausibility/method.fixture.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit, figuresOf } from '../workbench.fixture.ts'
import { overviewOf } from './overview-of.ts'

function look(sheets: WrittenSheets, method: AuditMethod = METHOD, system: typeof SYSTEM | null = null) {
  return overviewOf(anAudit(sheets), method, { ...NOTHING_BESIDE, system })
}

const measured = (flow: string, value: string) => ({ flow, period: 'p', value, unit: 't', relative_sd: '1' })
const PLANT: WrittenSheets = {
  layers: { m: { name: '物料', kind: 'material', unit: 't' } },
  periods: { p: { name: '九月' } },
  process_units: { a: { name: '配料' }, b: { name: '压制' }, c: { name: '烘干' } },
  flows: {
    in: { layer: 'm', name: '原料', to: 'a' },
    ab: { layer: 'm', name: '料', from: 'a', to: 'b' },
    bc: { layer: 'm', name: '坯', from: 'b', to: 'c' },
    out: { layer: 'm', name: '成品', from: 'c', is_product: 'yes' },
  },
  flow_measurements: { m1: measured('in', '100'), m2: measured('ab', '99'), m3: measured('bc', '80') },
}

test('an empty audit has nothing to show and no number is made up', () => {
  const overview = look({})
  expect(overview.isEmpty).toBe(true)
  expect(overview).toMatchObject({ balances: [], effects: [], targets: [], focus: [], notCounted: 0 })
  expect(overview.findings).toEqual({ error: 0, warning: 0, notice: 0, answered: 0 })
  expect(overview.phases.map(({ done, counted }) => [done, counted])).toEqual([
    [0, 3],
    [0, 1],
  ])
  expect(overview.money.map(({ investment, payback }) => [investment, payback])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ])
  expect(overview.level).toMatchObject({ system: null, before: { code: null, isEmpty: true }, required: [] })
})

test('balances say how many units close within the tolerance, which is worst, and how much is measured', () => {
  const [balance] = look(PLANT).balances
  expect(balance).toMatchObject({ layerName: '物料', closing: 1, judged: 2, open: 1, measured: 3, flows: 4 })
  expect(balance?.worst).toMatchObject({ unit: 'b', name: '压制' })
  expect(balance?.worst?.deviation.toFixed(4)).toBe('0.1919')
  expect(balance?.deviation).toBeNull()
  expect(balance?.isPlantWithin).toBeNull()
})

test('XJ05-13d options stand by class and state; those of no known class are not of no cost', () => {
  const { options } = look({
    options: {
      a: { name: '甲', investment: '0', state: 'done', nature: 'source_reduction' },
      b: { name: '乙', investment: '5', state: 'done', nature: 'end_of_pipe' },
      c: { name: '丙', investment: '80', state: 'accepted' },
      d: { name: '丁' },
    },
  })
  expect(options.count).toBe(4)
  expect(options.classes.map(({ costClass, count, options: ids }) => [costClass, count, ids.join()])).toEqual([
    ['none', 1, 'a'],
    ['low', 1, 'b'],
    ['high', 1, 'c'],
    [null, 1, 'd'],
  ])
  expect(options.classes.at(-1)?.byState.get(null)).toBe(1)
  expect(options.natures.get('end_of_pipe')).toBe(1)
})

test('money and effects: expected, claimed and verified apart; an unknown investment leaves no payback', () => {
  const cost = (amount: string) => ({ kind: 'cost', amount, unit: 'ten_thousand_yuan' })
  const sheets: WrittenSheets = {
    options: {
      a: { name: '甲', investment: '20', state: 'done' },
      b: { name: '乙', investment: '40', state: 'accepted' },
      gone: { name: '丙', investment: '900', state: 'rejected' },
    },
    option_work: { w: { option: 'a', actual_cost: '25' } },
    option_effects: {
      e1: { option: 'a', basis: 'expected', ...cost('10') },
      e2: { option: 'b', basis: 'expected', ...cost('20') },
      e3: { option: 'a', basis: 'claimed', ...cost('12.5') },
      e4: { option: 'a', basis: 'claimed', kind: 'water', amount: '3000', unit: 'm3' },
    },
    verified_effects: { v: { option: 'a', kind: 'water', amount: '2400', unit: 'm3' } },
  }
  const { money, effects } = look(sheets)
  const text = (value: { toFixed: () => string } | null) => value?.toFixed() ?? null
  expect(money.map(({ investment, payback, options }) => [text(investment), text(payback), options])).toEqual([
    ['60', '2', 2],
    ['25', '2', 1],
    [null, null, 0],
  ])
  const water = effects.find(({ key }) => key === 'water')
  expect([water?.expected, text(water?.claimed?.amount ?? null), text(water?.verified?.amount ?? null)]).toEqual([
    null,
    '3000',
    '2400',
  ])
  const verified = { ...sheets.verified_effects, money: { option: 'a', ...cost('5') } }
  const [, , third] = look({ ...sheets, verified_effects: verified }).money
  expect([text(third?.investment ?? null), text(third?.payback ?? null), third?.options]).toEqual(['25', '5', 1])
  const lacking = look({ ...sheets, options: { ...sheets.options, b: { name: '乙', state: 'accepted' } } })
  expect(lacking.money[0]).toMatchObject({ lacking: 1, payback: null })
  // what brings no money, or has not said what it brings, costs and does not lengthen what the others take to pay back
  const filter = { name: '除尘', investment: '500', state: 'done' }
  const [, claimed] = look({ ...sheets, options: { ...sheets.options, filter } }).money
  expect([text(claimed?.investment ?? null), text(claimed?.payback ?? null), claimed?.unpaid]).toEqual(['525', '2', 1])
})

test('the level is computed at both moments; what is asked is judged by the newest', () => {
  const values = valuesOf({
    a: { before: '3', after: '1' },
    b: { before: '3', after: '1' },
    c: { before: '3', after: '1' },
    d: { before: '是', after: '是' },
  })
  const asked = { r: { kind: 'law', level: 'II', basis: '某文件' } }
  const { level } = look({ level_values: values, level_requirements: asked }, METHOD, SYSTEM)
  expect([level.before.code, level.after.code]).toEqual(['III', 'I'])
  expect(level.after.word).toContain('Ⅰ级')
  expect(level.before.lagging).toBeGreaterThan(0)
  expect(level.required).toEqual([expect.objectContaining({ row: 'r', level: 'II', isMet: true })])
  const without = look({ level_requirements: asked })
  expect(without.level.required).toEqual([expect.objectContaining({ row: 'r', isMet: null })])
})

test('targets say how much of the way is gone, by the newest year; findings that were explained are apart', () => {
  const { targets } = look({
    survey_items: { coal: { kind: 'energy', name: '煤', unit: 't' } },
    survey_figures: figuresOf({ coal: { 2024: '100', 2025: '95' } }),
    targets: {
      t: { name: '用煤', item: 'coal', base_year: '2024', base_value: '100', near_value: '90', far_value: '80' },
      u: { name: '没有对应的项目', base_value: '1', near_value: '2' },
    },
  })
  expect(targets.map(({ near, far, year }) => [near && decimalText(near), far && decimalText(far), year])).toEqual([
    ['0.5', '0.25', '2025'],
    [null, null, null],
  ])
})
