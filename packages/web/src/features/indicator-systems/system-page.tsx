import './indicator-systems.css'
import { loadSystem } from '@qingshen/contracts/indicator-systems.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddressPart } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { SystemRecord } from './system-record.tsx'

/** One indicator system: what it says, what stands against it, its versions; a draft is edited here. */
export function SystemPage() {
  const ref = useAddressPart('system')
  const query = useQuery({
    queryKey: ['indicator-systems', 'one', ref],
    queryFn: () => call(loadSystem, { params: { system: ref } }),
    // a draft is read anew whenever it is opened: others work on it, too
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  })
  const { data, error } = query
  // what is being edited stays on the page when reading it once more fails
  if (data !== undefined) return <SystemRecord key={`${data.ref} ${data.state}`} detail={data} />
  if (error instanceof Problem && error.code === 'not_found') return <NoSuchSystem detail={error.detail} />
  return (
    <QueryView query={query} what="评价指标体系">
      {() => null}
    </QueryView>
  )
}

function NoSuchSystem({ detail }: { detail: string }) {
  return (
    <EmptyState
      isPage
      icon="search"
      title="没有找到这个评价指标体系"
      hint={detail}
      action={
        <Link className="button" to="/indicator-systems" search={{}}>
          评价指标体系的列表
        </Link>
      }
    />
  )
}
