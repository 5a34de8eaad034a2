import './outcome-bar.css'
import type { QueryOf } from '@qingshen/contracts/operation'
import type { OutcomeCounts, searchSites } from '@qingshen/contracts/register.operations'
import { countOutcomes } from '@qingshen/contracts/register.operations'
import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { outcomeSign } from '../../shared/ui/why/outcome-sign.ts'
import { DecideAll } from './decide-all.tsx'
import { countQueryOf, outcomeChips } from './outcome-counts.ts'

/** How many of the enterprises found have which outcome, each a filter; and deciding them all with a receipt. */
export function OutcomeBar({ query }: { query: QueryOf<typeof searchSites> }) {
  const filters = countQueryOf(query)
  const counted = useQuery({
    queryKey: ['sites', 'outcomes', filters],
    queryFn: ({ signal }) => call(countOutcomes, { query: filters, signal }),
    placeholderData: keepPreviousData,
  })
  const mayDecide = isAllowed(useSession(), 'register.edit')
  return (
    <section className="row between outcome-bar no-print" aria-label="各类企业数">
      <OutcomeChips counted={counted} />
      {mayDecide ? <DecideAll law={query.law ?? counted.data?.law?.id ?? ''} /> : null}
    </section>
  )
}

function OutcomeChips({ counted }: { counted: UseQueryResult<OutcomeCounts> }) {
  const [address, changeAddress] = useAddress()
  if (counted.isPending) {
    return (
      <p className="quiet" role="status">
        正在统计…
      </p>
    )
  }
  if (counted.isError) return <ProblemPanel error={counted.error} onRetry={() => void counted.refetch()} />
  const { law, on, total } = counted.data
  if (law === null) return <p className="quiet">选定地区以后，按当地的规则统计。</p>
  if (total === 0) return <span />
  return (
    <div className="outcome-chips">
      {outcomeChips(counted.data, address['outcome']).map(({ outcome, count, isChosen }) => (
        <button
          key={outcome}
          type="button"
          className="outcome-chip"
          aria-pressed={isChosen}
          onClick={() => changeAddress({ outcome: isChosen ? undefined : outcome, page: undefined })}
        >
          <StateTag {...outcomeSign(outcome)} />
          {count}
        </button>
      ))}
      <span className="quiet">
        {law.title}，{on} 的情况
      </span>
    </div>
  )
}
