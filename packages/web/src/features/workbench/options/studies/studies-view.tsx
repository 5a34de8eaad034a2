import { isCostly } from '@qingshen/core/option/cost-class'
import { useAddress } from '../../../../shared/address/use-address.ts'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { FilterSelect } from '../../../../shared/ui/list/filter-select.tsx'
import { useVisit } from '../../sheets-part.tsx'
import { NoOptions } from '../no-options.tsx'
import { useOptions } from '../use-options.ts'
import { ViewLink } from '../view-links.tsx'
import { StudyComparison } from './study-comparison.tsx'
import { StudyPage } from './study-page.tsx'

/** Studied options side by side, and one of them in full: named by the address. */
export function StudiesView() {
  useVisit('option_studies')
  const [address, changeAddress] = useAddress()
  const options = useOptions()
  const studied = options.filter(({ study, costClass, state }) => {
    return study !== null || (isCostly(costClass) && state !== 'rejected')
  })
  const open = options.find(({ id }) => id === address['option'])
  if (options.length === 0) return <NoOptions what="可行性分析" />
  if (studied.length === 0 && open === undefined) {
    return (
      <EmptyState
        title="没有要做可行性分析的方案"
        hint="中费、高费方案做可行性分析。先在“汇总”里填写方案的投资，或者在“筛选”里选方案。"
        action={<ViewLink view="screening">去筛选方案</ViewLink>}
      />
    )
  }
  const entries = studied.map(({ id, name }) => ({ code: id, label: name || '未命名' }))
  return (
    <>
      <div className="no-print study-switch">
        <FilterSelect
          label="方案"
          noneLabel="全部方案比较"
          isWide
          value={open?.id}
          entries={entries}
          onChange={(option) => changeAddress({ option })}
        />
      </div>
      {open === undefined ? <StudyComparison options={studied} /> : <StudyPage key={open.id} option={open} />}
    </>
  )
}
