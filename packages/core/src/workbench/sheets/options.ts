import { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import {
  COST_CLASSES,
  OPTION_BARRIERS,
  OPTION_NATURES,
  OPTION_STATES,
  STUDY_VERDICTS,
} from '../../vocabulary/option-codes.ts'
import { YES_NO } from '../../vocabulary/workbench-codes.ts'
import { defineSheet } from '../sheet.ts'

/** Options as they are found, from the first walk through the plant on. */
export const options = defineSheet({
  id: 'options',
  title: '清洁生产方案',
  key: ['name'],
  columns: [
    { id: 'name', title: '方案名称', kind: 'text', required: true },
    { id: 'content', title: '内容', kind: 'long_text', required: true },
    { id: 'aspect', title: '方面', kind: 'choice', choices: CAUSE_ASPECTS.entries },
    { id: 'nature', title: '性质', kind: 'choice', choices: OPTION_NATURES.entries },
    { id: 'loss', title: '针对的原因', kind: 'reference', sheet: 'losses' },
    { id: 'finding', title: '针对的问题', kind: 'reference', sheet: 'site_findings' },
    { id: 'indicator', title: '针对的落后指标', kind: 'reference', sheet: 'level_values' },
    { id: 'investment', title: '投资', kind: 'number', unit: 'ten_thousand_yuan', min: '0' },
    {
      id: 'cost_class',
      title: '费用类别',
      kind: 'choice',
      choices: COST_CLASSES.entries,
      hint: '不填按投资和划分标准计算；与计算不一致的要说明',
    },
    { id: 'state', title: '状态', kind: 'choice', choices: OPTION_STATES.entries },
    { id: 'is_renovation', title: '涉及技术改造', kind: 'choice', choices: YES_NO.entries },
    { id: 'special_acceptance', title: '已通过的其他部门专项验收', kind: 'text', hint: '验收的部门和文号' },
    { id: 'special_acceptance_on', title: '专项验收日期', kind: 'day' },
    { id: 'library', title: '方案库编号', kind: 'text' },
    {
      id: 'replaces',
      title: '代替的方案',
      kind: 'reference',
      sheet: 'options',
      hint: '本方案代替了哪一个方案；被代替的方案的效果不再计算',
    },
    { id: 'finished_on', title: '完成日期', kind: 'day' },
    { id: 'effect', title: '预计或者已取得的效果', kind: 'long_text' },
  ],
})

/** Where the cost classes meet in this audit; empty: as the law in force says. */
export const costBoundaries = defineSheet({
  id: 'cost_boundaries',
  title: '费用类别的划分',
  phase: 4,
  key: ['cost_class'],
  columns: [
    { id: 'cost_class', title: '类别', kind: 'choice', choices: COST_CLASSES.entries, required: true },
    { id: 'above', title: '起点', kind: 'number', unit: 'ten_thousand_yuan', min: '0', required: true },
    {
      id: 'includes',
      title: '含起点',
      kind: 'choice',
      choices: YES_NO.entries,
      hint: '恰好等于起点的投资是否算作这一类',
    },
    { id: 'basis', title: '依据', kind: 'long_text' },
  ],
})

export const optionCriteria = defineSheet({
  id: 'option_criteria',
  title: '方案筛选的因素',
  phase: 4,
  key: ['name'],
  columns: [
    { id: 'name', title: '因素', kind: 'text', required: true },
    { id: 'basis', title: '方法中的因素', kind: 'law_choice', list: 'option_criteria' },
    { id: 'weight', title: '权重', kind: 'number', min: '0', required: true },
  ],
})

export const optionScores = defineSheet({
  id: 'option_scores',
  title: '方案筛选打分',
  phase: 4,
  key: ['option', 'criterion'],
  columns: [
    { id: 'option', title: '方案', kind: 'reference', sheet: 'options', required: true },
    { id: 'criterion', title: '因素', kind: 'reference', sheet: 'option_criteria', required: true },
    { id: 'score', title: '得分', kind: 'number', min: '1', max: '10', required: true },
  ],
})

/** The study of a medium- or high-cost option: technical, environmental, economic. Money in 10 000 yuan a year. */
export const optionStudies = defineSheet({
  id: 'option_studies',
  title: '方案可行性分析',
  phase: 5,
  key: ['option'],
  columns: [
    { id: 'option', title: '方案', kind: 'reference', sheet: 'options', required: true },
    { id: 'market', title: '市场调查', kind: 'long_text' },
    { id: 'technical', title: '技术评估', kind: 'long_text' },
    { id: 'technical_verdict', title: '技术可行性', kind: 'choice', choices: STUDY_VERDICTS.entries },
    { id: 'environmental', title: '环境评估', kind: 'long_text' },
    { id: 'environmental_verdict', title: '环境可行性', kind: 'choice', choices: STUDY_VERDICTS.entries },
    { id: 'subsidy', title: '补贴', kind: 'number', unit: 'ten_thousand_yuan', min: '0' },
    { id: 'income', title: '年增加收入', kind: 'number', unit: 'ten_thousand_yuan' },
    { id: 'saving', title: '年降低运行费用', kind: 'number', unit: 'ten_thousand_yuan' },
    {
      id: 'depreciation_years',
      title: '折旧年限',
      kind: 'number',
      measuredIn: '年',
      min: '1',
      max: '500',
      hint: '整数',
    },
    {
      id: 'years',
      title: '计算年限',
      kind: 'number',
      measuredIn: '年',
      min: '1',
      max: '500',
      hint: '整数；不填与折旧年限相同',
    },
    { id: 'tax_rate', title: '综合税率', kind: 'number', unit: 'percent', min: '0', max: '100' },
    { id: 'discount_rate', title: '折现率', kind: 'number', unit: 'percent', min: '0' },
    { id: 'base_rate', title: '基准收益率', kind: 'number', unit: 'percent', min: '0' },
    {
      id: 'payback_norm',
      title: '要求的偿还期',
      kind: 'number',
      measuredIn: '年',
      min: '0',
      hint: '不填按方案的费用类别取定额',
    },
    { id: 'price_share', title: '随价格变化的收益份额', kind: 'number', unit: 'percent', min: '0', max: '100' },
    { id: 'conclusion', title: '结论', kind: 'long_text' },
  ],
})

/** Uneven flows of an option, year 0 the outlay (negative); where there are any they are reckoned with instead of yearly gains. */
export const optionCashFlows = defineSheet({
  id: 'option_cash_flows',
  title: '方案逐年现金流',
  phase: 5,
  key: ['option', 'year_number'],
  columns: [
    { id: 'option', title: '方案', kind: 'reference', sheet: 'options', required: true },
    { id: 'year_number', title: '第几年', kind: 'number', min: '0', max: '500', required: true, hint: '0 为投资当年' },
    { id: 'amount', title: '净现金流', kind: 'number', unit: 'ten_thousand_yuan', required: true },
  ],
})

/** How an option is carried out: plan, progress, cost, why not. */
export const optionWork = defineSheet({
  id: 'option_work',
  title: '方案实施计划和进展',
  phase: 6,
  key: ['option'],
  columns: [
    { id: 'option', title: '方案', kind: 'reference', sheet: 'options', required: true },
    { id: 'owner', title: '责任部门及负责人', kind: 'text' },
    { id: 'plan_from', title: '计划开始', kind: 'day' },
    { id: 'plan_to', title: '计划完成', kind: 'day' },
    { id: 'funds', title: '资金来源', kind: 'text' },
    { id: 'started_on', title: '实际开始', kind: 'day' },
    { id: 'progress', title: '进度', kind: 'number', unit: 'percent', min: '0', max: '100' },
    { id: 'actual_cost', title: '实际投资', kind: 'number', unit: 'ten_thousand_yuan', min: '0' },
    { id: 'barrier', title: '未实施的原因', kind: 'choice', choices: OPTION_BARRIERS.entries },
    { id: 'note', title: '说明', kind: 'long_text' },
  ],
})

/** What an option changes on the drawing: the flow, and what it will be. */
export const scenarioFlows = defineSheet({
  id: 'scenario_flows',
  title: '方案实施后的流股',
  phase: 5,
  key: ['option', 'flow', 'period'],
  columns: [
    { id: 'option', title: '方案', kind: 'reference', sheet: 'options', required: true },
    { id: 'flow', title: '流股', kind: 'reference', sheet: 'flows', required: true },
    { id: 'period', title: '时段', kind: 'reference', sheet: 'periods', required: true },
    {
      id: 'change',
      title: '变化量',
      kind: 'number',
      measuredIn: '图层的单位',
      required: true,
      hint: '增加为正，减少为负',
    },
    { id: 'basis', title: '依据', kind: 'text' },
  ],
})
