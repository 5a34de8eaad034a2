import { runChecks } from '@qingshen/core/workbench/plausibility/run-checks'
import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import { useDeferredValue, useMemo } from 'react'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'

/** What the checks find, judged anew while somebody types, after the typing itself has been shown. */
export function useFindings(): readonly PlausibilityFinding[] {
  const { method } = useWorkbench()
  const data = useDeferredValue(useWorkbenchData())
  return useMemo(() => runChecks(data, method), [data, method])
}
