import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import { onceFor } from '../data/once-for.ts'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'

const optionsOnce = onceFor(optionsOf)

/** The options of the audit with what is computed of each: class, acceptance, study. */
export function useOptions(): readonly AuditOption[] {
  const { method } = useWorkbench()
  return optionsOnce(useWorkbenchData(), method)
}
