import { Link } from '@tanstack/react-router'
import { Icon } from '../../shared/ui/icon.tsx'
import { useRows, useWorkbench } from './data/use-workbench.ts'
import { BalanceFigures } from './figures/balance-figures.tsx'
import { SheetsPart } from './sheets-part.tsx'

const NOTHING_DRAWN = {
  writer: '先画出工序和流股，再填实测值：可以在平衡图上画，也可以直接在下面的表里填，两边是同一份数据。',
  reader: '企业或者受托机构画出工序和流股、填好实测值以后显示在这里。',
} as const

/** Units, flows and what was measured, as tables; the same data as on the drawing. */
export function AuditPart() {
  const { head, mayEdit } = useWorkbench()
  const units = useRows('process_units').length
  const flows = useRows('flows').length
  return (
    <div className="stack">
      <div className="card row between">
        <p>
          {units === 0 && flows === 0
            ? NOTHING_DRAWN[mayEdit ? 'writer' : 'reader']
            : `${units} 个工序、${flows} 股流股。平衡图和下面的表是同一份数据，改一边，另一边跟着变。`}
        </p>
        <Link
          to="/workbench/$case/drawing"
          params={{ case: head.case }}
          search={{}}
          className={mayEdit ? 'button button-primary' : 'button'}
        >
          <Icon name="wave" />
          打开平衡图
        </Link>
      </div>
      <BalanceFigures />
      <SheetsPart tab="audit" />
    </div>
  )
}
