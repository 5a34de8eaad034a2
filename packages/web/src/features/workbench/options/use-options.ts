import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import { useMemo } from 'react'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'

/** The options of the audit with what is computed of each: class, acceptance, study. */
export function useOptions(): readonly AuditOption[] {
  const { method } = useWorkbench()
  const data = useWorkbenchData()
  return useMemo(() => optionsOf(data, method), [data, method])
}
