import type { LeftOut, ReadingIssue, ReportComparison } from '@qingshen/core/report-reading/report-comparison.schema'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { LEFT_OUT_WORDS } from './comparison-words.ts'
import { ContradictionList } from './contradiction-list.tsx'
import { FigureTable } from './figure-table.tsx'

const KINDS = { docx: 'Word', doc: 'Word 97-2003', pdf: 'PDF' } as const

/** What came of reading a report: what has to be known first, contradictions, then figure by figure. */
export function ComparisonView({ comparison }: { comparison: ReportComparison }) {
  const { name, kind, pageCount, tableCount, numberCount, issues, contradictions, figures, leftOut, hash } = comparison
  return (
    <div className="stack">
      <p role="status">
        读完了“{name}”（{KINDS[kind]}
        {pageCount === null ? '' : `，${pageCount} 页`}，{formatCount(tableCount)} 张表，{formatCount(numberCount)}{' '}
        个数）。
        <span className="quiet"> SHA-256 </span>
        <span className="code-text report-hash quiet">{hash}</span>
      </p>
      <IssueList issues={issues} />
      <ContradictionList contradictions={contradictions} />
      <FigureTable name={name} figures={figures} />
      <LeftOutList leftOut={leftOut} />
    </div>
  )
}

/** What of the data is not compared number by number, and why: nothing is left out in silence. */
function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null
  return (
    <section className="card stack tight" aria-label="没有参加核对的">
      <h3>没有参加核对的</h3>
      <ul className="plain-list">
        {leftOut.map(({ reason, count, examples }) => (
          <li key={reason}>
            {LEFT_OUT_WORDS[reason]}：{formatCount(count)} 项
            <span className="quiet">（如“{examples.slice(0, MOST_EXAMPLES).join('”“')}”）</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const MOST_EXAMPLES = 3

const SIGNS = {
  error: { icon: 'cross', word: '先看这里', tone: 'overdue' },
  warning: { icon: 'alert', word: '请留意', tone: 'warn' },
  notice: { icon: 'dot', word: '提示', tone: 'neutral' },
} as const

function IssueList({ issues }: { issues: readonly ReadingIssue[] }) {
  if (issues.length === 0) return null
  return (
    <section className="card stack tight" aria-label="关于这份文件">
      <h3>关于这份文件</h3>
      <ul className="plain-list">
        {issues.map(({ code, severity, message }) => (
          <li key={code} className="row">
            <StateTag {...SIGNS[severity]} />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
