import type { AnySystem } from '../indicator/judge-plant.ts'
import { readAnySystem } from '../indicator/judge-plant.ts'
import { METHOD } from '../workbench/plausibility/method.fixture.ts'
import type { WorkbenchData } from '../workbench/workbench-data.ts'
import { anAudit, figuresOf } from '../workbench/workbench.fixture.ts'
import type { ReportInput } from './report-input.ts'
import type { ReportTemplate } from './report-template-in-force.schema.ts'
import { REPORT_PARTS } from './report-template.schema.ts'

/** A made-up system of two indicators, one of them limiting, as a file states it. */
export const SMALL_FILE = {
  id: 'small',
  title: '小体系',
  isFictitious: true,
  groups: [
    {
      id: 'use',
      title: '消耗',
      weight: '1',
      indicators: [
        {
          id: 'water',
          title: '单位产品取水量',
          unit: 'm³/t',
          weight: '0.6',
          direction: 'lower',
          limiting: true,
          benchmarks: { I: '≤2', II: '≤3', III: '≤4' },
        },
        {
          id: 'manual',
          title: '管理制度',
          weight: '0.4',
          direction: 'qualitative',
          benchmarks: { I: '齐全', II: '齐全', III: '齐全' },
        },
      ],
    },
  ],
} as const
export const SMALL_SYSTEM: AnySystem = readAnySystem(SMALL_FILE)

/** A template whose every section is one part: two chapters and an annex. */
export const EVERY_PART: ReportTemplate = {
  law: 'somewhere',
  on: '2026-11-22',
  titles: { evaluation: '审核报告', acceptance: '验收报告' },
  cover: [
    { id: 'enterprise', label: '企业名称', value: 'enterprise' },
    { id: 'code', label: '代码', value: 'code' },
    { id: 'year', label: '年度', value: 'year' },
  ],
  style: {
    titleFont: '方正小标宋简体',
    headingFont: '黑体',
    bodyFont: '仿宋_GB2312',
    latinFont: 'Times New Roman',
    titleSize: 22,
    bodySize: 14,
    linePitch: 26,
    margins: { top: 37, right: 26, bottom: 35, left: 28 },
  },
  sections: [
    aSection('first', 1, '第一章', ['prose']),
    ...REPORT_PARTS.slice(0, 20).map((part) => aSection(`of_${part}`, 2, part, [part])),
    aSection('second', 1, '第二章', []),
    ...REPORT_PARTS.slice(20).map((part) => aSection(`of_${part}`, 2, part, [part])),
    { ...aSection('annex', 1, '附件', ['check_answers']), isNumbered: false },
    { ...aSection('late', 1, '第三章', ['continuing_plan']), variants: ['acceptance'] },
  ],
  demands: [
    {
      id: 'enterprise',
      clause: 'A-13',
      cited: '《某办法》第十三条',
      title: '企业基本情况',
      sections: ['of_overview', 'late'],
    },
  ],
}

function aSection(
  id: string,
  level: number,
  title: string,
  parts: ReportTemplate['sections'][number]['parts'],
): ReportTemplate['sections'][number] {
  const cited = { guidance: null, mark: 'K' as const, clauses: [], reading: null, origin: 'somewhere' }
  return { id, level, title, isNumbered: true, variants: ['evaluation', 'acceptance'], parts, ...cited }
}

