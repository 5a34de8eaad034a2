import { useAddress } from '../../../../shared/address/use-address.ts'
import { useVisit } from '../../sheets-part.tsx'
import { useRows } from '../../data/use-workbench.ts'
import { NoOptions } from '../no-options.tsx'
import { CarbonYears } from './carbon-years.tsx'
import { EffectEntry } from './effect-entry.tsx'
import { NotCountedList } from './not-counted-list.tsx'
import { TotalTable } from './total-table.tsx'
import { useEffects } from './use-effects.ts'

/** What the options bring: totals, the carbon of each year, what does not count and why, and the effects one by one. */
export function EffectsView() {
  useVisit('option_effects')
  const { effects, status } = useEffects()
  const hasOption = useAddress()[0]['option'] !== undefined
  if (useRows('options').length === 0) return <NoOptions what="效果汇总" />
  return (
    <>
      {status === 'failed' ? (
        <p data-severity="warning" role="status">
          没有读到上一轮审核的效果，下面的合计没有扣除上一轮已经计算的。请检查网络后重新打开这一页。
        </p>
      ) : null}
      {hasOption ? <EffectEntry effects={effects} /> : null}
      <TotalTable effects={effects} />
      <CarbonYears effects={effects} />
      <NotCountedList effects={effects} />
      {hasOption ? null : <EffectEntry effects={effects} />}
    </>
  )
}
