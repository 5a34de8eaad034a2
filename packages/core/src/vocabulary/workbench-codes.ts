import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What a figure of the survey counts. Generated and discharged are two figures, never one. */
export const SURVEY_KINDS = defineCodeList('survey_kind', '现状调查的类别', [
  { code: 'output', label: '产品产量' },
  { code: 'material', label: '原辅材料消耗' },
  { code: 'energy', label: '能源消耗' },
  { code: 'water', label: '用水' },
  { code: 'waste_generated', label: '废弃物产生' },
  { code: 'waste_used', label: '废弃物综合利用' },
  { code: 'waste_disposed', label: '废弃物处置' },
  { code: 'pollutant_generated', label: '污染物产生' },
  { code: 'pollutant_discharged', label: '污染物排放' },
  { code: 'money', label: '产值和费用' },
])

/** What a layer of the balance carries. */
export const LAYER_KINDS = defineCodeList('layer_kind', '平衡的种类', [
  { code: 'material', label: '物料平衡' },
  { code: 'water', label: '水平衡' },
  { code: 'energy', label: '能量平衡' },
  { code: 'substance', label: '物质（元素、污染因子）平衡' },
])

/** What a water flow is, in the terms of the water balance standard (GB/T 7119). */
export const WATER_ROLES = defineCodeList('water_role', '水流的用途', [
  { code: 'fresh', label: '新水' },
  { code: 'cooling_fresh', label: '间接冷却水补充新水' },
  { code: 'process_fresh', label: '工艺用新水' },
  { code: 'cooling_circulation', label: '间接冷却水循环' },
  { code: 'process_reuse', label: '工艺水回用' },
  { code: 'other_reuse', label: '其他重复利用' },
  { code: 'condensate', label: '冷凝水回收' },
  { code: 'steam', label: '蒸汽' },
  { code: 'consumed', label: '耗水' },
  { code: 'drain', label: '排水' },
  { code: 'leak', label: '漏失水' },
])
export type WaterRole = CodeOf<typeof WATER_ROLES>

/** How a value was come by: a reviewer weighs a meter otherwise than a guess. */
export const MEASURING_METHODS = defineCodeList('measuring_method', '数据来源', [
  { code: 'meter', label: '仪表计量' },
  { code: 'weighing', label: '称量' },
  { code: 'sampling', label: '取样监测' },
  { code: 'ledger', label: '台账、凭证' },
  { code: 'calculated', label: '计算' },
  { code: 'estimated', label: '估算' },
])

/** What a relation between flows says. */
export const RELATION_KINDS = defineCodeList('relation_kind', '流股关系', [
  { code: 'transfer', label: '转移系数（某股出料占进料的份额）' },
  { code: 'ratio', label: '两股流量之比' },
  { code: 'sum', label: '几股流量之和' },
])

/** How far a step of the audit is. */
export const STEP_STATES = defineCodeList('step_state', '步骤状态', [
  { code: 'open', label: '未开始' },
  { code: 'doing', label: '进行中' },
  { code: 'done', label: '已完成' },
  { code: 'not_needed', label: '不需要' },
])

/** A plain answer to a plain question. */
export const YES_NO = defineCodeList('yes_no', '是否', [
  { code: 'yes', label: '是' },
  { code: 'no', label: '否' },
])

/** What the role of a person in the audit team is. */
export const TEAM_ROLES = defineCodeList('team_role', '小组内职务', [
  { code: 'leader', label: '组长' },
  { code: 'deputy', label: '副组长' },
  { code: 'member', label: '组员' },
  { code: 'adviser', label: '外聘专家' },
])
