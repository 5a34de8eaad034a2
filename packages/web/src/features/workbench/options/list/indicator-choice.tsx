import { useRows } from '../../data/use-workbench.ts'
import { GroundChoice } from './ground-choice.tsx'
import { GROUNDS } from './new-option.ts'

/** The indicators whose values were entered. */
export function IndicatorChoice({ onClose }: { onClose: () => void }) {
  const rows = useRows('level_values')
  const hint = '先在“水平”里选定评价指标体系并填写数值，再从落后指标提出方案。'
  return <GroundChoice ground={GROUNDS[2]} rows={rows} hint={hint} onClose={onClose} />
}
