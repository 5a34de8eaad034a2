import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { decimal } from '@qingshen/core/kernel/decimal'
import { crossedBoundaries } from '@qingshen/core/option/cost-class'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { Finding } from './finding.ts'
import type { Chain } from './resolve-law.ts'

/** What is inconsistent in the method of the audit: demands on steps nobody describes, sheets that are not there. */
export function checkMethod(law: CompiledLaw, chain: Chain): readonly Finding[] {
  const at = (path: string, message: string): Finding => ({ file: `${law.id}/audit-method.yaml`, path, message })
  const phases = new Set(chain.flatMap(({ method }) => method.phases.map(({ id }) => id)))
  const steps = new Set(chain.flatMap(({ method }) => method.steps.map(({ id }) => id)))
  return [
    ...law.method.demands.flatMap((demand) => [
      ...demand.phases.filter((id) => !phases.has(id)).map((id) => at(demand.id, `没有编号为“${id}”的阶段。请改正。`)),
      ...demand.steps.filter((id) => !steps.has(id)).map((id) => at(demand.id, `没有编号为“${id}”的步骤。请改正。`)),
    ]),
    ...law.method.steps.flatMap((step) => [
      ...(phases.has(step.number.slice(0, 1)) ? [] : [at(step.id, `序号“${step.number}”所属的阶段不存在。请改正。`)]),
      ...step.sheets
        .filter((id) => findSheet(id) === undefined)
        .map((id) => at(step.id, `没有编号为“${id}”的工作表。请改正。`)),
    ]),
    ...[...law.method.focusCriteria, ...law.method.optionCriteria]
      .filter(({ least, most }) => decimal(least).gt(decimal(most)))
      .map(({ id, least, most }) => at(id, `权重范围的下限${least}大于上限${most}。请改正。`)),
    ...law.method.paybackNorms
      .filter(({ least, most }) => decimal(least).gt(decimal(most)) || !decimal(least).gt(0))
      .map(({ id, least, most }) => at(id, `偿还期的定额${least}至${most}年不成立。请改正。`)),
    ...crossedBoundaries(
      law.method.costBoundaries.map(({ costClass, above, includes }) => ({
        costClass,
        above: decimal(above),
        includes,
      })),
    ).map(({ costClass }) => at(costClass, `费用类别“${costClass}”的起点不高于前一类。请改正。`)),
  ]
}
