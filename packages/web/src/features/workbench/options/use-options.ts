import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { optionsOf } from '@qingshen/core/workbench/options/options-of'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import { useMemo } from 'react'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'

/** What was computed last of each state of the rows: several parts of a page ask for the same. */
const computed = new WeakMap<WorkbenchData, { method: AuditMethod; options: readonly AuditOption[] }>()

function optionsOnce(data: WorkbenchData, method: AuditMethod): readonly AuditOption[] {
  const known = computed.get(data)
  if (known?.method === method) return known.options
  const options = optionsOf(data, method)
  computed.set(data, { method, options })
  return options
}

/** The options of the audit with what is computed of each: class, acceptance, study. */
export function useOptions(): readonly AuditOption[] {
  const { method } = useWorkbench()
  const data = useWorkbenchData()
  return useMemo(() => optionsOnce(data, method), [data, method])
}
