import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'

/** A method without steps, criteria or factors, to which a test adds what it speaks of. */
export function aMethod(part: Partial<AuditMethod> = {}): AuditMethod {
  const lists = {
    phases: [],
    steps: [],
    focusCriteria: [],
    optionCriteria: [],
    topics: [],
    aims: [],
    figures: [],
    costBoundaries: [],
    paybackNorms: [],
    acceptance: [],
    carbonFactors: [],
    energyFactors: [],
  }
  return { law: 'national', on: '2026-11-22', mode: 'full', ...lists, ...part }
}
