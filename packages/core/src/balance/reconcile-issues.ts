import type { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { pointerOf, pointerTo } from '../kernel/json-pointer.ts'

type ZodIssue = z.core.$ZodIssue

/** What may stand in a field of the input of `reconcile`, as the message for a value that may not. */
const EXPECTED: Readonly<Record<string, string>> = {
  units: '单元应为数组，最多 20000 个',
  flows: '流股应为数组，最多 20000 条',
  options: '选项应为对象，只有 significance 和 nonNegative 两项',
  id: '编号必须填写，为 1 至 200 个字的文字',
  name: '名称应为文字',
  from: '起点应为单元的编号；来自系统外时写 null',
  to: '终点应为单元的编号；去往系统外时写 null',
  measured: '实测值应为有限的数；没有测量时不填此项',
  sd: '标准差应为不小于 0 的有限的数；0 表示准确值',
  relativeSd: '相对标准差应为不小于 0 的有限的数，如 0.05；0 表示准确值',
  min: '下限应为有限的数；没有下限时不填此项',
  significance: '显著性水平应大于 0、小于 1，如 0.05',
  nonNegative: '是否要求非负应为 true 或 false',
}

/** The findings about a flow network, made from code and parameters. */
export const reconcileIssue = defineIssues({
  balance_unknown_field: {
    severity: 'error',
    template: '没有名为“{key}”的项目：可能是拼写有误。请核对项目名称，或者删去。',
  },
  balance_value_wrong: { severity: 'error', template: '{expected}。请改正后重新提交。' },
  balance_duplicate_unit: {
    severity: 'error',
    template: '单元编号“{id}”重复：无法判断流股接在哪一个上。请给每个单元一个不同的编号。',
  },
  balance_duplicate_flow: {
    severity: 'error',
    template: '流股编号“{id}”重复：结果无法一一对应。请给每条流股一个不同的编号。',
  },
  balance_unknown_unit: {
    severity: 'error',
    template: '流股“{flow}”接到的单元“{unit}”不在单元表里。请补上这个单元，或改正编号；系统外写 null。',
  },
  balance_both_outside: {
    severity: 'error',
    template: '流股“{flow}”的起点和终点都在系统外，不属于任何单元的平衡。请至少填写一端的单元。',
  },
  balance_same_unit: {
    severity: 'error',
    template: '流股“{flow}”的起点和终点是同一个单元“{unit}”，对平衡没有作用。请改正一端，或删去这条流股。',
  },
  balance_sd_missing: {
    severity: 'error',
    template: '流股“{flow}”有实测值，没有标准差：无法决定调整多少。请填写 sd 或 relativeSd；确实准确的写 sd 为 0。',
  },
  balance_relative_sd_of_zero: {
    severity: 'error',
    template: '流股“{flow}”的实测值是 0，按相对标准差算不出误差。请直接填写 sd。',
  },
  balance_exact_contradiction: {
    severity: 'error',
    template:
      '单元{units}周围的准确值（标准差为 0）进出相差 {difference}，无论怎样调整其他流股都不能平衡。请核对这些准确值，或者给出它们的标准差。',
  },
  balance_exact_below_minimum: {
    severity: 'error',
    template: '流股“{flow}”的准确值 {value} 小于下限 {min}，两者不能同时成立。请核对实测值和下限，或者给出标准差。',
  },
  balance_bounds_contradiction: {
    severity: 'error',
    template:
      '单元{units}周围的准确值和各流股的下限不能同时成立：至少有 {difference} 无处可去或无从补足。请核对这些单元的流股方向、下限和准确值。',
  },
  balance_not_precise: {
    severity: 'error',
    template:
      '单元{units}周围的流股或标准差大小相差过于悬殊，计算精度不够，平衡还差 {difference}，因此不给出数值。请核对小数点、单位和标准差，或者把大小悬殊的部分分开校正。',
  },
  balance_too_large: {
    severity: 'error',
    template: '数值过大，或者大小相差过于悬殊（超过 10 的 100 次方），无法可靠计算。请核对小数点、指数和标准差。',
  },
})

/** One finding of the input schema as issues with their pointers and what to do. */
export function reconcileInputIssues(found: ZodIssue): readonly Issue[] {
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) =>
      reconcileIssue('balance_unknown_field', pointerTo(pointerOf(found.path), key), { key }),
    )
  }
  const field = found.path.findLast((step) => typeof step === 'string')
  const isItem = typeof found.path.at(-1) === 'number'
  const whole = '输入应为对象，含 units（单元）和 flows（流股）两个数组'
  const expected = isItem ? '每个单元、每条流股应为一个对象' : field === undefined ? whole : (EXPECTED[field] ?? whole)
  return [reconcileIssue('balance_value_wrong', pointerOf(found.path), { expected })]
}
