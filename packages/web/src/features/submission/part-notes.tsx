import type { Issue } from '@qingshen/core/kernel/issue'
import { findingsOf } from '../../shared/ui/form/finding.ts'

/** The findings about one part, document or piece of evidence, beside it. */
export function PartNotes({ issues, pointer }: { issues: readonly Issue[]; pointer: string }) {
  const found = findingsOf(issues, pointer)
  if (found.length === 0) return null
  return (
    <div className="part-findings">
      {found.map(({ code, severity, message }) => (
        <p key={`${code}${message}`} data-severity={severity}>
          {message}
        </p>
      ))}
    </div>
  )
}
