import { expect, test } from 'vitest'
import { METHOD } from '../plausibility/method.fixture.ts'
import { surveyOf } from '../survey/survey.ts'
import { anAudit, figuresOf } from '../workbench.fixture.ts'
import { surveyValue } from './survey-value.ts'

const survey = surveyOf(
  anAudit({
    survey_items: {
      cement: { kind: 'output', name: '水泥', unit: 'ten_thousand_t', is_main: 'yes' },
      coal: { kind: 'energy', name: '原煤', unit: 't', carrier: 'raw_coal' },
      water: { kind: 'water', name: '新鲜水', unit: 'ten_thousand_m3' },
      mute: { kind: 'material', name: '石灰石' },
    },
    survey_figures: figuresOf({
      cement: { 2023: '-1', 2024: '1', 2025: '0' },
      coal: { 2023: '120', 2024: '120', 2025: '1' },
      water: { 2024: '0' },
      mute: { 2024: '5' },
    }),
  }),
)
const itemOf = (id: string) => survey.items.find(({ row }) => row.id === id)!
const value = (id: string, unit: string | null, year = '2024') => {
  const found = surveyValue(survey, itemOf(id), unit, { year, factors: METHOD.energyFactors })
  return found.kind === 'number' ? found.value.toFixed() : found.why
}

test('trap 9: the value per unit of the main product is exact, in the unit of the indicator', () => {
  expect(value('coal', 'kgce/t')).toBe('8.5716')
  expect(value('coal', 'kg/t')).toBe('12')
  expect(value('coal', 'kg/t产品')).toBe('12')
})

test('trap 10: a figure of 0 gives 0', () => {
  expect(value('water', 'm3/t')).toBe('0')
})

test('what cannot be told says why', () => {
  expect(value('coal', '%')).toContain('不是“每单位产品多少”')
  expect(value('coal', 'kgce/t', '2025')).toContain('产量是 0')
  expect(value('coal', 'kgce/t', '2026')).toContain('没有主要产品“水泥”的产量')
  expect(value('coal', 'kgce/t', '2023')).toContain('产量是负数')
  expect(value('coal', 'm3/t')).toContain('不能换算')
  expect(value('coal', 'kg/m2')).toContain('不能换算')
  expect(value('mute', 'kg/t')).toContain('没有单位')
})
