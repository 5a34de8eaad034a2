import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { Beside } from '@qingshen/core/workbench/beside'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import { effectsOfOptions } from '@qingshen/core/workbench/options/effects-of'
import { onceFor } from '../../data/once-for.ts'
import type { BesideState } from '../../data/use-beside.ts'
import { useBeside } from '../../data/use-beside.ts'
import { useWorkbench, useWorkbenchData } from '../../data/use-workbench.ts'
import { useOptions } from '../use-options.ts'

const effectsOnce = onceFor(
  (data: WorkbenchData, method: AuditMethod, { earlier }: Beside, options: readonly AuditOption[]) =>
    effectsOfOptions(data, method, { earlier, options }),
)

/** The effects of the audit, each counted once; `status`: whether the earlier rounds of the site have been read. */
export function useEffects(): { effects: AuditEffects } & Pick<BesideState, 'status' | 'retry'> {
  const { method } = useWorkbench()
  const data = useWorkbenchData()
  const options = useOptions()
  const { beside, status, retry } = useBeside()
  const effects = effectsOnce(data, method, beside, options)
  return { effects, status, retry }
}
