import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { ViewLink } from './view-links.tsx'

/** Where a page of the options has none to show. */
export function NoOptions({ what }: { what: string }) {
  const { mayEdit } = useWorkbench()
  return (
    <EmptyState
      title="还没有方案"
      hint={mayEdit ? `先到“汇总”里添加方案，这里就出现${what}。` : `企业或者受托机构添加方案以后，这里显示${what}。`}
      action={mayEdit ? <ViewLink view="list">去添加方案</ViewLink> : undefined}
    />
  )
}
