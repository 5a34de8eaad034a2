import { EFFECT_BASES, EFFECT_KINDS, POLLUTANTS } from '../../vocabulary/option-codes.ts'
import { MEASURING_METHODS } from '../../vocabulary/workbench-codes.ts'
import { defineSheet } from '../sheet.ts'

/** In what, how much a year and from which year an option takes effect; a rise is a negative reduction. */
const WHAT = [
  { id: 'kind', title: '类别', kind: 'choice', choices: EFFECT_KINDS.entries, required: true },
  { id: 'carrier', title: '能源种类', kind: 'law_choice', list: 'energy_carriers', hint: '节约能源才填' },
  { id: 'pollutant', title: '污染物', kind: 'choice', choices: POLLUTANTS.entries },
  {
    id: 'item',
    title: '对应的调查项目',
    kind: 'reference',
    sheet: 'survey_items',
    hint: '效果不能大于这一项目的现状，同一项目的效果不重复计算',
  },
  { id: 'flow', title: '对应的流股', kind: 'reference', sheet: 'flows' },
  { id: 'name', title: '名称', kind: 'text', hint: '如材料的名称' },
  { id: 'amount', title: '每年的量', kind: 'number', required: true, hint: '减少、节约、增收为正，相反为负' },
  { id: 'unit', title: '单位', kind: 'unit', required: true },
  { id: 'from_year', title: '从哪一年起', kind: 'year' },
  { id: 'method', title: '数据来源', kind: 'choice', choices: MEASURING_METHODS.entries },
  { id: 'source', title: '出处', kind: 'text' },
] as const

/** What the enterprise expects of an option, and what it states after carrying it out. */
export const optionEffects = defineSheet({
  id: 'option_effects',
  title: '方案效果',
  key: ['option', 'basis', 'kind', 'carrier', 'pollutant', 'item', 'name'],
  columns: [
    { id: 'option', title: '方案', kind: 'reference', sheet: 'options', required: true },
    { id: 'basis', title: '性质', kind: 'choice', choices: EFFECT_BASES.entries, required: true },
    ...WHAT,
  ],
})

/** What somebody who is not of the enterprise found; written by those who review, read by all. */
export const verifiedEffects = defineSheet({
  id: 'verified_effects',
  title: '核实的方案效果',
  phase: 6,
  writtenBy: 'audit.verify',
  key: ['option', 'kind', 'carrier', 'pollutant', 'item', 'name'],
  columns: [
    { id: 'option', title: '方案', kind: 'reference', sheet: 'options', required: true },
    ...WHAT,
    { id: 'verified_on', title: '核实日期', kind: 'day' },
    { id: 'note', title: '核实意见', kind: 'long_text' },
  ],
})
