import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../kernel/decimal.ts'
import { SHEETS } from '../all-sheets.ts'
import type { EnergyFactor } from '../energy-factor.schema.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit, figuresOf } from '../workbench.fixture.ts'
import { compareYears } from './compare-years.ts'
import { coalEquivalent, energyTotals } from './energy.ts'
import { surveyOf } from './survey.ts'
import { actualOf, measureOf, progressTo, targetOf } from './targets.ts'
import { unitConsumption } from './unit-consumption.ts'

const PLANT = {
  cement: { kind: 'output', name: '水泥', unit: 't', is_main: 'yes' },
  coal: { kind: 'energy', name: '原煤', unit: 't', carrier: 'raw_coal' },
  waste: { kind: 'waste_generated', name: '污泥', unit: 't' },
}
const survey = (figures: Record<string, Record<string, string>>, more: WrittenSheets = {}) =>
  surveyOf(anAudit({ survey_items: PLANT, survey_figures: figuresOf(figures), ...more }))
const item = (of: ReturnType<typeof survey>, id: string) => of.items.find(({ row }) => row.id === id)!
const consumption = (of: ReturnType<typeof survey>, id: string, year: string) => {
  const found = unitConsumption(of, item(of, id), year)
  return found.kind === 'number' ? found.value.toFixed() : found.kind
}
const factor = (more: Partial<EnergyFactor>): EnergyFactor => ({
  id: 'raw_coal',
  title: '原煤',
  unit: 'kg',
  kgce: '0.7143',
  from: '2021-04-01',
  to: null,
  source: '表',
  mark: 'K',
  ...more,
})

test('peers trap 7: no year stands in a column; an audit in 2027 or 2031 works as any other', () => {
  const columns = SHEETS.flatMap((sheet) => sheet.columns.map(({ id }) => id))
  expect(columns.filter((id) => /\d{4}/.test(id))).toEqual([])
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2150 }), { minLength: 1, maxLength: 8 }), (years) => {
      const amounts = Object.fromEntries(years.map((year) => [String(year), '100']))
      const read = survey({ cement: amounts, coal: amounts })
      expect(read.years).toEqual(years.map(String).toSorted())
      expect(years.map((year) => consumption(read, 'coal', String(year)))).toEqual(years.map(() => '1'))
    }),
  )
})

test('peers trap 9: unit consumption is not rounded before use: 0.2401 stays, 0.004 is not 0', () => {
  const read = survey({
    cement: { '2025': '10000', '2026': '3' },
    coal: { '2025': '2401', '2026': '1' },
    waste: { '2025': '40' },
  })
  expect(consumption(read, 'coal', '2025')).toBe('0.2401')
  expect(consumption(read, 'waste', '2025')).toBe('0.004')
  expect(consumption(read, 'coal', '2026')).toMatch(/^0\.3{79,}/)
})

test('peers trap 10: 0 t of waste is an answer; missing, zero and not applicable are three results', () => {
  const read = survey({
    cement: { '2023': '10', '2024': '10', '2025': '10', '2026': '0' },
    waste: { '2024': '0', '2025': 'not_applicable', '2026': '5' },
  })
  expect(['2023', '2024', '2025', '2026'].map((year) => consumption(read, 'waste', year))).toEqual([
    'missing',
    '0',
    'not_applicable',
    'division_by_zero',
  ])
})

test('of two rows for one year the first counts, and without a marked product the only output is the main one', () => {
  const figures = { a: { item: 'coal', year: '2025', amount: '7' }, b: { item: 'coal', year: '2025', amount: '8' } }
  const read = surveyOf(
    anAudit({
      survey_items: { ...PLANT, cement: { kind: 'output', name: '水泥', unit: 't' } },
      survey_figures: figures,
    }),
  )
  expect(item(read, 'coal').figures.map(({ row }) => row)).toEqual(['a'])
  expect(read.main?.name).toBe('水泥')
})

