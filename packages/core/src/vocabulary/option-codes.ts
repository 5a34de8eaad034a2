import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** Cost class of an option; where the classes meet is stated by the law or by the audit, never here. */
export const COST_CLASSES = defineCodeList('cost_class', '方案费用类别', [
  { code: 'none', label: '无费' },
  { code: 'low', label: '低费' },
  { code: 'medium', label: '中费' },
  { code: 'high', label: '高费' },
])
export type CostClass = CodeOf<typeof COST_CLASSES>

/** Where an option takes hold: what is not generated need not be treated. */
export const OPTION_NATURES = defineCodeList('option_nature', '方案性质', [
  { code: 'source_reduction', label: '源头削减' },
  { code: 'reuse', label: '厂内循环和回用' },
  { code: 'end_of_pipe', label: '末端治理' },
])
export type OptionNature = CodeOf<typeof OPTION_NATURES>

/** How far an option is. */
export const OPTION_STATES = defineCodeList('option_state', '方案状态', [
  { code: 'proposed', label: '提出' },
  { code: 'accepted', label: '可行' },
  { code: 'rejected', label: '不可行' },
  { code: 'doing', label: '实施中' },
  { code: 'done', label: '已实施' },
  { code: 'dropped', label: '未实施' },
])
export type OptionState = CodeOf<typeof OPTION_STATES>

/** What a study of an option came to. */
export const STUDY_VERDICTS = defineCodeList('study_verdict', '可行性结论', [
  { code: 'feasible', label: '可行' },
  { code: 'infeasible', label: '不可行' },
  { code: 'open', label: '待定' },
])

/** Why an option that was found feasible was not carried out. */
export const OPTION_BARRIERS = defineCodeList('option_barrier', '未实施的原因', [
  { code: 'capital', label: '资金不足' },
  { code: 'payback', label: '回收期太长' },
  { code: 'technology', label: '技术不成熟' },
  { code: 'equipment', label: '设备或者备件供应不上' },
  { code: 'site', label: '场地受限' },
  { code: 'production', label: '影响生产' },
  { code: 'quality', label: '影响产品质量' },
  { code: 'staff', label: '人员或者技能不足' },
  { code: 'permit', label: '审批手续未完成' },
  { code: 'policy', label: '政策或者标准变化' },
  { code: 'market', label: '市场变化' },
  { code: 'replaced', label: '由其他方案代替' },
  { code: 'other', label: '其他' },
])

/**
 * In what an option takes effect. Pollutants generated and pollutants discharged are two effects, never one; income and
 * cost are money. Carbon is what is not counted by energy: process emissions, refrigerants.
 */
export const EFFECT_KINDS = defineCodeList('effect_kind', '效果类别', [
  { code: 'energy', label: '节约能源' },
  { code: 'water', label: '节约用水' },
  { code: 'material', label: '节约原辅材料' },
  { code: 'pollutant_generated', label: '减少污染物产生' },
  { code: 'pollutant_discharged', label: '减少污染物排放' },
  { code: 'carbon', label: '减少工艺过程碳排放' },
  { code: 'income', label: '增加收入' },
  { code: 'cost', label: '降低成本' },
])
export type EffectKind = CodeOf<typeof EFFECT_KINDS>

/** What the enterprise says of an effect: reckoned beforehand, or stated after the option was carried out. */
export const EFFECT_BASES = defineCodeList('effect_basis', '效果的性质', [
  { code: 'expected', label: '预计' },
  { code: 'claimed', label: '实施后自报' },
])

/** Pollutants whose reduction is counted. */
export const POLLUTANTS = defineCodeList('pollutant', '污染物', [
  { code: 'waste_water', label: '废水' },
  { code: 'cod', label: '化学需氧量' },
  { code: 'ammonia_nitrogen', label: '氨氮' },
  { code: 'total_nitrogen', label: '总氮' },
  { code: 'total_phosphorus', label: '总磷' },
  { code: 'suspended_solids', label: '悬浮物' },
  { code: 'petroleum', label: '石油类' },
  { code: 'volatile_phenol', label: '挥发酚' },
  { code: 'cyanide', label: '氰化物' },
  { code: 'waste_gas', label: '废气' },
  { code: 'sulphur_dioxide', label: '二氧化硫' },
  { code: 'nitrogen_oxides', label: '氮氧化物' },
  { code: 'particulate', label: '颗粒物' },
  { code: 'vocs', label: '挥发性有机物' },
  { code: 'mercury', label: '汞' },
  { code: 'cadmium', label: '镉' },
  { code: 'lead', label: '铅' },
  { code: 'chromium', label: '总铬' },
  { code: 'hexavalent_chromium', label: '六价铬' },
  { code: 'arsenic', label: '砷' },
  { code: 'other_heavy_metal', label: '其他重金属' },
  { code: 'solid_waste', label: '一般工业固体废物' },
  { code: 'hazardous_waste', label: '危险废物' },
])
export type Pollutant = CodeOf<typeof POLLUTANTS>

/** Other ways in which sources write a pollutant; what is not here is written by its label. */
export const POLLUTANT_SYMBOLS: Readonly<Partial<Record<Pollutant, readonly string[]>>> = {
  cod: ['COD', 'CODcr'],
  ammonia_nitrogen: ['NH3-N'],
  total_nitrogen: ['TN'],
  total_phosphorus: ['TP'],
  suspended_solids: ['SS'],
  sulphur_dioxide: ['SO2'],
  nitrogen_oxides: ['NOx'],
  particulate: ['烟尘', '粉尘', '烟粉尘'],
  vocs: ['VOCs'],
  solid_waste: ['一般固废', '一般工业固废', '固体废物', '固废'],
  hazardous_waste: ['危废'],
}
