import './indicator-systems.css'
import { loadSystem } from '@qingshen/contracts/indicator-systems.operations'
import { useQuery } from '@tanstack/react-query'
import { useAddressPart } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
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
  return (
    <QueryView query={query} what="评价指标体系">
      {(detail) => <SystemRecord key={`${detail.ref} ${detail.state}`} detail={detail} />}
    </QueryView>
  )
}
