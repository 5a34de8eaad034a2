import '../../shared/ui/form/finding-panel.css'
import type { Issue } from '@qingshen/core/kernel/issue'
import { useAddress } from '../../shared/address/use-address.ts'
import { focusField } from '../../shared/ui/form/finding.ts'
import { placeText } from '../../shared/ui/indicator-system/place-text.ts'
import { StateTag } from '../../shared/ui/state-tag.tsx'

const SIGNS = {
  error: { icon: 'cross', word: '须改正', tone: 'overdue' },
  warning: { icon: 'alert', word: '请核对', tone: 'warn' },
  notice: { icon: 'dot', word: '提示', tone: 'neutral' },
} as const

/** Everything that stands against a draft, each leading to its cell; what it was imported from says where it stood. */
export function DraftFindings({ issues, isEditable }: { issues: readonly Issue[]; isEditable: boolean }) {
  const goTo = useGoToCell()
  if (issues.length === 0) return null
  const errors = issues.filter(({ severity }) => severity === 'error').length
  return (
    <details className="card finding-panel" open={isEditable}>
      <summary>
        <strong>{errors === 0 ? `${issues.length} 处请核对` : `${errors} 处须改正`}</strong>
        {errors === 0 || errors === issues.length ? '' : `，另有 ${issues.length - errors} 处请核对`}
      </summary>
      <ul className="system-findings" aria-label="检查结果">
        {issues.map((issue, at) => (
          <li key={`${issue.pointer}${issue.code}${at}`} className="row">
            <StateTag {...SIGNS[issue.severity]} />
            <button type="button" className="button-link" onClick={() => goTo(issue.pointer)}>
              {issue.message}
            </button>
            {issue.place === undefined ? null : (
              <span className="quiet">原表{placeText(placeOf(issue.place)).replace('：', '')}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function placeOf({ sheet, row, column }: NonNullable<Issue['place']>) {
  return { sheet: sheet ?? null, row: row ?? null, column: column ?? null }
}

/** Leads to a cell of the grid, or to a field of the other tab. */
function useGoToCell(): (pointer: string) => void {
  const [, changeAddress] = useAddress()
  return (pointer) => {
    if (pointer.startsWith('/groups') || pointer === '') {
      focusField(pointer)
      return
    }
    changeAddress({ tab: 'settings' })
    // the field is there once the tab is drawn
    setTimeout(() => focusField(pointer), 100)
  }
}
