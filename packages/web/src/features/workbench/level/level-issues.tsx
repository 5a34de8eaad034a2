import type { LevelIssue } from '@qingshen/core/workbench/level/level-sheets'
import type { LevelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import { Link } from '@tanstack/react-router'
import type { StateSign } from '../../../shared/ui/state-tag.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'

const SIGNS: Readonly<Record<LevelIssue['severity'], StateSign>> = {
  error: { icon: 'cross', word: '须改正', tone: 'overdue' },
  warning: { icon: 'alert', word: '请核对', tone: 'warn' },
  notice: { icon: 'dot', word: '提示', tone: 'neutral' },
}

/** What a reader of the level must know, each with the cell it is about. */
export function LevelIssues({ level: { issues } }: { level: LevelOfAudit }) {
  const { head, mayEdit } = useWorkbench()
  if (issues.length === 0) return null
  return (
    <ul className="plain-list level-issue-list" aria-label="要注意的">
      {issues.map(({ code, severity, message, place }) => (
        <li key={`${code} ${place.sheet} ${place.row ?? ''} ${message}`} className="row level-issue">
          <StateTag {...SIGNS[severity]} />
          <span>{message}</span>
          {place.row === null && place.sheet === 'level_values' ? null : (
            <Link to="/workbench/$case" params={{ case: head.case }} search={searchOf(place)}>
              {place.row !== null ? '到这一格' : mayEdit ? '去填' : '去看'}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The address of a cell; of the sheet where there is no row yet. */
function searchOf({ sheet, row, column }: LevelIssue['place']) {
  return { tab: 'level', sheet, ...(row === null ? {} : { row, field: column ?? '' }) }
}
