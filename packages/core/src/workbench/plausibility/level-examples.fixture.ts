import { readAnySystem } from '../../indicator/judge-plant.ts'
import { row, systemOf } from '../../indicator/level.fixture.ts'
import { NEWER, SYSTEM, valuesOf, WITHDRAWN } from '../level/level.fixture.ts'
import { figuresOf } from '../workbench.fixture.ts'
import type { CheckExamples } from './check-example.fixture.ts'

const beside = { system: SYSTEM, earlier: [] }
const chosen = { level_system: { chosen: { system: 'test' } } }
const FULL = { a: '1', b: '1', c: '1', d: '是' }
const withShares = readAnySystem(
  systemOf([{ weight: 1, rows: [row('a', 'x'), row('b', 'y')] }], {
    variables: [
      { id: 'x', title: '甲产品份额' },
      { id: 'y', title: '乙产品份额' },
    ],
    shareSets: [['x', 'y']],
  }),
)
const SURVEY = {
  survey_items: {
    cement: { kind: 'output', name: '水泥', unit: 't', is_main: 'yes' },
    coal: { kind: 'energy', name: '综合能耗', unit: 'tce' },
  },
  survey_figures: figuresOf({ cement: { 2024: '1000', 2025: '1000' }, coal: { 2024: '1.02', 2025: '1.0004' } }),
} as const
const required = { level_requirements: { law: { kind: 'law', level: 'II', basis: '某省规定' } } }

