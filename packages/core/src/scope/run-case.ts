import type { LawCase } from '../rulebook/case.schema.ts'
import type { ScopeLaw } from '../rulebook/scope-law.schema.ts'
import type { DecideReference } from './decide.ts'
import { judgeInput, readDecideInputs } from './decide.ts'
import { createDecider } from './decider.ts'
import type { Judgement } from './judgement.ts'

/** How a case came out: Chinese sentences for what differs, and the rules among its reasons. */
export type CaseResult = {
  readonly judgement: Judgement
  readonly differences: readonly string[]
  readonly rules: readonly string[]
}

/**
 * Decides a law's case and compares what it expects.
 * @throws Problem when the case's input is wrong or its day lies outside the law's time.
 */
export function runCase(law: ScopeLaw, each: LawCase, reference: DecideReference): CaseResult {
  const [input] = readDecideInputs([{ name: each.name, ...each.input }], reference)
  const decider = createDecider(law, each.on, reference.classes)
  const judgement = input === undefined ? decider.judge({}) : judgeInput(decider, input, reference)
  const rules = [...new Set(judgement.sources.flatMap(({ rule }) => (rule === null ? [] : [rule])))]
  const actual: Readonly<Record<string, unknown>> = {
    ...judgement,
    clause: judgement.because[0]?.clause,
    rules: inOrder(rules),
  }
  const differences = Object.entries(each.expect).flatMap(([what, value]) => {
    const wanted = JSON.stringify(what === 'rules' && Array.isArray(value) ? inOrder(value) : value)
    const found = JSON.stringify(actual[what])
    return wanted === found ? [] : [`${what} 应为 ${wanted}，判定为 ${found}`]
  })
  return { judgement, differences, rules }
}

/** Sets of ids are compared in one order. */
function inOrder(ids: readonly unknown[]): readonly string[] {
  return ids.map(String).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
