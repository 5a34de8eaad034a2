import './finding-panel.css'
import type { Issue } from '@qingshen/core/kernel/issue'
import { StateTag } from '../state-tag.tsx'
import { focusField } from './finding.ts'

const SIGNS = {
  error: { icon: 'cross', word: '须改正', tone: 'overdue' },
  warning: { icon: 'alert', word: '请核对', tone: 'warn' },
  notice: { icon: 'dot', word: '提示', tone: 'neutral' },
} as const

/** All findings at once; each leads to the field it speaks of. */
export function FindingPanel({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  return (
    <section className="card finding-panel" aria-label="检查结果" role="alert">
      <h2>有 {issues.length} 处需要处理</h2>
      <ul>
        {issues.map((issue, index) => (
          <li key={`${issue.pointer}${issue.code}${index}`} className="row">
            <StateTag {...SIGNS[issue.severity]} />
            <button type="button" className="button-link" onClick={() => focusField(issue.pointer)}>
              {issue.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
