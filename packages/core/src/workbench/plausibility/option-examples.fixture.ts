import type { CheckExamples } from './check-example.fixture.ts'
import type { Fields } from '../row.schema.ts'

const option = (more: Fields = {}): Fields => ({ name: '余热回收', content: '回收余热', ...more })
const options = (more: Fields = {}) => ({ options: { a: option(more) } })
const STUDY: Fields = {
  option: 'a',
  technical_verdict: 'feasible',
  environmental_verdict: 'feasible',
  income: '0',
  saving: '30',
  depreciation_years: '10',
  tax_rate: '25',
  discount_rate: '10',
}
const studied = (study: Fields, more: Fields = {}) => ({
  ...options({ investment: '100', state: 'accepted', ...more }),
  option_studies: { s: { ...STUDY, ...study } },
})
const expected = (amount: string): Fields => ({
  option: 'a',
  basis: 'expected',
  kind: 'cost',
  amount,
  unit: 'ten_thousand_yuan',
})
const boundary = (cost_class: string, above: string): Fields => ({ cost_class, above, includes: 'yes' })
const natures = (...list: string[]) => ({
  options: Object.fromEntries(
    list.map((nature, at) => [`o${at}`, option({ name: `方案${at}`, nature, investment: '1' })]),
  ),
})
const SCORED = {
  options: { a: option({ investment: '60' }), b: option({ name: '乙', investment: '20' }) },
  option_criteria: { e: { name: '环境效果', weight: '10' } },
}

/** What the checks of options and their studies find, and what not. */
export const OPTION_EXAMPLES: CheckExamples = {
  option_without_cause: {
    finds: options(),
    says: ['没有选择针对的原因、问题或者落后指标：“余热回收”'],
    passes: options({ finding: 'f' }),
  },
  option_class_differs: {
    finds: options({ investment: '800', cost_class: 'medium' }),
    says: ['选择的是“中费”，投资 800 万元，按划分标准属于“高费”'],
    passes: options({ investment: '20', cost_class: 'medium' }),
  },
  cost_boundaries_crossed: {
    finds: { cost_boundaries: { a: boundary('medium', '20'), b: boundary('high', '15') } },
    says: ['“高费”从 15 万元起，不高于前一类的起点'],
    passes: { cost_boundaries: { a: boundary('medium', '20'), b: boundary('high', '80') } },
  },
  option_investment_unit: {
    finds: {
      options: {
        a: option({ investment: '80000' }),
        b: option({ name: '节能灯', investment: '120000' }),
        c: option({ name: '丙', investment: '9' }),
        d: option({ name: '丁', investment: '11' }),
        e: option({ name: '戊', investment: '12' }),
      },
      option_work: { w: { option: 'a', actual_cost: '8' } },
    },
    says: ['投资为 80,000 万元，实际投资为 8 万元', '投资为 120,000 万元，其他方案投资的中间数为 12 万元'],
    passes: { ...options({ investment: '80' }), option_work: { w: { option: 'a', actual_cost: '8' } } },
  },
  option_cost_deviation: {
    finds: { ...options({ investment: '80' }), option_work: { w: { option: 'a', actual_cost: '120' } } },
    says: ['计划投资 80 万元，实际 120 万元，多 50 %'],
    passes: { ...options({ investment: '80' }), option_work: { w: { option: 'a', actual_cost: '90' } } },
  },
  options_end_of_pipe: {
    finds: natures('end_of_pipe', 'end_of_pipe', 'source_reduction'),
    says: ['3 个方案中末端治理的有 2 个，占投资的 66.67 %'],
    passes: natures('end_of_pipe', 'reuse', 'source_reduction'),
  },
  option_scores_missing: {
    finds: { ...SCORED, option_scores: { 1: { option: 'a', criterion: 'e', score: '5' } } },
    says: ['还有 1 个得分没有填：“乙”的“环境效果”'],
    passes: {
      ...SCORED,
      option_scores: {
        1: { option: 'a', criterion: 'e', score: '5' },
        2: { option: 'b', criterion: 'e', score: '6' },
      },
    },
  },
  option_without_study: {
    finds: options({ investment: '80', state: 'doing' }),
    says: ['没有可行性分析：“余热回收”'],
    passes: {
      options: {
        a: option({ investment: '80', state: 'proposed' }),
        b: option({ name: '乙', investment: '1', state: 'done' }),
      },
    },
  },
  study_issues: {
    finds: studied({ tax_rate: '', discount_rate: '130' }, { investment: '-5' }),
    says: ['“综合税率”没有填', '“折现率”为 130 %，应在 0 至 100 % 之间', '“投资”为 -5 万元，不能小于 0'],
    passes: studied({}),
  },
  study_gain_differs: {
    finds: { ...studied({}), option_effects: { e: expected('12'), f: { ...expected('5'), kind: 'income' } } },
    says: ['按每年增收节支 30 万元测算，预计的方案效果里增加收入和降低成本合计 17 万元'],
    passes: { ...studied({}), option_effects: { e: expected('30') } },
  },
  study_infeasible_done: {
    finds: studied({ saving: '5' }, { state: 'done' }),
    says: ['在经济方面为不可行（净现值'],
    passes: studied({ saving: '5' }, { state: 'rejected' }),
  },
  study_payback_beyond: {
    finds: studied({ saving: '11', tax_rate: '0', payback_norm: '3' }),
    says: ['投资偿还期为 9.0909 年，超过本次分析要求的偿还期的 3 年，仍被推荐'],
    passes: studied({}),
  },
  option_replaced_stands: {
    finds: {
      options: {
        a: option({ replaces: 'b' }),
        b: option({ name: '乙', state: 'done' }),
        c: option({ name: '丙', replaces: 'd' }),
        d: option({ name: '丁', replaces: 'c' }),
      },
    },
    says: [
      '“余热回收”代替了“乙”，而后者的状态仍是实施中或者已实施',
      '方案“丙”与“丁”互相代替',
      '方案“丁”与“丙”互相代替',
    ],
    passes: { options: { a: option({ replaces: 'b' }), b: option({ name: '乙', state: 'dropped' }) } },
  },
  option_dropped_without_barrier: {
    finds: options({ state: 'dropped' }),
    says: ['没有实施，也没有写原因：“余热回收”'],
    passes: { ...options({ state: 'dropped' }), option_work: { w: { option: 'a', barrier: 'capital' } } },
  },
  option_done_without_claimed: {
    finds: {
      ...options({ state: 'done' }),
      option_effects: { e: { option: 'a', basis: 'expected', kind: 'water', amount: '5', unit: 'm3' } },
    },
    says: ['已实施，没有实施后的效果：“余热回收”'],
    passes: {
      ...options({ state: 'done' }),
      option_effects: { e: { option: 'a', basis: 'claimed', kind: 'water', amount: '5', unit: 'm3' } },
    },
  },
}
