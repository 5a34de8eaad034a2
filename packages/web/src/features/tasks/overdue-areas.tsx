import { countCases } from '@qingshen/contracts/cases.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { AreaCounts } from '../../shared/ui/case/area-counts.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'

/** The areas below one's own with their open, soon due and late cases. */
export function OverdueAreas() {
  const counted = useQuery({ queryKey: ['cases', 'counts', {}], queryFn: () => call(countCases, { query: {} }) })
  return (
    <section className="card" aria-label="各地区的期限">
      <h2>各地区的期限</h2>
      <QueryView query={counted} what="各地区的案件数">
        {({ places }) =>
          places.length === 0 ? <p className="quiet">管理范围内没有未办结的案件。</p> : <AreaCounts places={places} />
        }
      </QueryView>
    </section>
  )
}
