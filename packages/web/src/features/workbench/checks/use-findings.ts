import { runChecks } from '@qingshen/core/workbench/plausibility/run-checks'
import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import { useDeferredValue, useMemo } from 'react'
import { onceFor } from '../data/once-for.ts'
import { useBeside } from '../data/use-beside.ts'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'

const NOTHING: readonly PlausibilityFinding[] = []

const checkOnce = onceFor(runChecks)

/** Checks that speak of a system that is not there, which a page that could not ask for it does not know. */
const OF_MISSING_SYSTEM = 'level_system_gone'

/**
 * What the checks find, judged anew while somebody types, after the typing itself has been shown; nothing until the
 * indicator system is read.
 */
export function useFindings(): readonly PlausibilityFinding[] {
  const { method } = useWorkbench()
  const { status, beside } = useBeside()
  const data = useDeferredValue(useWorkbenchData())
  return useMemo(() => {
    if (status === 'loading') return NOTHING
    const findings = checkOnce(data, method, beside)
    return status === 'failed' ? findings.filter(({ check }) => check !== OF_MISSING_SYSTEM) : findings
  }, [data, method, beside, status])
}
