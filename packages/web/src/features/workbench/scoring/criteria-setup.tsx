import './scoring.css'
import { numberOf } from '@qingshen/core/workbench/survey/figure'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import { keyId } from '../data/key-id.ts'
import { newId } from '../data/new-id.ts'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { nextPosition } from '../grid/sheet-rows.ts'

type Criterion = AuditMethod['focusCriteria'][number]

interface CriteriaSetupProps {
  /** The criteria of the method. */
  criteria: readonly Criterion[]
  /** The sheet into which they are taken over. */
  sheet: SheetId
}

/** The criteria of the method with the range their weight usually lies in; those not yet taken over are taken at a click. */
export function CriteriaSetup({ criteria, sheet }: CriteriaSetupProps) {
  const { mayEdit, edit, head } = useWorkbench()
  const rows = useRows(sheet)
  const isTaken = ({ id }: Criterion) => rows.some(({ fields }) => fields['basis'] === id)
  const missing = criteria.filter((criterion) => !isTaken(criterion))
  const takeOver = () => {
    const position = nextPosition(rows)
    const edits = missing.map(({ id, title }, index) => {
      const row = keyId(head.case, sheet, id)
      const isGone = rows.every((one) => one.id !== row)
      return {
        id: isGone ? row : newId(),
        sheet,
        set: { name: title, basis: id },
        position: position + index,
        remove: false,
      }
    })
    edit(edits)
  }
  if (criteria.length === 0) return null
  return (
    <section className="card stack tight" aria-label="方法中的因素">
      <div className="row between">
        <h3>方法中的因素和权重的通常范围</h3>
        {mayEdit && missing.length > 0 ? (
          <button type="button" className="button" onClick={takeOver}>
            采用这 {missing.length} 个因素
          </button>
        ) : null}
      </div>
      <ul className="criteria-ranges">
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            {criterion.title}{' '}
            <span className="quiet">
              {rangeText(criterion, rows.find(({ fields }) => fields['basis'] === criterion.id)?.fields['weight'])}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">范围是参考；超出范围可以用，检查时会请您说明理由。</p>
    </section>
  )
}

function rangeText({ least, most }: Criterion, weight: string | undefined): string {
  const range = least === most ? least : `${least}–${most}`
  const value = numberOf(weight)
  if (value === null) return range
  if (value.lt(least)) return `${range}，现在 ${weight}，偏低`
  return value.gt(most) ? `${range}，现在 ${weight}，偏高` : `${range}，现在 ${weight}`
}
