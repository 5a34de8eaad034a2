import { levelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import { useMemo } from 'react'
import { useBeside } from '../../data/use-beside.ts'
import { useRows, useWorkbenchData } from '../../data/use-workbench.ts'
import { GroundChoice } from './ground-choice.tsx'
import { GROUNDS } from './new-option.ts'

/** The indicators that lag, limiting ones first; without an indicator system all of which a value was entered. */
export function IndicatorChoice({ onClose }: { onClose: () => void }) {
  const data = useWorkbenchData()
  const { beside } = useBeside()
  const all = useRows('level_values')
  const lagging = useMemo(
    () => (beside.system === null ? null : levelOfAudit(data, beside.system, 'before').lagging),
    [data, beside.system],
  )
  const rows = lagging === null ? all : lagging.flatMap(({ row }) => row ?? [])
  const hint =
    lagging === null
      ? '先在“水平”里选定评价指标体系并填写数值，再从落后指标提出方案。'
      : '按审核前的数值，没有落后的指标，或者还没有填数值。'
  return <GroundChoice ground={GROUNDS[2]} rows={rows} hint={hint} onClose={onClose} />
}
