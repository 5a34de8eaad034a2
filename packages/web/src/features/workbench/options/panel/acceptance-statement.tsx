import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { ClauseChip } from '../../../../shared/ui/clause/clause-chip.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { acceptanceSign } from '../option-signs.ts'

const FACTS = { investment: '投资', is_renovation: '是否涉及技术改造' } as const

/** Whether the option has to be accepted, by which clause, and what is still needed to tell. */
export function AcceptanceStatement({ option }: { option: AuditOption }) {
  const { need, rule, missing } = option.acceptance
  return (
    <div className="stack tight">
      <p className="row">
        <StateTag {...acceptanceSign(option)} />
        {rule === null ? null : rule.clauses.map((clause) => <ClauseChip key={clause} clause={clause} />)}
      </p>
      <p className="quiet">
        {need === 'undetermined' ? `还缺：${missing.map((fact) => FACTS[fact]).join('、')}。` : ''}
        {rule === null ? '没有条款免除这个方案的验收。' : rule.text}
      </p>
    </div>
  )
}
