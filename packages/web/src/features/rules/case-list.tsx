import type { LawDetail } from '@qingshen/contracts/law.operations'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { DecisionSummary } from '../../shared/ui/why/decision-summary.tsx'

/** Situations a jurist wrote down, with what is expected and how the rules decide them. */
export function CaseList({ cases }: { cases: LawDetail['cases'] }) {
  if (cases.length === 0) {
    return <EmptyState title="还没有案例" hint="每部规则都用案例核对：什么情形，应当怎样判定。" />
  }
  return cases.map((example) => (
    <article key={`${example.name} ${example.on}`} className="card stack">
      <h2>{example.name}</h2>
      <ul className="rule-lines">
        {example.situation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <span className="quiet">{example.on}，应当：</span>
        {example.expected}
      </p>
      {example.decision === null ? null : <DecisionSummary decision={example.decision} />}
    </article>
  ))
}
