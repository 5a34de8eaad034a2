import '../../shared/ui/list/filter-field.css'
import './level.css'
import { listIndicatorSystems } from '@qingshen/contracts/level.operations'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { LevelSheet } from './level-sheet.tsx'
import { OwnSystem } from './own-system.tsx'
import { useSystem } from './use-system.ts'

const OWN = { code: 'own', label: '自己的指标体系（从表格粘贴）' }

/** The level of a plant under an indicator system; nothing is stored, the address holds every answer. */
export function LevelPage() {
  const [address, changeAddress] = useAddress()
  const systems = useQuery({
    queryKey: ['indicator-systems', 'choice'],
    queryFn: () => call(listIndicatorSystems, { query: {} }),
  })
  const { system } = address
  const isOwn = system === OWN.code
  const loaded = useSystem(isOwn ? undefined : system)
  const entries = [...(systems.data ?? []).map(({ id, title }) => ({ code: id, label: title })), OWN]
  return (
    <div className="stack">
      <header>
        <h1>等级测算</h1>
        <p className="quiet">
          选指标体系、填各项数据，看综合评价指数、达到的等级和落后的指标。结果不保存，也不能代替认定。
        </p>
      </header>
      <section className="card" aria-label="指标体系">
        <FilterSelect
          label="指标体系"
          noneLabel="请选择"
          isWide
          value={system}
          entries={entries}
          onChange={(next) => changeAddress({ system: next, values: undefined, variables: undefined })}
        />
      </section>
      {systems.isError ? <ProblemPanel error={systems.error} onRetry={() => void systems.refetch()} /> : null}
      {isOwn ? <OwnSystem address={address} onChange={changeAddress} /> : null}
      {system === undefined ? (
        <EmptyState icon="gauge" title="先选指标体系" hint="选好后，这里列出全部指标和各级的要求，边填边算。" />
      ) : null}
      {system === undefined || isOwn ? null : (
        <QueryView query={loaded} what="指标体系">
          {(found) => <LevelSheet key={system} system={found} address={address} onChange={changeAddress} />}
        </QueryView>
      )}
    </div>
  )
}
