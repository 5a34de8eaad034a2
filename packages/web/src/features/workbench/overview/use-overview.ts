import { overviewOf } from '@qingshen/core/workbench/overview/overview-of'
import { useDeferredValue, useMemo } from 'react'
import { useFindings } from '../checks/use-findings.ts'
import { useBeside } from '../data/use-beside.ts'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'

/** The audit at a glance as the rows stand now; null while the indicator system is on its way. */
export function useOverview() {
  const { method } = useWorkbench()
  const { status, beside, error, retry } = useBeside()
  const findings = useFindings()
  const data = useDeferredValue(useWorkbenchData())
  const overview = useMemo(
    () => (status === 'loading' ? null : overviewOf(data, method, beside, findings)),
    [status, data, method, beside, findings],
  )
  return { overview, hasNoSystem: status === 'failed', error, retry }
}
