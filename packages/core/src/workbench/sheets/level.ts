import { defineSheet } from '../sheet.ts'

const LEVEL_CHOICES = [
  { code: 'I', label: 'Ⅰ级' },
  { code: 'II', label: 'Ⅱ级' },
  { code: 'III', label: 'Ⅲ级' },
] as const

/** By which indicator system the plant is judged. `system`: the id of one the program carries or of one that was imported. */
export const levelSystem = defineSheet({
  id: 'level_system',
  title: '采用的评价指标体系',
  phase: 2,
  isInternal: true,
  key: ['system'],
  columns: [
    { id: 'system', title: '指标体系', kind: 'text', required: true },
    { id: 'reason', title: '采用的理由', kind: 'long_text' },
    { id: 'year_before', title: '审核前数值的年份', kind: 'year', hint: '从历年数据取数时用' },
    { id: 'year_after', title: '审核后数值的年份', kind: 'year', hint: '从历年数据取数时用' },
  ],
})

/** Which level is asked for, by what. */
export const levelRequirements = defineSheet({
  id: 'level_requirements',
  title: '要求达到的水平',
  phase: 2,
  key: ['kind', 'basis'],
  columns: [
    {
      id: 'kind',
      title: '来源',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'law', label: '法规、政策' },
        { code: 'permit', label: '排污许可证' },
        { code: 'approval', label: '环评批复' },
        { code: 'own', label: '企业自定目标' },
      ],
    },
    { id: 'level', title: '等级', kind: 'choice', choices: LEVEL_CHOICES, required: true },
    { id: 'basis', title: '依据', kind: 'text', required: true, hint: '文件名称、条款，或者许可证编号' },
    { id: 'due_on', title: '达到期限', kind: 'day' },
  ],
})

/**
 * The values of the indicators, before and after the audit: a number, 是 or 否 or a level for a qualitative one, 不适用.
 * Empty is missing, which is neither zero nor not applicable.
 */
export const levelValues = defineSheet({
  id: 'level_values',
  title: '评价指标的数值',
  phase: 2,
  key: ['indicator'],
  nameBy: ['name'],
  columns: [
    { id: 'indicator', title: '指标编号', kind: 'text', required: true },
    { id: 'name', title: '指标', kind: 'text' },
    { id: 'before', title: '审核前', kind: 'text', countedBy: 'indicator' },
    { id: 'after', title: '审核后', kind: 'text', countedBy: 'indicator' },
    { id: 'item', title: '对应的调查项目', kind: 'reference', sheet: 'survey_items', hint: '单位产品的消耗或者产生' },
    { id: 'source', title: '数据出处', kind: 'text' },
    { id: 'proof', title: '不适用的理由和证明', kind: 'long_text' },
  ],
})

/** Values of the variables of expressions, such as the number of layers or the share of a product. */
export const levelVariables = defineSheet({
  id: 'level_variables',
  title: '评价指标的变量',
  phase: 2,
  key: ['variable'],
  nameBy: ['name'],
  columns: [
    { id: 'variable', title: '变量', kind: 'text', required: true },
    { id: 'name', title: '含义', kind: 'text' },
    { id: 'before', title: '审核前', kind: 'number' },
    { id: 'after', title: '审核后', kind: 'number' },
    { id: 'source', title: '数据出处', kind: 'text' },
  ],
})
