import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { buildModel } from '@qingshen/core/scope/decision-model'
import { daysOfChange, lawInForce } from '@qingshen/core/scope/law-in-force'
import { normalForm } from '@qingshen/core/scope/normal-form'
import type { IndustryClasses } from '@qingshen/core/scope/subject'
import { assignmentsToVerify, disagreements } from '@qingshen/core/scope/verify-normal-form'
import type { Finding } from './finding.ts'

/** A law that would need more partial assignments than this cannot be proven in reasonable time. */
const MOST_ASSIGNMENTS = 50_000_000

/** Prime implicants keep values as bits of a 32-bit integer. */
const MOST_VALUES = 30

/**
 * Proves, for every stretch of time in which the law does not change, that its normal form evaluated node by node
 * gives what the completions give; a law for which it does not is refused.
 */
export function checkExactness(law: CompiledLaw, classes: IndustryClasses): readonly Finding[] {
  const proven = new Set<string>()
  return daysOfChange(law).flatMap((on) => {
    const inForce = lawInForce(law, on)
    const model = buildModel(inForce, classes)
    const same = JSON.stringify(inForce.rules.map(({ id, effect, mode, when }) => [id, effect, mode ?? null, when]))
    if (proven.has(same)) return []
    proven.add(same)
    const at = (message: string): Finding => ({ file: `${law.id}/rules.yaml`, path: `自${on}`, message })
    if (model.frame.cells.count > MOST_VALUES)
      return [at(`行业被分成${model.frame.cells.count}类，超过${MOST_VALUES}类，无法验证。请合并规则。`)]
    if (assignmentsToVerify(model) > MOST_ASSIGNMENTS)
      return [at('事实的组合过多，无法逐一验证。请减少规则所用的事实。')]
    return disagreements(model, normalForm(model)).map(({ condition, known }) =>
      at(`范式与逐一补全的结果不一致（${condition}，已知${JSON.stringify(known)}）。这部法规不能采用，请报告。`),
    )
  })
}
