import { isOpen } from '@qingshen/core/workbench/plausibility/run-checks'
import { Link, useMatchRoute } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { useFindings } from './checks/use-findings.ts'
import { useWorkbench, useWorkbenchState } from './data/use-workbench.ts'

/** The parts of an audit in the order in which it is worked on. */
export const WORKBENCH_TABS = [
  { id: 'overview', title: '总览' },
  { id: 'progress', title: '进度' },
  { id: 'preparation', title: '筹划与组织' },
  { id: 'survey', title: '预审核' },
  { id: 'level', title: '水平' },
  { id: 'focus', title: '审核重点' },
  { id: 'targets', title: '目标' },
  { id: 'audit', title: '审核' },
  { id: 'options', title: '方案' },
  { id: 'report', title: '报告' },
  { id: 'checks', title: '检查' },
  { id: 'comments', title: '意见' },
] as const

export type WorkbenchTabId = (typeof WORKBENCH_TABS)[number]['id']

/** The open part; without one the whole at a glance, or how to begin where nothing has been entered. */
export function useOpenTab(): WorkbenchTabId {
  const [address] = useAddress()
  const isBegun = useWorkbenchState(({ sheets }) => {
    return [...sheets.standing].some(([sheet, rows]) => sheet !== 'steps' && rows.length > 0)
  })
  return WORKBENCH_TABS.find(({ id }) => id === address['tab'])?.id ?? (isBegun ? 'overview' : 'progress')
}

/** Links to the parts; the drawing is a page of its own. */
export function WorkbenchTabs() {
  const { head } = useWorkbench()
  const open = useOpenTab()
  const params = { case: head.case }
  const isDrawing = useMatchRoute()({ to: '/workbench/$case/drawing', params }) !== false
  const current = isDrawing ? 'drawing' : open
  useEffect(() => {
    document.getElementById(`workbench-tab-${current}`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const link = (id: WorkbenchTabId, title: string) => (
    <li key={id}>
      <Link
        id={`workbench-tab-${id}`}
        to="/workbench/$case"
        params={params}
        search={{ tab: id }}
        activeProps={{}}
        aria-current={current === id ? 'page' : undefined}
      >
        {title}
        {id === 'checks' ? <OpenFindings /> : null}
      </Link>
    </li>
  )
  const drawing = (
    <li key="drawing">
      <Link
        id="workbench-tab-drawing"
        to="/workbench/$case/drawing"
        params={params}
        search={{}}
        aria-current={isDrawing ? 'page' : undefined}
      >
        平衡图
      </Link>
    </li>
  )
  return (
    <nav aria-label="审核的各部分" className="workbench-tabs no-print">
      <ul>
        {WORKBENCH_TABS.flatMap(({ id, title }) => (id === 'options' ? [drawing, link(id, title)] : [link(id, title)]))}
      </ul>
    </nav>
  )
}

/** How many findings nobody has answered, while one works; the part itself says which. */
function OpenFindings() {
  const count = useFindings().filter((finding) => finding.severity !== 'notice' && isOpen(finding)).length
  if (count === 0) return null
  return (
    <span className="tab-count" aria-hidden="true" title={`还有 ${count} 处没有改正或者说明`}>
      {count}
    </span>
  )
}
