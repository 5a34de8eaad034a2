import type { EarlierEffect } from '../earlier-effect.schema.ts'
import type { Fields } from '../row.schema.ts'
import { figuresOf } from '../workbench.fixture.ts'
import type { CheckExamples } from './check-example.fixture.ts'

const OPTIONS = {
  options: {
    a: { name: '冷却水回用', content: '回用', state: 'done' },
    b: { name: '更换喷头', content: '更换', state: 'done' },
  },
}
const effect = (more: Fields = {}): Fields => {
  return { option: 'a', basis: 'claimed', kind: 'water', amount: '300', unit: 'm3', from_year: '2025', ...more }
}
const effects = (...rows: Fields[]) => ({
  ...OPTIONS,
  option_effects: Object.fromEntries(rows.map((row, at) => [`e${at}`, row])),
})
const WATER = {
  survey_items: { water: { kind: 'water', name: '新水', unit: 'm3' } },
  survey_figures: figuresOf({ water: { 2024: '1000' } }),
}
const waterOf = (after: string) => ({ ...WATER, survey_figures: figuresOf({ water: { 2024: '1000', 2025: after } }) })
const MONEY = {
  survey_items: { fee: { kind: 'money', name: '排水费', unit: 'ten_thousand_yuan' } },
  survey_figures: figuresOf({ fee: { 2025: '12' } }),
}
const EARLIER: EarlierEffect = {
  case: 'k',
  year: 2021,
  option: '冷却水回用',
  basis: 'verified',
  kind: 'water',
  carrier: null,
  pollutant: null,
  item: null,
  name: null,
  amount: '100',
  unit: 'm3',
  fromYear: null,
}
const saving = (amount: string) => effect({ kind: 'cost', amount, unit: 'ten_thousand_yuan', item: 'fee' })

/** What the checks of the effects of options find, and what not. */
export const EFFECT_EXAMPLES: CheckExamples = {
  option_without_effect: {
    finds: effects(effect()),
    says: ['没有一项预计或者自报的效果：“更换喷头”'],
    passes: effects(effect(), effect({ option: 'b', basis: 'expected' })),
  },
  aims_without_effect: {
    finds: effects(effect({ kind: 'pollutant_discharged', pollutant: 'cod', unit: 't' })),
    says: ['包括“节能”，没有一个方案写有这方面的效果'],
    passes: effects(
      effect({ kind: 'pollutant_generated', pollutant: 'cod', unit: 't' }),
      effect({ kind: 'energy', carrier: 'raw_coal', unit: 't' }),
    ),
  },
  topics_without_effect: {
    finds: effects(effect()),
    says: ['当地要求审核考虑“碳减排”'],
    passes: effects(effect({ kind: 'energy', carrier: 'raw_coal', unit: 't' })),
  },
  effect_not_countable: {
    finds: effects(
      effect({ amount: '' }),
      effect({ option: 'b', unit: 'kwh' }),
      effect({ kind: 'energy', unit: 'kwh', option: 'b' }),
    ),
    says: [
      '没有填数量（“冷却水回用”）',
      '单位量的不是这一类效果（“更换喷头”）',
      '没有填能源种类，无法折算（“更换喷头”）',
    ],
    passes: effects(effect(), effect({ kind: 'energy', carrier: 'raw_coal', unit: 't' })),
  },
  effect_above_baseline: {
    finds: { ...effects(effect({ amount: '700' }), effect({ option: 'b', amount: '400' })), ...WATER },
    says: ['“新水”2024 年为 1,000 m³，各方案自报的减少量合计多出 100 m³（“更换喷头”）'],
    passes: { ...effects(effect({ amount: '600' }), effect({ option: 'b', amount: '400' })), ...WATER },
  },
  option_benefit_over_base: {
    finds: { ...effects(saving('15')), ...MONEY, option_studies: { s: { option: 'b', saving: '20' } } },
    says: [
      '每年降低成本 15 万元，大于对应的“排水费”2025 年的 12 万元',
      '每年降低运行费用 20 万元，大于现状调查中最大的一笔“排水费”2025 年的 12 万元',
    ],
    passes: { ...effects(saving('10')), ...MONEY },
  },
  effect_counted_twice: {
    finds: effects(effect(), effect({ amount: '0.03', unit: 'ten_thousand_m3', name: '节水' })),
    says: ['与同一方案的另一行是同一项效果', '2021 年度的上一轮审核已经计算过方案“冷却水回用”的这项效果'],
    passes: effects(effect({ option: 'b' })),
    beside: { system: null, earlier: [EARLIER] },
  },
  effect_verified_below: {
    finds: {
      options: { ...OPTIONS.options, c: { name: '更换水泵', state: 'done', finished_on: '2020-03-01' } },
      option_effects: {
        water: effect(),
        sold: effect({ kind: 'income', amount: '12', unit: 'ten_thousand_yuan' }),
        resin: effect({ option: 'b', kind: 'material', name: '树脂', amount: '5', unit: 't' }),
        power: effect({ option: 'c', kind: 'energy', carrier: 'electricity', amount: '10', unit: 'mwh' }),
      },
      verified_effects: {
        v: effect({ amount: '0.024', unit: 'ten_thousand_m3' }),
        w: effect({ kind: 'income', amount: '120000', unit: 'yuan' }),
        x: effect({ option: 'b', kind: 'material', name: '树 脂', amount: '-500', unit: 'kg' }),
      },
    },
    says: [
      '方案“冷却水回用”的“节约用水”自报 300 m³，核实 240 m³，少 60 m³，为自报的 20 %',
      '自报 5 t，核实 -0.5 t，少 5.5 t，为自报的 110 %',
      '方案“更换水泵”的“节约能源：电力”自报 1.229 tce，方案 2020-03-01 已完成，至今没有核实的数值',
    ],
    passes: {
      ...effects(effect(), effect({ option: 'b', amount: '' })),
      verified_effects: { v: effect({ amount: '300000', unit: 'l' }), w: effect({ option: 'b', amount: '1' }) },
    },
  },
  effect_against_survey: {
    finds: { ...effects(effect()), ...waterOf('1200') },
    says: ['方案“冷却水回用”自报减少“新水”，而它的数量由 2024 年的 1,000 升到 2025 年的 1,200'],
    passes: { ...effects(effect()), ...waterOf('700') },
  },
}
