import { loadAuditMethod } from '@qingshen/contracts/workbench-findings.operations'
import { auditMethodOn } from '@qingshen/core/casework/audit-method-on'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Deps } from '../deps.ts'
import { useCase } from '../use-case.ts'

/** The method by which a case is audited today; where no mode was fixed nothing may be left out. */
export function methodOfCase(
  { laws, reference }: Deps,
  { row, today }: Pick<LoadedCase, 'row' | 'today'>,
): AuditMethod {
  const factors = { energy: reference.energyFactors(), carbon: reference.carbonFactors() }
  return auditMethodOn(laws, { law: row.law, on: today }, row.mode ?? 'full', factors)
}

/** The method of a case, for the pages of the workbench. */
export const loadAuditMethodUseCase = useCase(loadAuditMethod, async (context, { params }) => {
  const loaded = await loadCaseFor(context, params.case)
  context.require('audit.read', factsOfCase(loaded))
  return methodOfCase(context.deps, loaded)
})
