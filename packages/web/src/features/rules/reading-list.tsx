import type { LawDetail } from '@qingshen/contracts/law.operations'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'

/** Where the text leaves something open: the question, how the system reads it, and what else it could mean. */
export function ReadingList({ readings }: { readings: LawDetail['readings'] }) {
  if (readings.length === 0) {
    return <EmptyState icon="book" title="没有需要说明的理解" hint="条文有歧义或前后不一致时，系统的理解会列在这里。" />
  }
  return readings.map((reading) => (
    <article key={reading.id} id={reading.id} className="card stack">
      <h2>{reading.question}</h2>
      <p>
        <strong>系统的理解：</strong>
        {reading.reading}
      </p>
      {reading.alternatives.length === 0 ? null : (
        <div>
          <span className="quiet">也可以理解为：</span>
          <ul className="rule-lines">
            {reading.alternatives.map((alternative) => (
              <li key={alternative}>{alternative}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="row">
        {reading.clause === null ? null : <ClauseChip clause={reading.clause} />}
        {reading.source === null ? null : <span className="quiet">{reading.source}</span>}
      </p>
    </article>
  ))
}
