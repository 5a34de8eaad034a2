import type { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { pointerOf, pointerTo } from '../kernel/json-pointer.ts'

type ZodIssue = z.core.$ZodIssue

/** The findings about the input of a ranking. */
export const rankIssue = defineIssues({
  rank_unknown_field: {
    severity: 'error',
    template: '没有名为“{key}”的项目：可能是拼写有误。请核对项目名称，或者删去。',
  },
  rank_value_wrong: { severity: 'error', template: '{expected}。请改正后重新提交。' },
  rank_duplicate_criterion: {
    severity: 'error',
    template: '因素“{id}”重复，分不清用哪个权重。请给每个因素一个不同的编号。',
  },
  rank_duplicate_candidate: {
    severity: 'error',
    template: '备选“{id}”重复，结果无法一一对应。请给每个备选一个不同的编号。',
  },
  rank_score_missing: {
    severity: 'error',
    template: '备选“{candidate}”没有因素“{criterion}”的得分：没有打分不等于 0 分。请补上得分。',
  },
  rank_score_unknown: {
    severity: 'error',
    template: '备选“{candidate}”有因素“{criterion}”的得分，但没有这个因素。请补上因素和权重，或者删去这项得分。',
  },
})

/** What may stand in a field, as the message for a value that may not. */
const EXPECTED: Readonly<Record<string, string>> = {
  criteria: '因素应为数组，至少 1 个，最多 1000 个',
  candidates: '备选应为数组，最多 10000 个',
  id: '编号必须填写，为 1 至 200 个字的文字',
  weight: '权重应为数',
  scores: '得分应为对象：因素编号对应得分',
}

/** One finding of the input schema as issues with their pointers and what to do. */
export function rankInputIssues(found: ZodIssue): readonly Issue[] {
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => rankIssue('rank_unknown_field', pointerTo(pointerOf(found.path), key), { key }))
  }
  const isScore = found.path.length === 4
  const isItem = typeof found.path.at(-1) === 'number'
  const whole = '输入应为对象，含 criteria（因素）和 candidates（备选）两个数组'
  const field = EXPECTED[String(found.path.at(-1))] ?? whole
  const expected = isScore ? '得分应为数' : isItem ? '每个因素、每个备选应为一个对象' : field
  return [rankIssue('rank_value_wrong', pointerOf(found.path), { expected })]
}
