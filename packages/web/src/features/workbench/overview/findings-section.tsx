import type { Overview } from '@qingshen/core/workbench/overview/overview'
import type { StateSign } from '../../../shared/ui/state-tag.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { Go } from './go.tsx'
import { Section } from './section.tsx'

const SIGNS = [
  { severity: 'error', icon: 'cross', word: '须改正或者说明', tone: 'overdue' },
  { severity: 'warning', icon: 'alert', word: '请核对', tone: 'warn' },
  { severity: 'notice', icon: 'dot', word: '提示', tone: 'neutral' },
] as const

const NONE: StateSign = { icon: 'check', word: '没有待处理的问题', tone: 'good' }

/** What the checks found and nobody has corrected or explained yet; of hints, which need no answer, only how many. */
export function FindingsSection({ overview: { findings } }: { overview: Overview }) {
  const open = findings.error + findings.warning
  return (
    <Section title="检查发现" finding={<Go tab="checks">{`待处理 ${open} 处`}</Go>}>
      {open + findings.notice === 0 ? (
        <p>
          <StateTag {...NONE} />
        </p>
      ) : (
        <ul className="plain-list">
          {SIGNS.map(({ severity, ...sign }) => (
            <li key={severity} className="row between">
              <StateTag {...sign} />
              <Go tab="checks">{findings[severity]} 处</Go>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">已经写明理由的 {findings.answered} 处。</p>
    </Section>
  )
}
