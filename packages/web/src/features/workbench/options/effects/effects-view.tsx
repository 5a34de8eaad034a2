import { useAddress } from '../../../../shared/address/use-address.ts'
import { LoadingSkeleton } from '../../../../shared/ui/page-states.tsx'
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
  const { effects, status, retry } = useEffects()
  const hasOption = useAddress()[0]['option'] !== undefined
  if (useRows('options').length === 0) return <NoOptions what="效果汇总" />
  // totals that do not know the earlier rounds yet would be other numbers a moment later
  if (status === 'loading') return <LoadingSkeleton rows={8} what="效果汇总" />
  return (
    <>
      {status === 'failed' ? (
        <p data-severity="warning" role="alert" className="row">
          没有读到以前各轮审核的效果，下面的合计没有扣除以前已经计算的。
          <button type="button" className="button" onClick={retry}>
            再读一次
          </button>
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
