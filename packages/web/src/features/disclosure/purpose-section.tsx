import type { DisclosureBoard, DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'

export interface PurposeProps {
  board: DisclosureBoard
  purpose: DisclosurePurposeView
  onChanged: () => void
}

/** One purpose of disclosure: what the law asks for, the draft, the versions made public. */
export function PurposeSection({ purpose }: PurposeProps) {
  return (
    <section className="card stack" aria-label={purpose.title}>
      <div className="row between">
        <h2>{purpose.title}</h2>
        <ClauseChip clause={purpose.clause.clause} />
      </div>
      <ul>
        {purpose.fields.map((field) => (
          <li key={field.id}>{field.label}</li>
        ))}
      </ul>
    </section>
  )
}
