import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { isOpen } from '@qingshen/core/workbench/plausibility/run-checks'
import { Link } from '@tanstack/react-router'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { FINDING_SIGNS } from '../../checks/finding-signs.ts'
import { useFindings } from '../../checks/use-findings.ts'
import { useWorkbench } from '../../data/use-workbench.ts'

/** What the checks say of an option, its study, its work and its effects; where it can be answered is a click away. */
export function OptionFindings({ option }: { option: AuditOption }) {
  const { head, row, mayEdit } = useWorkbench()
  const own = useFindings().filter(
    (finding) =>
      isOpen(finding) &&
      finding.places.some(
        ({ row: id }) => id !== null && (id === option.id || row(id)?.fields['option'] === option.id),
      ),
  )
  if (own.length === 0) return null
  return (
    <section className="stack tight" aria-label="检查发现">
      <h3>检查发现（{own.length}）</h3>
      <ul className="plain-list option-findings">
        {own.map(({ key, severity, message }) => (
          <li key={key}>
            <StateTag {...FINDING_SIGNS[severity]} /> {message}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: 'checks' }}>
          {mayEdit ? '到“检查”里说明理由' : '在“检查”里查看，有没有说明理由也在那里'}
        </Link>
      </p>
    </section>
  )
}
