import { defineIssues } from '../kernel/issue-catalogue.ts'

/** The findings about the values of a system, and about the result they give. */
export const levelIssue = defineIssues({
  level_shape_wrong: { severity: 'error', template: '{expected}。请改正后重新提交。' },
  level_unknown_field: {
    severity: 'error',
    template:
      '没有名为“{key}”的项目：输入只有指标的值（values）和变量的值（variables）两项。请核对项目名称，或者删去。',
  },
  level_unknown_indicator: {
    severity: 'error',
    template: '指标体系“{system}”里没有编号为“{id}”的指标。请核对编号，或者删去。',
  },
  level_value_wrong: {
    severity: 'error',
    template: '“{title}”的值应为{expected}；这项指标不适用写 "not_applicable"，没有数据时不填。请改正后重新提交。',
  },
  level_unknown_variable: {
    severity: 'error',
    template: '没有可填的变量“{id}”（有的变量由程序计数，不能填）。请核对名称，或者删去。',
  },
  level_variable_missing: {
    severity: 'error',
    template: '缺少变量“{id}”（{title}）：基准值或权重是它的式子，没有它算不出来。请补上。',
  },
  level_variable_wrong: {
    severity: 'error',
    template: '变量“{id}”（{title}）应为{expected}。请改正后重新提交。',
  },
  level_inner_weights_not_one: {
    severity: 'error',
    template:
      '按所填的变量，“{group}”各项权重之和是 {sum}，应当正好是 1；指数只能按比例折算，等级仅供参考。请核对变量的值和权重的式子。',
  },
  level_weights_too_fine: {
    severity: 'error',
    template:
      '按所填的变量，“{title}”各项权重的公分母超过 600 位，无法精确相加。请减少变量值的小数位，或者核对权重的式子。',
  },
  level_shares_not_one: {
    severity: 'error',
    template: '各产品的产量份额 {names} 之和是 {sum}，应当正好是 1。请核对各项份额。',
  },
  level_share_negative: {
    severity: 'error',
    template: '产量份额“{id}”是 {value}，不能小于 0。没有这种产品的填 0，各种产品之和是 1。请改正。',
  },
  level_benchmark_valueless: {
    severity: 'error',
    template:
      '按所填的变量，“{title}”的基准值{benchmarks}算不出来（{reason}），达没达到无法判断：这项指标按没有数据处理，等级待定。请核对变量 {variables}，或者基准值的式子；确实不适用的填不适用。',
  },
  level_weight_valueless: {
    severity: 'error',
    template:
      '按所填的变量，“{title}”的权重算不出来（{reason}），指数和等级无法计算。请核对变量 {variables}，或者权重的式子。',
  },
  level_weight_negative: {
    severity: 'error',
    template: '按所填的变量，“{title}”的权重是负数，指数和等级无法计算。请核对变量的值，或者权重的式子。',
  },
  level_weights_not_one: {
    severity: 'error',
    template:
      '按所填的变量，各一级指标的权重之和是 {sum}，应当正好是 1，指数和等级无法计算。请核对变量的值，或者权重的式子。',
  },
  level_limiting_not_applicable: {
    severity: 'warning',
    template: '限定性指标“{title}”按不适用处理，退出了限定性条件。请附上不适用的证明，供评审核对。',
  },
  level_group_empty: {
    severity: 'error',
    template:
      '“{group}”的二级指标全部不适用：它的权重没有指标可以承担，指数和等级无法计算。请核对是否真的都不适用，或换用合适的指标体系。',
  },
  level_weight_unknown: {
    severity: 'error',
    template: '有 {count} 项权重没有公布，指数和等级无法计算；各项指标达到的级别仍可参考。请取得原文后补上权重。',
  },
  level_unverified_rows: {
    severity: 'warning',
    template:
      '这个指标体系有 {count} 项没有与原文核对（如“{title}”），算出的等级只能参考，不能作为认定的依据。请对照原文核实这些行后再用。',
  },
  level_fictitious: {
    severity: 'warning',
    template: '“{title}”是教学用的虚构指标体系，算出的等级不说明任何企业的水平。',
  },
  level_benchmarks_cross: {
    severity: 'error',
    template:
      '按所填的变量，“{title}”的{better}级基准值比{worse}级还宽，原文可能印错。达到其中任一级的，按较高的一级计。请核对原文。',
  },
})
