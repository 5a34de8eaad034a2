import type { WorkbenchHead } from '@qingshen/contracts/workbench.schema'
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

/** An audit that somebody looks at who may change nothing. */
export const HEAD: WorkbenchHead = {
  case: '0194c5a0-0000-7000-8000-000000000001',
  name: '某厂',
  year: 2026,
  law: 'national',
  lawTitle: '国家',
  mode: 'full',
  state: 'listed' as WorkbenchHead['state'],
  isEnded: false,
  revision: 1,
  progress: { done: 0, needed: 0 },
  abilities: {},
}
