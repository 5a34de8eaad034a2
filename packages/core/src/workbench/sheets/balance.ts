import { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import {
  LAYER_KINDS,
  MEASURING_METHODS,
  RELATION_KINDS,
  WATER_ROLES,
  YES_NO,
} from '../../vocabulary/workbench-codes.ts'
import { defineSheet } from '../sheet.ts'

/** What is balanced: material, water, energy, or a substance carried by a material or water layer. */
export const layers = defineSheet({
  id: 'layers',
  title: '平衡图层',
  phase: 3,
  key: ['name'],
  columns: [
    { id: 'name', title: '名称', kind: 'text', required: true },
    { id: 'kind', title: '种类', kind: 'choice', choices: LAYER_KINDS.entries, required: true },
    { id: 'unit', title: '单位', kind: 'unit', required: true },
    {
      id: 'carrier',
      title: '载体图层',
      kind: 'reference',
      sheet: 'layers',
      hint: '物质平衡才填：随哪个图层的物流带入带出',
    },
    { id: 'tolerance', title: '允许偏差', kind: 'number', unit: 'percent', min: '0', max: '100' },
  ],
})

/** Process units. `x`, `y`: where they stand on the drawing; `is_placed`: a person put them there. */
export const processUnits = defineSheet({
  id: 'process_units',
  title: '工序（单元）',
  phase: 3,
  key: ['name'],
  columns: [
    { id: 'name', title: '名称', kind: 'text', required: true },
    { id: 'candidate', title: '所属审核重点', kind: 'reference', sheet: 'focus_candidates' },
    { id: 'description', title: '功能', kind: 'long_text' },
    { id: 'x', title: '横坐标', kind: 'number' },
    { id: 'y', title: '纵坐标', kind: 'number' },
    { id: 'is_placed', title: '位置由人确定', kind: 'choice', choices: YES_NO.entries },
  ],
})

/** Flows; an empty end is the outside. */
export const flows = defineSheet({
  id: 'flows',
  title: '流股',
  phase: 3,
  key: ['layer', 'name'],
  columns: [
    { id: 'layer', title: '图层', kind: 'reference', sheet: 'layers', required: true },
    { id: 'name', title: '名称', kind: 'text', required: true },
    { id: 'from', title: '来自', kind: 'reference', sheet: 'process_units', hint: '不填表示从厂外进入' },
    { id: 'to', title: '去往', kind: 'reference', sheet: 'process_units', hint: '不填表示离开全厂' },
    { id: 'water_role', title: '水的用途', kind: 'choice', choices: WATER_ROLES.entries },
    {
      id: 'energy_carrier',
      title: '能源种类',
      kind: 'law_choice',
      list: 'energy_carriers',
      hint: '能量图层才填，用来折标准煤',
    },
    { id: 'is_product', title: '产品或者有用产出', kind: 'choice', choices: YES_NO.entries },
    { id: 'price', title: '单价', kind: 'number', measuredIn: '元/图层的单位', min: '0' },
  ],
})

export const periods = defineSheet({
  id: 'periods',
  title: '实测时段',
  phase: 3,
  key: ['name'],
  columns: [
    { id: 'name', title: '时段', kind: 'text', required: true },
    { id: 'from_on', title: '起', kind: 'day' },
    { id: 'to_on', title: '止', kind: 'day' },
    { id: 'output', title: '期间产品产量', kind: 'number', measuredIn: '产量单位', min: '0' },
    { id: 'output_unit', title: '产量单位', kind: 'unit' },
    {
      id: 'stated_input',
      title: '报告所写输入合计',
      kind: 'number',
      measuredIn: '报告的单位',
      hint: '抄录已有平衡表时填，系统重新计算并核对',
    },
    { id: 'stated_output', title: '报告所写输出合计', kind: 'number', measuredIn: '报告的单位' },
    { id: 'stated_difference', title: '报告所写差值', kind: 'number', measuredIn: '报告的单位' },
    { id: 'stated_deviation', title: '报告所写偏差', kind: 'number', unit: 'percent' },
  ],
})

/** What was measured on a flow in a period; `uncertainty` in percent of the value, or `sd` in the unit of the value. */
export const flowMeasurements = defineSheet({
  id: 'flow_measurements',
  title: '流量实测',
  phase: 3,
  key: ['flow', 'period'],
  columns: [
    { id: 'flow', title: '流股', kind: 'reference', sheet: 'flows', required: true },
    { id: 'period', title: '时段', kind: 'reference', sheet: 'periods', required: true },
    { id: 'value', title: '数值', kind: 'number', min: '0', mayNotApply: true },
    { id: 'unit', title: '单位', kind: 'unit' },
    { id: 'relative_sd', title: '相对标准差', kind: 'number', unit: 'percent', min: '0' },
    { id: 'sd', title: '标准差', kind: 'number', measuredIn: '数值的单位', min: '0', hint: '填了就不用相对标准差' },
    { id: 'min', title: '下限', kind: 'number', measuredIn: '数值的单位' },
    { id: 'method', title: '数据来源', kind: 'choice', choices: MEASURING_METHODS.entries },
    { id: 'source', title: '出处', kind: 'text' },
  ],
})

/** How much of a substance a flow of the carrier holds. */
export const concentrations = defineSheet({
  id: 'concentrations',
  title: '物质含量实测',
  phase: 3,
  key: ['layer', 'flow', 'period'],
  columns: [
    { id: 'layer', title: '物质图层', kind: 'reference', sheet: 'layers', required: true },
    { id: 'flow', title: '载体流股', kind: 'reference', sheet: 'flows', required: true },
    { id: 'period', title: '时段', kind: 'reference', sheet: 'periods', required: true },
    { id: 'value', title: '含量', kind: 'number', min: '0', mayNotApply: true },
    { id: 'unit', title: '单位', kind: 'unit', dimensions: ['ratio', 'mass_per_volume'] },
    { id: 'relative_sd', title: '相对标准差', kind: 'number', unit: 'percent', min: '0' },
    { id: 'sd', title: '标准差', kind: 'number', measuredIn: '含量的单位', min: '0' },
    { id: 'method', title: '数据来源', kind: 'choice', choices: MEASURING_METHODS.entries },
    { id: 'source', title: '出处', kind: 'text' },
  ],
})

/**
 * What is known about flows beside balances. `transfer`: `share` of all that enters unit `unit` in the layer leaves as
 * `flow`. `ratio`: `flow` = `share` × `other`. `sum`: `flow` + `other` = `share` (in the layer's unit).
 */
export const relations = defineSheet({
  id: 'relations',
  title: '流股关系',
  phase: 3,
  key: ['kind', 'flow', 'other', 'unit'],
  columns: [
    { id: 'kind', title: '关系', kind: 'choice', choices: RELATION_KINDS.entries, required: true },
    { id: 'layer', title: '图层', kind: 'reference', sheet: 'layers', required: true },
    { id: 'flow', title: '流股', kind: 'reference', sheet: 'flows', required: true },
    { id: 'unit', title: '工序', kind: 'reference', sheet: 'process_units' },
    { id: 'other', title: '另一流股', kind: 'reference', sheet: 'flows' },
    { id: 'share', title: '系数', kind: 'number', required: true, hint: '份额写 0.35，不写 35 %' },
    { id: 'sd', title: '标准差', kind: 'number', min: '0', hint: '不填表示精确成立' },
    { id: 'period', title: '时段', kind: 'reference', sheet: 'periods', hint: '不填表示各时段都成立' },
    { id: 'source', title: '依据', kind: 'text' },
  ],
})

/** Why material, water or energy is lost. */
export const losses = defineSheet({
  id: 'losses',
  title: '损失和废弃物产生原因分析',
  phase: 3,
  key: ['unit', 'flow', 'aspect', 'cause'],
  columns: [
    { id: 'unit', title: '工序', kind: 'reference', sheet: 'process_units', required: true },
    { id: 'flow', title: '流股', kind: 'reference', sheet: 'flows' },
    { id: 'aspect', title: '方面', kind: 'choice', choices: CAUSE_ASPECTS.entries, required: true },
    { id: 'cause', title: '原因', kind: 'long_text', required: true },
    { id: 'share', title: '占该损失的份额', kind: 'number', unit: 'percent', min: '0', max: '100' },
    { id: 'suggestion', title: '改进方向', kind: 'long_text' },
  ],
})
