import type { SheetDifference } from '@qingshen/core/workbench/excel/excel-difference.schema'
import { Icon } from '../../../shared/ui/icon.tsx'

/** What could not be taken from a file, each with its cell, which columns were converted, and, folded, what one should know. */
export function IssueList({ issues }: { issues: SheetDifference['issues'] }) {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const converted = issues.filter(({ code }) => code === 'head_converted')
  const notices = issues.filter(({ severity, code }) => severity === 'notice' && code !== 'head_converted')
  return (
    <>
      {errors.length === 0 ? null : (
        <div className="excel-errors stack tight">
          <strong>
            <Icon name="alert" /> 有 {errors.length} 处没有采用
          </strong>
          <Messages issues={errors} />
        </div>
      )}
      {converted.length === 0 ? null : (
        <div className="stack tight">
          <strong>有 {converted.length} 列换算过</strong>
          <Messages issues={converted} />
        </div>
      )}
      {notices.length === 0 ? null : (
        <details>
          <summary>{notices.length} 条说明</summary>
          <Messages issues={notices} />
        </details>
      )}
    </>
  )
}

function Messages({ issues }: { issues: SheetDifference['issues'] }) {
  return (
    <ul className="excel-issues">
      {issues.map(({ code, cell, message }) => (
        <li key={`${code} ${cell} ${message}`}>{message}</li>
      ))}
    </ul>
  )
}
