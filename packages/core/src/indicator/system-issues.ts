import type { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { pointerOf, pointerTo } from '../kernel/json-pointer.ts'

type ZodIssue = z.core.$ZodIssue

const EXPECTED: Readonly<Record<string, string>> = {
  id: '编号必须填写，为不超过 100 个字的文字；变量的编号以字母开头，只用字母、数字和下划线',
  title: '名称必须填写，为文字',
  unit: '单位应为文字；没有单位时不填',
  weight: '权重应为数或者已声明变量的式子，如 0.2、“0.8/n”；没有公布时写 null',
  limiting: '是否限定性指标应为 true 或 false',
  direction: '方向应为 lower（越小越好）、higher（越大越好）或 qualitative（定性）',
  benchmarks: '基准值应按Ⅰ、Ⅱ、Ⅲ三级分别写明（I、II、III）',
  I: 'Ⅰ级基准值应为数，或者“≤0.5”“6~9”“10+5n”一类的文字',
  II: 'Ⅱ级基准值应为数，或者“≤0.5”“6~9”“10+5n”一类的文字',
  III: 'Ⅲ级基准值应为数，或者“≤0.5”“6~9”“10+5n”一类的文字',
  groups: '一级指标（groups）应为一组，至少一个',
  indicators: '二级指标（indicators）应为一组，至少一个',
  rules:
    '规则只有三项：指数界限（indexThreshold）、Ⅰ级和Ⅱ级非限定性指标至少达到的要求（levelOneNonLimitingAtLeast、levelTwoNonLimitingAtLeast）',
  indexThreshold: '指数界限应为 0 至 100 的数',
  status: '核实情况应为 verified 或 unverified',
}

/** The findings about an indicator system. */
export const systemIssue = defineIssues({
  system_unknown_field: {
    severity: 'error',
    template: '指标体系里没有名为“{key}”的项目：可能是拼写有误。请核对项目名称，或者删去。',
  },
  system_value_wrong: { severity: 'error', template: '指标体系：{expected}。请改正后重新提交。' },
  system_duplicate_id: {
    severity: 'error',
    template: '指标体系里编号“{id}”重复：填报的值无法一一对应。请给每个{what}一个不同的编号。',
  },
  system_weights_not_one: {
    severity: 'error',
    template: '{where}的权重之和是 {sum}，应当正好是 1。请对照原文核对各项权重，不要凑数。',
  },
  system_weights_too_fine: {
    severity: 'error',
    template: '{where}的权重的公分母超过 600 位，无法精确相加。请对照原文，把权重写成小数或者简单的分式。',
  },
  system_points_not_hundred: {
    severity: 'error',
    template: '{where}的分值之和是 {sum}，应当正好是 100。请对照原文核对各项分值，不要凑数。',
  },
  system_weight_negative: { severity: 'error', template: '权重不能小于 0。请对照原文核对。' },
  system_expression_wrong: {
    severity: 'error',
    template: '“{text}”不是权重：应为数，或者已声明变量（{known}）的式子。请改正，或者在“变量”里写明这个变量。',
  },
  system_benchmark_missing: {
    severity: 'error',
    template: '“{title}”缺少{level}级基准值：合并单元格里的同一个基准值要在所覆盖的每一级都写上。请补上。',
  },
  system_benchmark_unreadable: {
    severity: 'error',
    template: '“{text}”读不成基准值：应为“≤0.5”“≥95%”“6~9”“10+5n”一类，变量要先声明（{known}）。请对照原文改正。',
  },
  system_benchmark_direction: {
    severity: 'error',
    template: '“{text}”与方向“{direction}”相反：方向以数据为准，不从文字猜测。请核对方向和符号，两者改一处。',
  },
  system_benchmark_unit: {
    severity: 'error',
    template: '“{text}”的单位是“{unit}”，这项指标的单位是“{expected}”。请换算成同一单位，或者补上指标的单位。',
  },
  system_not_monotonic: {
    severity: 'error',
    template:
      '“{title}”的{better}级基准值比{worse}级还宽：达到高一级的反而达不到低一级。请对照原文核对两级的数值和符号。',
  },
  system_range_empty: { severity: 'error', template: '“{text}”的下限大于上限，没有值能达到。请对照原文核对。' },
  system_variable_unknown: {
    severity: 'error',
    template: '“{id}”既不是已写明的变量，也不是指标的编号。请在“变量”或者“二级指标”里补上，或者改正编号。',
  },
})

/** One finding of the system's schema as issues with their pointers and what to do. */
export function systemShapeIssues(found: ZodIssue): readonly Issue[] {
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => systemIssue('system_unknown_field', pointerTo(pointerOf(found.path), key), { key }))
  }
  const field = found.path.findLast((step) => typeof step === 'string')
  const expected =
    (field === undefined ? undefined : EXPECTED[field]) ??
    '指标体系应有编号（id）、名称（title）和一级指标（groups）三项'
  return [systemIssue('system_value_wrong', pointerOf(found.path), { expected })]
}
