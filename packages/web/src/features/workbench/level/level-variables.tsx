import { statedVariables } from '@qingshen/core/workbench/level/level-sheets'
import { decimal, decimalText, isDecimalText, sum } from '@qingshen/core/kernel/decimal'
import type { Moment } from '@qingshen/core/workbench/level/chosen-system'
import { MOMENTS } from '@qingshen/core/workbench/level/chosen-system'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { RowField } from '../row/row-fields.tsx'
import { useVisit } from '../sheets-part.tsx'
import type { Levels } from './use-levels.ts'
import { variableColumn, variableRow } from './value-cells.ts'

const FIELDS = ['before', 'after', 'source'] as const

/** The variables on which benchmarks and weights depend, each with its value before and after. */
export function LevelVariables({ levels }: { levels: Levels }) {
  useVisit('level_variables')
  const { head, mayEdit } = useWorkbench()
  const rows = useRows('level_variables')
  const variables = statedVariables(levels.any)
  const rowOf = (id: string) => rows.find(({ fields }) => fields['variable'] === id)
  if (variables.length === 0) {
    return (
      <EmptyState
        icon="sum"
        title="这个体系没有要填的变量"
        hint={`各级的基准值和权重都是固定的数${mayEdit ? '，直接填指标的数值' : ''}。`}
      />
    )
  }
  return (
    <section className="stack" aria-label="评价指标的变量">
      <p className="quiet">
        {mayEdit
          ? '基准值和权重是这些变量的式子，先填变量，等级才算得出来。产量份额填 0 到 1 的数。'
          : '基准值和权重是这些变量的式子，变量齐全，等级才算得出来。'}
      </p>
      {variables.map(({ id, title }, at) => (
        <div key={id} className="card stack tight">
          <h3>
            {title} <span className="quiet">{id}</span>
          </h3>
          <div className="row-fields">
            {FIELDS.map((field) => (
              <RowField
                key={field}
                row={variableRow(head.case, { id, title }, rowOf(id)?.id, at + 1)}
                column={variableColumn(field)}
              />
            ))}
          </div>
        </div>
      ))}
      <ShareSums levels={levels} rowOf={rowOf} />
    </section>
  )
}

/** Shares of one whole with their sum, which has to be exactly 1. */
function ShareSums({ levels, rowOf }: { levels: Levels; rowOf: (id: string) => WorkbenchRow | undefined }) {
  const { any } = levels
  if (any.kind === 'ratio' || any.system.shareSets.length === 0) return null
  const total = (names: readonly string[], moment: Moment) => {
    const texts = names.map((name) => rowOf(name)?.fields[moment] ?? '')
    return texts.every(isDecimalText) ? sum(texts.map((text) => decimal(text))) : null
  }
  const sums = any.system.shareSets.flatMap((names) =>
    (['before', 'after'] as const).flatMap((moment) => {
      const found = total(names, moment)
      return found === null ? [] : [{ key: `${names.join()} ${moment}`, names, moment, found }]
    }),
  )
  if (sums.length === 0) return null
  return (
    <section className="card stack tight" aria-label="份额的合计">
      {sums.map(({ key, names, moment, found }) => (
        <p key={key} className="row">
          {MOMENTS[moment]}：{names.join(' + ')} = {decimalText(found)}
          {found.eq(1) ? (
            <StateTag icon="check" word="正好是 1" tone="good" />
          ) : (
            <StateTag icon="cross" word="应当正好是 1" tone="overdue" />
          )}
        </p>
      ))}
    </section>
  )
}