/** A plant that makes cans: every sheet has rows, with a missing figure, a zero and one that does not apply. */
export const CAN_MAKER: WorkbenchData = anAudit({
  team: {
    li: { name: '李明', team_role: 'leader', post: '总经理', specialty: '机械', duties: '领导审核', hours: '40' },
  },
  plan: { p1: { phase: '1', content: '成立小组', finish_on: '2026-03-05', responsible: '办公室' } },
  publicity: { pub: { held_on: '2026-03-10', form: '动员会', content: '动员', people: '120' } },
  training: { tr: { held_on: '2026-03-12', topic: '方法', people: '30', hours: '4' } },
  barriers: { bar: { barrier: '认识不足', problem: '不了解', solution: '培训' } },
  overview: { ov: { topic: '历史', content: '建厂已久' } },
  equipment: {
    press: { name: '冲床', model: 'J-甲', count: '12', place: '冲压', is_obsolete: 'no' },
    oven: { name: '老烘炉', count: '1', place: '烘干', is_obsolete: 'yes' },
  },
  survey_items: {
    cans: { kind: 'output', name: '罐', unit: 't', is_main: 'yes' },
    steel: { kind: 'material', name: '马口铁', unit: 't' },
    coal: { kind: 'energy', name: '原煤', unit: 't', carrier: 'raw_coal' },
    steam: { kind: 'energy', name: '外购蒸汽', unit: 'gj', coal_factor: '34.12', coal_factor_source: '合同' },
    fresh: { kind: 'water', name: '新水', unit: 'm3' },
    scrap: { kind: 'waste_generated', name: '边角料', unit: 't' },
    cod_made: { kind: 'pollutant_generated', name: '化学需氧量产生', unit: 't' },
    cod: { kind: 'pollutant_discharged', name: '化学需氧量', unit: 't', limit: '0.5' },
    sales: { kind: 'money', name: '产值', unit: 'ten_thousand_yuan' },
  },
  survey_figures: figuresOf({
    cans: { 2023: '1000', 2024: '1100', 2025: '1250' },
    steel: { 2023: '1200', 2024: '1310.5', 2025: '1480' },
    coal: { 2023: '300', 2024: '0', 2025: '310' },
    steam: { 2023: '1000', 2024: 'not_applicable' },
    fresh: { 2023: '3600', 2024: '3700', 2025: '3900.125' },
    scrap: { 2023: '150', 2024: '0', 2025: '160' },
    cod_made: { 2023: '2.4', 2024: '2.5', 2025: '2.6' },
    cod: { 2023: '0.43', 2024: '0.41', 2025: '0.4' },
    sales: { 2023: '5000', 2024: '5600', 2025: '6300' },
  }),
  site_findings: { find: { place: '冲压', finding: '油污', aspect: 'management', found_on: '2026-04-01' } },
  focus_criteria: { waste: { name: '废弃物量', weight: '10' }, cost: { name: '环保费用', weight: '8' } },
  focus_candidates: {
    pressing: { name: '冲压车间', is_chosen: 'yes', reason: '废料多。' },
    drying: { name: '烘干车间' },
  },
  focus_scores: {
    s1: { candidate: 'pressing', criterion: 'waste', score: '9' },
    s2: { candidate: 'pressing', criterion: 'cost', score: '7' },
    s3: { candidate: 'drying', criterion: 'waste', score: '5' },
    s4: { candidate: 'drying', criterion: 'cost', score: '6' },
  },
  targets: {
    less_water: {
      name: '单位产品取水',
      item: 'fresh',
      unit_text: 'm³/t',
      base_year: '2023',
      base_value: '3.6',
      near_year: '2025',
      near_value: '3.2',
      far_year: '2028',
      far_value: '3',
    },
  },
  level_system: { sys: { system: 'small', reason: '本行业' } },
  level_requirements: { req: { kind: 'law', level: 'II', basis: '某文件', due_on: '2027-12-31' } },
  level_values: {
    v1: { indicator: 'water', name: '取水', before: '3.12', after: '2.9' },
    v2: { indicator: 'manual', name: '制度', before: '是', after: '是' },
  },
  layers: {
    metal: { name: '金属', kind: 'material', unit: 't' },
    water: { name: '水', kind: 'water', unit: 'm3' },
    energy: { name: '能量', kind: 'energy', unit: 'gj' },
  },
  process_units: {
    cut: { name: '剪切', candidate: 'pressing', description: '下料', x: '10', y: '20' },
    stamp: { name: '冲压', candidate: 'pressing' },
  },
  flows: {
    tin: { layer: 'metal', name: '马口铁', to: 'cut' },
    blank: { layer: 'metal', name: '坯料', from: 'cut', to: 'stamp' },
    can: { layer: 'metal', name: '罐', from: 'stamp', is_product: 'yes' },
    off: { layer: 'metal', name: '边角料', from: 'cut' },
    tap: { layer: 'water', name: '自来水', to: 'stamp', water_role: 'fresh' },
    loop: { layer: 'water', name: '循环水', from: 'stamp', to: 'stamp', water_role: 'cooling_circulation' },
    drain: { layer: 'water', name: '排水', from: 'stamp', water_role: 'drain' },
    heat: { layer: 'energy', name: '蒸汽', to: 'stamp', energy_carrier: 'raw_coal' },
    used: { layer: 'energy', name: '有用热', from: 'stamp', is_product: 'yes' },
  },
  periods: { week: { name: '三月第一周', from_on: '2026-03-02', to_on: '2026-03-06', output: '98', output_unit: 't' } },
  flow_measurements: {
    m1: { flow: 'tin', period: 'week', value: '4746025', unit: 'kg', relative_sd: '2' },
    m2: { flow: 'can', period: 'week', value: '4002.5', relative_sd: '2' },
    m3: { flow: 'off', period: 'week', value: '643.877', relative_sd: '3' },
    m4: { flow: 'tap', period: 'week', value: '310', relative_sd: '2' },
    m5: { flow: 'drain', period: 'week', value: '300', relative_sd: '5' },
    m6: { flow: 'loop', period: 'week', value: '900', relative_sd: '5' },
    m7: { flow: 'heat', period: 'week', value: '80', relative_sd: '2' },
    m8: { flow: 'used', period: 'week', value: '61.5', relative_sd: '5' },
  },
  losses: {
    l1: { unit: 'cut', flow: 'off', aspect: 'technology', cause: '排样不好', share: '60', suggestion: '改排样' },
    l2: { unit: 'stamp', aspect: 'material', cause: '料薄厚不均' },
  },
  options: {
    nest: {
      name: '优化排样',
      content: '改模具',
      aspect: 'technology',
      nature: 'source_reduction',
      investment: '0',
      state: 'done',
      finished_on: '2026-05-01',
      effect: '少废料',
    },
    loop_oil: {
      name: '油回用',
      content: '过滤',
      nature: 'reuse',
      investment: '80',
      state: 'doing',
      aspect: 'equipment',
    },
    filter: { name: '加滤网', content: '末端', nature: 'end_of_pipe', state: 'proposed' },
  },
  cost_boundaries: {
    low: { cost_class: 'low', above: '0', includes: 'no', basis: '本厂规定' },
    medium: { cost_class: 'medium', above: '10', includes: 'no', basis: '本厂规定' },
    high: { cost_class: 'high', above: '50', includes: 'no', basis: '本厂规定' },
  },
  option_criteria: { env: { name: '环境效果', weight: '10' }, eco: { name: '经济可行性', weight: '8' } },
  option_scores: {
    o1: { option: 'loop_oil', criterion: 'env', score: '8' },
    o2: { option: 'loop_oil', criterion: 'eco', score: '7' },
  },
  option_studies: {
    st: {
      option: 'loop_oil',
      technical: '成熟',
      technical_verdict: 'feasible',
      environmental: '好',
      environmental_verdict: 'feasible',
      income: '0',
      saving: '30',
      depreciation_years: '10',
      tax_rate: '25',
      discount_rate: '8',
      base_rate: '8',
      payback_norm: '5',
      conclusion: '建议实施。',
    },
  },
  option_work: {
    w1: {
      option: 'nest',
      owner: '工艺科',
      plan_from: '2026-04-10',
      plan_to: '2026-04-30',
      started_on: '2026-04-11',
      progress: '100',
      actual_cost: '0',
    },
    w2: {
      option: 'loop_oil',
      owner: '设备科',
      plan_from: '2026-06-01',
      plan_to: '2026-12-01',
      progress: '20',
      funds: '自筹',
    },
  },
  option_effects: {
    e1: { option: 'nest', basis: 'expected', kind: 'material', name: '马口铁', amount: '20', unit: 't', item: 'steel' },
    e2: {
      option: 'nest',
      basis: 'claimed',
      kind: 'material',
      name: '马口铁',
      amount: '18.5',
      unit: 't',
      item: 'steel',
    },
    e3: { option: 'nest', basis: 'claimed', kind: 'cost', amount: '12', unit: 'ten_thousand_yuan' },
    e4: {
      option: 'loop_oil',
      basis: 'expected',
      kind: 'energy',
      carrier: 'raw_coal',
      amount: '30',
      unit: 't',
      item: 'coal',
    },
    e5: {
      option: 'loop_oil',
      basis: 'expected',
      kind: 'pollutant_discharged',
      pollutant: 'cod',
      amount: '0.1',
      unit: 't',
      item: 'cod',
    },
    e6: { option: 'loop_oil', basis: 'expected', kind: 'income', amount: '30', unit: 'ten_thousand_yuan' },
  },
  verified_effects: {
    ve: {
      option: 'nest',
      kind: 'material',
      name: '马口铁',
      amount: '17',
      unit: 't',
      item: 'steel',
      verified_on: '2026-10-01',
    },
  },
  report_texts: { t1: { section: 'first', content: '第一段。\n\n第二段。' } },
  continuing_work: { c1: { content: '培训', from_on: '2027-01-01', finish_on: '2027-06-30', responsible: '人事科' } },
  relations: { rel: { kind: 'ratio', layer: 'metal', flow: 'off', other: 'tin', share: '0.14', sd: '0.05' } },
  scenario_flows: { sf: { option: 'loop_oil', flow: 'tap', period: 'week', change: '-12', basis: '试验' } },
  option_cash_flows: {},
  steps: { s: { step: 'team', state: 'done', finished_on: '2026-03-01', owner: '李明' } },
})

/** The input of a report of an audit. */
export function aReport(data: WorkbenchData, template: ReportTemplate = EVERY_PART): ReportInput {
  return {
    data,
    method: METHOD,
    beside: { system: SMALL_SYSTEM, earlier: [] },
    template,
    subject: {
      enterprise: '甲罐业有限公司',
      code: '91650100M000100Y43',
      address: null,
      industry: '3333 金属包装容器及材料制造',
      place: '某市',
      year: 2026,
      kind: '强制性',
      mode: 'full',
      lawTitle: '某办法',
      consultancy: null,
      openedOn: '2026-02-01',
    },
  }
}
