import '../../../../shared/ui/list/list-page.css'
import { CAUSE_ASPECTS } from '@qingshen/core/vocabulary/cause-aspect'
import { COST_CLASSES, OPTION_NATURES, OPTION_STATES } from '@qingshen/core/vocabulary/option-codes'
import { useAddress } from '../../../../shared/address/use-address.ts'
import { addressFilters } from '../../../../shared/address/address-filters.ts'
import { AddressSearch } from '../../../../shared/ui/list/address-search.tsx'
import { AddressSelect } from '../../../../shared/ui/list/address-select.tsx'
import { ClearFilters } from '../../../../shared/ui/list/clear-filters.tsx'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { useVisit } from '../../sheets-part.tsx'
import { useOptions } from '../use-options.ts'
import { AddOption, AddOptionPanel } from './add-option.tsx'
import { ForIndicator } from './for-indicator.tsx'
import { NatureBar } from './nature-bar.tsx'
import { filterOptions, groupOptions, UNSAID } from './option-groups.ts'
import { OptionTable } from './option-table.tsx'

const FILTERS = addressFilters('q', 'aspect', 'nature', 'state', 'cost', 'indicator')
const NOT_SAID = { code: UNSAID, label: '未填' }

/** All options by cost class, with where they take hold, and the ways to add another. */
export function ListView() {
  useVisit('options')
  const [address] = useAddress()
  const { mayEdit } = useWorkbench()
  const options = useOptions()
  const shown = filterOptions(options, address)
  return (
    <>
      <ForIndicator />
      {options.length === 0 ? (
        <EmptyState
          title="还没有方案"
          hint={
            mayEdit
              ? '从原因分析、现场问题、落后指标或者方案库里添加，也可以从空白开始；无低费方案从考察现场时就可以提出。'
              : '企业或者受托机构提出方案以后显示在这里。'
          }
          action={mayEdit ? <AddOption /> : undefined}
        />
      ) : (
        <>
          <div className="row between option-head">
            <div className="list-page-filters no-print">
              <AddressSearch placeholder="名称或内容" />
              <AddressSelect name="cost" label="费用类别" entries={[...COST_CLASSES.entries, NOT_SAID]} />
              <AddressSelect name="aspect" label="方面" entries={[...CAUSE_ASPECTS.entries, NOT_SAID]} />
              <AddressSelect name="nature" label="性质" entries={[...OPTION_NATURES.entries, NOT_SAID]} />
              <AddressSelect name="state" label="状态" entries={[...OPTION_STATES.entries, NOT_SAID]} />
              <ClearFilters filters={FILTERS} />
            </div>
            {mayEdit ? <AddOption /> : null}
          </div>
          <NatureBar options={shown.length === 0 ? options : shown} />
          {shown.length === 0 ? (
            <EmptyState title="没有符合筛选的方案" hint="放宽或者清除上面的筛选。" icon="search" />
          ) : (
            groupOptions(shown).map((group) => <OptionTable key={group.costClass ?? 'unknown'} group={group} />)
          )}
        </>
      )}
      <AddOptionPanel />
    </>
  )
}