test('energy in tce: the factor of the year, the measured one wins, and which was used is said', () => {
  const factors = [factor({ kgce: '0.7', from: '2008-06-01', to: '2021-03-31' }), factor({})]
  const read = survey({ coal: { '2000': '10', '2019': '10', '2025': '10' } })
  const coal = (year: string) => coalEquivalent(item(read, 'coal'), year, factors)
  const tce = (year: string) => {
    const found = coal(year)
    return found.kind === 'number' ? found.tce.toFixed() : found.kind
  }
  expect(['2019', '2025', '2000', '2026'].map(tce)).toEqual(['7', '7.143', '7', 'missing'])
  expect(coal('2000')).toMatchObject({ factor: { kind: 'reference', isEarlier: true } })
  const measured = surveyOf(
    anAudit({
      survey_items: { coal: { ...PLANT.coal, coal_factor: '650.5', coal_factor_source: '入厂煤化验' } },
      survey_figures: figuresOf({ coal: { '2025': '10' } }),
    }),
  )
  expect(coalEquivalent(measured.items[0]!, '2025', factors)).toMatchObject({
    kind: 'number',
    tce: decimal('6.505'),
    factor: { kind: 'measured', kgce: '650.5', source: '入厂煤化验' },
  })
})

test('an energy item in standard coal needs no factor; one in a unit the factor does not measure is said so', () => {
  const read = surveyOf(
    anAudit({
      survey_items: {
        total: { kind: 'energy', name: '综合能耗', unit: 'kgce' },
        power: { kind: 'energy', name: '电', unit: 't', carrier: 'electricity' },
        other: { kind: 'energy', name: '其他', unit: 't' },
      },
      survey_figures: figuresOf({ total: { '2025': '2500' }, power: { '2025': '3' }, other: { '2025': '1' } }),
    }),
  )
  const [total] = energyTotals(read, [factor({ id: 'electricity', unit: 'kwh', kgce: '0.1229' })])
  expect(total?.tce.toFixed()).toBe('2.5')
  expect(total?.lacking.map((each) => `${each.item.name} ${each.why}`)).toEqual(['电 wrong_unit', '其他 no_factor'])
})

test('electricity of 10 000 kWh by the ten thousand counts exactly', () => {
  const read = surveyOf(
    anAudit({
      survey_items: { power: { kind: 'energy', name: '电', unit: 'ten_thousand_kwh', carrier: 'electricity' } },
      survey_figures: figuresOf({ power: { '2025': '1234.5' } }),
    }),
  )
  const [total] = energyTotals(read, [factor({ id: 'electricity', unit: 'kwh', kgce: '0.1229' })])
  expect(total?.tce.toFixed()).toBe('1517.2005')
})

test('years are compared with the last one that has a number; a jump is a change beyond the threshold or from nothing', () => {
  const read = survey({ coal: { '2021': '100', '2022': '130', '2023': '', '2024': '90', '2025': '0', '2026': '5' } })
  const changes = compareYears(item(read, 'coal').figures, decimal('0.3'))
  expect(
    changes.map(({ from, to, share, isJump }) => [from, to, share?.toDecimalPlaces(3).toFixed() ?? null, isJump]),
  ).toEqual([
    ['2021', '2022', '0.3', false],
    ['2022', '2024', '-0.308', true],
    ['2024', '2025', '-1', true],
    ['2025', '2026', null, true],
  ])
})

test('targets: direction, share of the base, progress, and what the base value was taken from', () => {
  const targets = {
    t: {
      name: '单位产品煤耗',
      unit_text: 't/t',
      base_year: '2024',
      base_value: '0.24',
      near_value: '0.216',
      far_value: '0.2',
      item: 'coal',
    },
  }
  const audit = anAudit({
    survey_items: PLANT,
    survey_figures: figuresOf({
      cement: { '2024': '10000', '2025': '10000' },
      coal: { '2024': '2401', '2025': '2280' },
    }),
    targets,
  })
  const read = surveyOf(audit)
  const target = targetOf(audit.get('targets')![0]!)
  expect(target.direction).toBe('lower')
  expect(target.nearShare?.toFixed()).toBe('-0.1')
  expect(measureOf(read, item(read, 'coal'), target)).toBe('unit_consumption')
  const actual = actualOf(read, item(read, 'coal'), 'unit_consumption')!
  expect([actual.year, actual.value.toFixed()]).toEqual(['2025', '0.228'])
  expect(progressTo(target.near, target.base, actual.value)?.toFixed()).toBe('0.5')
  expect(progressTo(target.base, target.base, actual.value)).toBeNull()
})