/** What the checks of the level find, and what not. */
export const LEVEL_EXAMPLES: CheckExamples = {
  level_system_missing: {
    finds: SURVEY,
    says: ['还没有选定清洁生产评价指标体系'],
    passes: { ...SURVEY, ...chosen },
  },
  level_system_gone: {
    finds: chosen,
    says: ['选定的评价指标体系（test）找不到'],
    passes: { level_system: { chosen: { reason: '还没有选' } } },
  },
  level_unknown_indicator: {
    beside,
    finds: {
      level_values: valuesOf({ ...FULL, x8: '1', x9: '1' }),
      level_variables: { n: { variable: 'n', before: '1' } },
    },
    says: ['没有这些指标：x8、x9', '没有这些变量：n'],
    passes: { level_values: valuesOf(FULL) },
  },
  level_value_unreadable: {
    beside,
    finds: { level_values: valuesOf({ ...FULL, a: '≤0.5', d: { after: '大概' } }) },
    says: ['“综合能耗”的审核前数值“≤0.5”读不出来', '“d”的审核后数值“大概”读不出来'],
    passes: { level_values: valuesOf({ ...FULL, a: '０.５ kgce/t', c: '95 %', d: '√' }) },
  },
  level_value_doubtful: {
    beside: {
      system: readAnySystem(
        systemOf([
          {
            weight: 1,
            rows: [
              row('a', 0.4, { title: '综合能耗' }),
              row('p', 0.3, { unit: '%', direction: 'higher', benchmarks: { I: 95, II: 90, III: 85 } }),
              row('s', 0.3, { direction: 'higher', benchmarks: { I: 0.95, II: 0.9, III: 0.85 } }),
            ],
          },
        ]),
      ),
      earlier: [],
    },
    finds: { level_values: valuesOf({ a: '-0.5', p: '0.96', s: '96' }) },
    says: [
      '“综合能耗”审核前填的是 -0.5，是负数',
      '“p”审核前填的是 0.96 %，像是把小数当作百分数填了：各级的要求都大于 1 %。是 96 % 的请填 96',
      '“s”审核前填的是 96，像是把百分数当作小数填了',
    ],
    passes: { level_values: valuesOf({ a: '0', p: '96 %', s: '0.96' }) },
  },
  level_variables: {
    beside: { system: withShares, earlier: [] },
    finds: {
      level_values: valuesOf({ a: { before: '1', after: '1' }, b: '1' }),
      level_variables: { x: { variable: 'x', before: '0.6', after: '0.6' }, y: { variable: 'y', before: '0.5' } },
    },
    says: ['之和是 1.1', '缺少变量“y”'],
    passes: {
      level_values: valuesOf({ a: '1', b: '1' }),
      level_variables: { x: { variable: 'x', before: '0.6' }, y: { variable: 'y', before: '0.4' } },
    },
  },
  level_system_newer: {
    beside: { ...beside, newer: NEWER },
    finds: { level_system: { chosen: { system: 'own:1' } }, level_values: valuesOf(FULL) },
    says: [
      '某局的王科员已于2026年11月20日发布第 2 版，有 2 处不同：“a 综合能耗”、“b 水耗”；已填的数值里有 1 行与新版不合',
    ],
    passes: {},
  },
  level_system_withdrawn: {
    beside: { ...beside, withdrawn: WITHDRAWN },
    finds: { level_system: { chosen: { system: 'own:1' } }, level_values: valuesOf(FULL) },
    says: [
      '第 1 版，某局的王科员已于2026年11月20日停用，原因：原标准已经废止。等级仍按采用的这一版计算。停用后没有新的一版。请在“水平”里另选',
    ],
    passes: {},
  },
  level_system_own: {
    beside: { ...beside, origin: 'audit' },
    finds: { level_system: { chosen: { system: 'own:1' } }, level_values: valuesOf(FULL) },
    says: ['等级按审核组为本次审核录入的'],
    passes: {},
  },
  level_limiting_left_out: {
    beside,
    finds: { level_values: valuesOf({ a: { before: '1', after: '1' }, b: { after: '不适用' } }) },
    says: ['审核前的数值已经填了一部分，限定性指标和否决项还有 1 项没有填：“b”', '“b”审核后填了不适用'],
    passes: { level_values: valuesOf({ ...FULL, b: { before: '不适用', proof: '没有这道工序' } }) },
  },
  level_not_applicable_unproved: {
    beside,
    finds: { level_values: valuesOf({ ...FULL, a: '不适用', c: { before: '不适用', after: '不适用', proof: ' ' } }) },
    says: ['有 2 项指标填了不适用'],
    passes: { level_values: valuesOf({ ...FULL, a: { before: '不适用', proof: '没有这道工序' } }) },
  },
  level_against_survey: {
    beside,
    finds: { ...SURVEY, level_values: valuesOf({ ...FULL, a: { before: '1.5', after: '1', item: 'coal' } }) },
    says: [
      '“综合能耗”审核前填的是 1.5 kgce/t，由历年数据算出的是 1.0004 kgce/t（2025 年',
      '填的 1 是四舍五入的：按原值 1.0004 是Ⅱ级，按填的值是Ⅰ级',
    ],
    passes: { ...SURVEY, level_values: valuesOf({ ...FULL, a: { before: '1.02', after: '1.0004', item: 'coal' } }) },
  },
  level_standing: {
    beside: {
      system: readAnySystem(
        systemOf([{ weight: 1, rows: [row('a', 1, { status: 'unverified' })] }], { isFictitious: true }),
      ),
      earlier: [],
    },
    finds: { level_values: valuesOf({ a: '1' }) },
    says: ['有 1 项没有与原文核对', '是教学用的虚构指标体系'],
    passes: { level_system: { chosen: { system: 'test' } } },
  },
  level_required_not_met: {
    beside,
    finds: {
      ...required,
      level_values: valuesOf({ ...FULL, a: '3', b: '3' }),
      options: { one: { name: '换锅炉', indicator: 'a' }, gone: { name: '旧方案', indicator: 'b', state: 'dropped' } },
    },
    says: ['要求达到Ⅱ级（某省规定），算出的是“Ⅲ级”。还有 1 项指标低于要求而没有针对它的方案：“b”（限定性）'],
    passes: {
      ...required,
      level_values: valuesOf({ ...FULL, a: '3', b: '3' }),
      options: { one: { name: '换锅炉', indicator: 'a' }, two: { name: '改工艺', indicator: 'b' } },
    },
  },
  level_worse_after: {
    beside,
    finds: { level_values: valuesOf({ a: both('1', '2'), b: both('1', '1'), c: both('1', '1'), d: both('是', '是') }) },
    says: ['审核前是“Ⅰ级”，审核后是“Ⅱ级”。1 项指标比审核前差：“综合能耗”'],
    passes: { level_values: valuesOf({ a: both('2', '1'), b: both('1', '0'), c: '1', d: both('否', '是') }) },
  },
}

function both(before: string, after: string): Readonly<Record<string, string>> {
  return { before, after }
}
