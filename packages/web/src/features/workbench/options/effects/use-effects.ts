import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import { effectsOf } from '@qingshen/core/workbench/options/effects-of'
import { useMemo } from 'react'
import type { BesideState } from '../../data/use-beside.ts'
import { useBeside } from '../../data/use-beside.ts'
import { useWorkbench, useWorkbenchData } from '../../data/use-workbench.ts'

/** The effects of the audit, each counted once; `status`: whether the earlier rounds of the site have been read. */
export function useEffects(): { effects: AuditEffects; status: BesideState['status'] } {
  const { method } = useWorkbench()
  const data = useWorkbenchData()
  const { beside, status } = useBeside()
  const effects = useMemo(() => effectsOf(data, method, beside), [data, method, beside])
  return { effects, status }
}
