import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import { effectsOfOptions } from '@qingshen/core/workbench/options/effects-of'
import { useMemo } from 'react'
import type { BesideState } from '../../data/use-beside.ts'
import { useBeside } from '../../data/use-beside.ts'
import { useWorkbench, useWorkbenchData } from '../../data/use-workbench.ts'
import { useOptions } from '../use-options.ts'

/** The effects of the audit, each counted once; `status`: whether the earlier rounds of the site have been read. */
export function useEffects(): { effects: AuditEffects; status: BesideState['status'] } {
  const { method } = useWorkbench()
  const data = useWorkbenchData()
  const options = useOptions()
  const { beside, status } = useBeside()
  const effects = useMemo(
    () => effectsOfOptions(data, method, { earlier: beside.earlier, options }),
    [data, method, beside, options],
  )
  return { effects, status }
}
