import './checks.css'
import { grouped } from '@qingshen/core/kernel/grouped'
import type { Severity } from '@qingshen/core/kernel/issue'
import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import { formatCount } from '../../../shared/format/number-text.ts'
import { EmptyState, LoadingSkeleton } from '../../../shared/ui/page-states.tsx'
import { useBeside } from '../data/use-beside.ts'
import { useWorkbenchState } from '../data/use-workbench.ts'
import { FindingGroup } from './finding-group.tsx'
import { useFindings } from './use-findings.ts'

const GROUPS: readonly { severity: Severity; title: string; hint: string }[] = [
  { severity: 'error', title: '须改正或者说明', hint: '没有改正也没有说明，报告报送不了。' },
  { severity: 'warning', title: '请核对', hint: '核对后改正，或者写明理由；评审的人会看到。' },
  { severity: 'notice', title: '提示', hint: '可以不处理。' },
]

/** What the checks find in the figures as they stand now; each leads to its place and can be answered with a reason. */
export function ChecksPart() {
  const findings = useFindings()
  const { status, retry } = useBeside()
  const isEmpty = useWorkbenchState(({ sheets }) => [...sheets.standing.values()].every((rows) => rows.length === 0))
  const open = findings.filter(({ answer }) => answer?.isCurrent !== true)
  if (status === 'loading') return <LoadingSkeleton what="检查结果" />
  if (isEmpty) {
    return (
      <EmptyState
        title="还没有可以检查的数据"
        hint="填写以后边填边检查，有问题会出现在这里；报送报告时再检查一遍。"
        icon="check"
      />
    )
  }
  if (findings.length === 0 && status === 'ready') {
    return (
      <EmptyState
        title="没有发现问题"
        hint="填写的数字都说得通。边填边检查，有问题会出现在这里；报送报告时再检查一遍。"
        icon="check"
      />
    )
  }
  return (
    <div className="stack">
      {status === 'failed' ? (
        <p role="alert" className="row">
          评价指标体系没有读到，与等级有关的检查没有做。
          <button type="button" className="button" onClick={retry}>
            再读一次
          </button>
        </p>
      ) : null}
      <p role="status">
        共 {formatCount(findings.length)} 处，其中 {formatCount(findings.length - open.length)} 处已经说明。
      </p>
      {GROUPS.map((group) => (
        <SeverityGroup key={group.severity} group={group} findings={findings} />
      ))}
    </div>
  )
}

interface SeverityGroupProps {
  group: (typeof GROUPS)[number]
  findings: readonly PlausibilityFinding[]
}

/** The findings of one severity, those of one check together. */
function SeverityGroup({ group: { severity, title, hint }, findings }: SeverityGroupProps) {
  const own = findings.filter((finding) => finding.severity === severity)
  if (own.length === 0) return null
  return (
    <section className="stack tight" aria-label={title}>
      <h2>
        {title}（{own.length}）
      </h2>
      <p className="quiet">{hint}</p>
      {[...grouped(own, ({ check }) => check)].map(([check, alike]) => (
        <FindingGroup key={check} findings={alike} />
      ))}
    </section>
  )
}
