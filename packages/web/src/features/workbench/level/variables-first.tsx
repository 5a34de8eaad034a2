import { statedVariables } from '@qingshen/core/workbench/level/level-sheets'
import { Link } from '@tanstack/react-router'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import type { Levels } from './use-levels.ts'

/** Says that benchmarks and weights wait for variables, as long as one has no value before the audit. */
export function VariablesFirst({ levels }: { levels: Levels }) {
  const { head, mayEdit } = useWorkbench()
  const rows = useRows('level_variables')
  const known = new Set(rows.flatMap(({ fields }) => (fields['before'] === undefined ? [] : [fields['variable']])))
  const lacking = statedVariables(levels.any).filter(({ id }) => !known.has(id))
  if (lacking.length === 0) return null
  return (
    <section className="card row" aria-label="先填变量">
      <StateTag icon="alert" word={`还缺 ${lacking.length} 个变量`} tone="warn" />
      <span>这个体系的基准值和权重随变量而变，{mayEdit ? '填了变量' : '变量齐全'}才算得出等级。</span>
      <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: 'level', sheet: 'level_variables' }}>
        {mayEdit ? '去填变量' : '看变量'}
      </Link>
    </section>
  )
}
