import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { judgePlant } from '@qingshen/core/indicator/judge-plant'
import type { LevelResult } from '@qingshen/core/indicator/level-result.schema'
import type { RatioResult } from '@qingshen/core/indicator/ratio-result.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { Answers } from './answers-in-address.ts'
import { valuesOf } from './answers-in-address.ts'

/** The result, or what has to be put right first. */
export type Judged =
  | { result: LevelResult | RatioResult; input: object; messages: readonly [] }
  | { result: null; messages: readonly string[] }

/** Judges what was answered; what cannot be judged is said in the words of the page. */
export function judgeAnswers(any: AnySystem, answers: Answers, variables: Answers): Judged {
  const stated = any.kind === 'levels' ? { variables: valuesOf(variables) } : {}
  const input = { values: valuesOf(answers), ...stated }
  try {
    return { result: judgePlant(any, input), input, messages: [] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { result: null, messages: messagesOf(error.errors) }
  }
}

function messagesOf(issues: readonly Issue[]): readonly string[] {
  const absent = issues.filter(({ code }) => code === 'level_variable_missing')
  const others = issues.filter(({ code }) => code !== 'level_variable_missing')
  const first = absent.length === 0 ? [] : [`请先填最上面的变量，还缺 ${absent.length} 个：基准值和权重随它们而变。`]
  return [...first, ...others.map(wordsOf)]
}

function wordsOf({ code, message, params = {} }: Issue): string {
  return code === 'level_value_wrong'
    ? `“${String(params['title'])}”应填${String(params['expected'])}。请改正。`
    : message
}
