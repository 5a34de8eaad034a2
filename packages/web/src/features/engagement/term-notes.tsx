import type { Issue } from '@qingshen/core/kernel/issue'
import { findingsOf } from '../../shared/ui/form/finding.ts'

/** The findings about one term, beside it. */
export function TermNotes({ issues, pointer }: { issues: readonly Issue[]; pointer: string }) {
  return (
    <div className="engagement-notes">
      {findingsOf(issues, pointer).map(({ code, severity, message }) => (
        <p key={code} data-severity={severity}>
          {message}
        </p>
      ))}
    </div>
  )
}
