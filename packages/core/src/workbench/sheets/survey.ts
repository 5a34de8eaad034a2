import { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import { MEASURING_METHODS, SURVEY_KINDS, YES_NO } from '../../vocabulary/workbench-codes.ts'
import { defineSheet } from '../sheet.ts'

/** What is known about the enterprise beside figures: its history, products, processes. */
export const overview = defineSheet({
  id: 'overview',
  title: '企业概况',
  phase: 2,
  key: ['topic'],
  columns: [
    { id: 'topic', title: '项目', kind: 'text', required: true },
    { id: 'content', title: '内容', kind: 'long_text', required: true },
  ],
})

export const equipment = defineSheet({
  id: 'equipment',
  title: '主要设备',
  phase: 2,
  key: ['name', 'model', 'place'],
  columns: [
    { id: 'name', title: '设备名称', kind: 'text', required: true },
    { id: 'model', title: '规格型号', kind: 'text' },
    { id: 'count', title: '数量', kind: 'number', unit: 'piece', min: '0' },
    { id: 'place', title: '所在工序', kind: 'text' },
    { id: 'is_obsolete', title: '属于淘汰设备', kind: 'choice', choices: YES_NO.entries },
    { id: 'note', title: '备注', kind: 'long_text' },
  ],
})

/** What is counted every year; the figures stand in `survey_figures`. */
export const surveyItems = defineSheet({
  id: 'survey_items',
  title: '现状调查项目',
  phase: 2,
  key: ['kind', 'name'],
  columns: [
    { id: 'kind', title: '类别', kind: 'choice', choices: SURVEY_KINDS.entries, required: true },
    { id: 'name', title: '名称', kind: 'text', required: true },
    { id: 'unit', title: '单位', kind: 'unit', required: true },
    { id: 'is_main', title: '计算单耗的主要产品', kind: 'choice', choices: YES_NO.entries },
    { id: 'carrier', title: '能源种类', kind: 'law_choice', list: 'energy_carriers', hint: '能源消耗才填' },
    {
      id: 'coal_factor',
      title: '折标准煤系数',
      kind: 'number',
      measuredIn: 'kgce/单位',
      min: '0',
      hint: '不填用该能源的参考系数，实测值优先',
    },
    { id: 'coal_factor_source', title: '系数来源', kind: 'text' },
    {
      id: 'limit',
      title: '限值',
      kind: 'number',
      measuredIn: '本项目的单位',
      min: '0',
      hint: '污染物的年许可排放量，或者用能、用水定额',
    },
    { id: 'note', title: '备注', kind: 'long_text' },
  ],
})

/** One figure: an item in a year. */
export const surveyFigures = defineSheet({
  id: 'survey_figures',
  title: '历年数据',
  phase: 2,
  key: ['item', 'year'],
  columns: [
    { id: 'item', title: '项目', kind: 'reference', sheet: 'survey_items', required: true },
    { id: 'year', title: '年份', kind: 'year', required: true },
    { id: 'amount', title: '数量', kind: 'number', mayNotApply: true, required: true },
    { id: 'method', title: '数据来源', kind: 'choice', choices: MEASURING_METHODS.entries },
    { id: 'source', title: '出处', kind: 'text', hint: '如能源台账、排污许可执行报告' },
  ],
})

export const siteFindings = defineSheet({
  id: 'site_findings',
  title: '现场考察发现的问题',
  phase: 2,
  key: ['place', 'finding'],
  columns: [
    { id: 'place', title: '部位', kind: 'text', required: true },
    { id: 'finding', title: '问题', kind: 'long_text', required: true },
    { id: 'aspect', title: '方面', kind: 'choice', choices: CAUSE_ASPECTS.entries },
    { id: 'suggestion', title: '建议', kind: 'long_text' },
    { id: 'found_on', title: '日期', kind: 'day' },
  ],
})
