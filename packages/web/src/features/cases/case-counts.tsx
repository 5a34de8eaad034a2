import type { ResponseOf } from '@qingshen/contracts/operation'
import { countCases } from '@qingshen/contracts/cases.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { AreaCounts } from '../../shared/ui/case/area-counts.tsx'
import { caseStateSign } from '../../shared/ui/case/case-signs.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { countQueryOf } from './cases-query.ts'

type Counts = ResponseOf<typeof countCases>

/** How many cases are in which state, each a filter, and how many are late in each area below. */
export function CaseCounts() {
  const [address] = useAddress()
  const query = countQueryOf(address)
  const counted = useQuery({
    queryKey: ['cases', 'counts', query],
    queryFn: ({ signal }) => call(countCases, { query, signal }),
    placeholderData: keepPreviousData,
  })
  if (counted.isPending) {
    return (
      <p className="quiet" role="status">
        正在统计…
      </p>
    )
  }
  if (counted.isError) return <ProblemPanel error={counted.error} onRetry={() => void counted.refetch()} />
  if (counted.data.states.length === 0) return null
  return (
    <section className="stack no-print" aria-label="案件数">
      <StateChips counts={counted.data} />
      {counted.data.places.length > 1 ? (
        <details className="case-areas">
          <summary>各地区的案件和逾期（{counted.data.places.length} 个地区）</summary>
          <AreaCounts places={counted.data.places} />
        </details>
      ) : null}
    </section>
  )
}

function StateChips({ counts }: { counts: Counts }) {
  const [address, changeAddress] = useAddress()
  const toggle = (name: string, code: string) =>
    changeAddress({ [name]: address[name] === code ? undefined : code, page: undefined })
  return (
    <div className="case-chips">
      {counts.overdue === 0 ? null : (
        <button
          type="button"
          className="case-chip"
          aria-pressed={address['due'] === 'overdue'}
          onClick={() => toggle('due', 'overdue')}
        >
          <StateTag icon="alert" word="逾期" tone="overdue" />
          {formatCount(counts.overdue)}
        </button>
      )}
      {counts.dueSoon === 0 ? null : (
        <button
          type="button"
          className="case-chip"
          aria-pressed={address['due'] === 'within_30'}
          onClick={() => toggle('due', 'within_30')}
        >
          <StateTag icon="clock" word="30 天内到期" tone="warn" />
          {formatCount(counts.dueSoon)}
        </button>
      )}
      {counts.states.map(({ state, count }) => (
        <button
          key={state}
          type="button"
          className="case-chip"
          aria-pressed={address['state'] === state}
          onClick={() => toggle('state', state)}
        >
          <StateTag {...caseStateSign(state)} />
          {formatCount(count)}
        </button>
      ))}
    </div>
  )
}
