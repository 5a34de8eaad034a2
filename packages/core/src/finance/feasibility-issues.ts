import type { z } from 'zod'
import { isNumber } from '../kernel/exact-number.schema.ts'
import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { pointerOf, pointerTo } from '../kernel/json-pointer.ts'
import { MOST_YEARS } from './feasibility-input.schema.ts'

type ZodIssue = z.core.$ZodIssue

/** What may stand in a field, as the message for a value that may not. */
export const EXPECTED: Readonly<Record<string, string>> = {
  id: '方案编号必须填写，为 1 至 200 个字的文字',
  investment: '投资应为不小于 0 的数，单位万元；收到的补助另填在“补助”一项',
  subsidy: '补助应为不小于 0 的数，单位万元；没有补助时不填',
  annualGain: '年增收节支应为有限的数，单位万元；净增加支出时填负数',
  depreciationYears: `折旧年限应为 1 至 ${MOST_YEARS} 的整数，单位年`,
  years: `使用年限应为 1 至 ${MOST_YEARS} 的整数，单位年；不填时等于折旧年限`,
  taxRate: '综合税率应为 0 至 1 的数，25% 写作 0.25',
  discountRate: '折现率应为 0 至 1 的数，8% 写作 0.08',
  baseRate: '基准收益率应为 0 至 1 的数，8% 写作 0.08；没有要求时不填',
  paybackNorm: '投资偿还期定额应为大于 0 的数，单位年；没有要求时不填',
  cashFlows: `现金流量应为 1 至 ${MOST_YEARS + 1} 个有限的数，第一个是第 0 年，支出为负`,
}

/** The findings about options, made from code and parameters. */
export const feasibilityIssue = defineIssues({
  finance_shape_wrong: { severity: 'error', template: '{expected}。请改正。' },
  finance_unknown_field: {
    severity: 'error',
    template: '没有名为“{key}”的项目：可能是拼写有误，或者给出 cashFlows 时不能同时填写年度数据。请核对后改正或删去。',
  },
  finance_value_missing: { severity: 'error', template: '缺少“{field}”：{expected}。请补上。' },
  finance_value_wrong: { severity: 'error', template: '{expected}。请改正。' },
  finance_duplicate_id: {
    severity: 'error',
    template: '方案编号“{id}”重复：结果无法一一对应。请给每个方案一个不同的编号。',
  },
  finance_subsidy_above_investment: {
    severity: 'error',
    template: '补助大于投资，净投资成了负数，各项指标没有意义。请核对两项的金额和单位（万元）。',
  },
  finance_size_wrong: {
    severity: 'error',
    template:
      '数值过大、过小或者小数位太多（0 以外的数，绝对值应不小于 10 的 −30 次方，小于 10 的 31 次方；小数最多 60 位）：{expected}。请核对小数点和单位。',
  },
})

/** One finding of the input schema about an option as issues with their pointers and what to do. */
export function optionIssues(found: ZodIssue, at: number, option: object): readonly Issue[] {
  const pointer = `/${at}${pointerOf(found.path)}`
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => feasibilityIssue('finance_unknown_field', pointerTo(pointer, key), { key }))
  }
  const field = String(found.path[0] ?? '')
  const expected = EXPECTED[field] ?? '每个方案应为一个对象'
  if (field !== '' && !Object.hasOwn(option, field)) {
    return [feasibilityIssue('finance_value_missing', pointer, { field, expected })]
  }
  const value: unknown = found.path.reduce<unknown>((inside, step) => Reflect.get(Object(inside), step), option)
  return [feasibilityIssue(isNumber(value) ? 'finance_size_wrong' : 'finance_value_wrong', pointer, { expected })]
}
