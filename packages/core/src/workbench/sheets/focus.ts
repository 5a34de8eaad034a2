import { defineSheet } from '../sheet.ts'

export const focusCriteria = defineSheet({
  id: 'focus_criteria',
  title: '审核重点的评价因素',
  phase: 2,
  key: ['name'],
  columns: [
    { id: 'name', title: '因素', kind: 'text', required: true },
    { id: 'basis', title: '方法中的因素', kind: 'law_choice', list: 'focus_criteria' },
    { id: 'weight', title: '权重', kind: 'number', min: '0', required: true },
  ],
})

export const focusCandidates = defineSheet({
  id: 'focus_candidates',
  title: '备选审核重点',
  phase: 2,
  key: ['name'],
  columns: [
    { id: 'name', title: '备选重点', kind: 'text', required: true },
    { id: 'description', title: '情况', kind: 'long_text' },
    { id: 'is_chosen', title: '确定为审核重点', kind: 'choice', choices: [{ code: 'yes', label: '是' }] },
    { id: 'reason', title: '确定的理由', kind: 'long_text' },
  ],
})

export const focusScores = defineSheet({
  id: 'focus_scores',
  title: '审核重点打分',
  phase: 2,
  key: ['candidate', 'criterion'],
  columns: [
    { id: 'candidate', title: '备选重点', kind: 'reference', sheet: 'focus_candidates', required: true },
    { id: 'criterion', title: '因素', kind: 'reference', sheet: 'focus_criteria', required: true },
    { id: 'score', title: '得分', kind: 'number', min: '1', max: '10', required: true },
  ],
})

/** Aims near and far against a base year. */
export const targets = defineSheet({
  id: 'targets',
  title: '清洁生产目标',
  phase: 2,
  key: ['name'],
  columns: [
    { id: 'name', title: '指标', kind: 'text', required: true },
    { id: 'aim', title: '目的', kind: 'law_choice', list: 'aims' },
    { id: 'topic', title: '审核专题', kind: 'law_choice', list: 'topics' },
    { id: 'item', title: '对应的调查项目', kind: 'reference', sheet: 'survey_items' },
    { id: 'unit_text', title: '单位', kind: 'text', required: true, hint: '如 t/t产品、m³/万元' },
    { id: 'base_year', title: '基准年', kind: 'year', required: true },
    { id: 'base_value', title: '基准值', kind: 'number', required: true },
    { id: 'near_year', title: '近期目标年', kind: 'year' },
    { id: 'near_value', title: '近期目标值', kind: 'number' },
    { id: 'far_year', title: '远期目标年', kind: 'year' },
    { id: 'far_value', title: '远期目标值', kind: 'number' },
    { id: 'basis', title: '设定依据', kind: 'long_text' },
  ],
})
