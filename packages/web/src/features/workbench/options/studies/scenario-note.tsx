import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { Link } from '@tanstack/react-router'
import { useRows, useWorkbench } from '../../data/use-workbench.ts'

/** What the option changes in the balances, and the way to see the plant before and after. */
export function ScenarioNote({ option }: { option: AuditOption }) {
  const { head, mayEdit } = useWorkbench()
  const own = useRows('scenario_flows').filter(({ fields }) => fields['option'] === option.id)
  const flows = new Set(own.map(({ fields }) => fields['flow'])).size
  const params = { case: head.case }
  return (
    <p className="row quiet">
      {flows === 0 ? '还没有写明这个方案改变哪些流股。' : `这个方案改变 ${flows} 股流股。`}
      <Link to="/workbench/$case/drawing" params={params} search={{ scenario: 'both', with: option.id }}>
        在平衡图上看实施前后
      </Link>
      <Link to="/workbench/$case" params={params} search={{ tab: 'options', sheet: 'scenario_flows' }}>
        {mayEdit ? '在表里填' : '看填写的表'}
      </Link>
    </p>
  )
}
