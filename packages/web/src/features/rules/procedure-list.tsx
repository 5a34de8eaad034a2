import type { LawDetail } from '@qingshen/contracts/law.operations'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'

/** How a list comes about: the steps, who acts in each, who gets a copy. */
export function ProcedureList({ procedures }: { procedures: LawDetail['procedures'] }) {
  if (procedures.length === 0) {
    return <EmptyState title="没有收录名单程序" hint="名单由谁提出、谁确定、谁通知，收录后列在这里。" />
  }
  return procedures.map((procedure) => (
    <article key={procedure.id} id={procedure.id} className="card stack">
      <header className="row between">
        <h2>{procedure.title}</h2>
        <ClauseChip clause={procedure.clause} />
      </header>
      <ol className="procedure-steps">
        {procedure.steps.map((step) => (
          <li key={step.id}>
            <p>
              <strong>{step.title}</strong> <span>{step.actor}</span>{' '}
              {step.clause === null || step.clause === procedure.clause ? null : <ClauseChip clause={step.clause} />}
            </p>
            {step.due === null ? null : <p className="quiet">期限：{step.due}</p>}
            {step.copies.length === 0 ? null : <p className="quiet">抄送：{step.copies.join('、')}</p>}
          </li>
        ))}
      </ol>
    </article>
  ))
}
