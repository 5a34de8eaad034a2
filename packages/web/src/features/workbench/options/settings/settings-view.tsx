import { COST_CLASSES } from '@qingshen/core/vocabulary/option-codes'
import { costBoundariesOf } from '@qingshen/core/workbench/options/cost-boundaries-of'
import { costBoundaries } from '@qingshen/core/workbench/sheets/options'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { formatDecimal } from '../../../../shared/format/number-text.ts'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { keyId } from '../../data/key-id.ts'
import { useRows, useWorkbench, useWorkbenchData } from '../../data/use-workbench.ts'
import { EditTable } from '../../grid/edit-table.tsx'
import type { GridColumn, GridRow } from '../../grid/grid-model.ts'
import type { TypedRow } from '../../grid/judge-typed.ts'
import { shownCell, useFieldCells } from '../../grid/use-field-cells.ts'
import { useVisit } from '../../sheets-part.tsx'
import { boundaryFaults, classRanges } from './boundary-words.ts'
import { LawGround } from './law-ground.tsx'

const SHEET: Sheet = costBoundaries

type Boundary = AuditMethod['costBoundaries'][number]

const COLUMNS: readonly GridColumn[] = [
  { id: 'law', title: '规则中的起点', unit: '万元', width: 170 },
  { id: 'above', title: '本次审核的起点', unit: '万元', isNumber: true, width: 130 },
  { id: 'includes', title: '恰好等于起点算这一类', width: 170 },
  { id: 'basis', title: '依据', width: 260 },
]

/** Where the cost classes meet in this audit, beside what the law says or does not say; and the norms of payback. */
export function SettingsView() {
  useVisit('cost_boundaries')
  const { method } = useWorkbench()
  return (
    <>
      <section className="stack tight" aria-label="费用类别的划分">
        <h2>费用类别的划分</h2>
        <p className="quiet">
          方案的费用类别按投资和这里的起点计算。本次审核不填，就用规则中的起点；填了就要写明依据。没有填投资的方案不归入任何一类。
        </p>
        <Boundaries boundaries={method.costBoundaries} />
        <RangesInForce />
        <LawGround entries={method.costBoundaries} />
      </section>
      <PaybackNorms norms={method.paybackNorms} />
    </>
  )
}

/** What the boundaries come to: the audit's own where it states one, else the law's. */
function RangesInForce() {
  const { method } = useWorkbench()
  const data = useWorkbenchData()
  const inForce = costBoundariesOf(data, method)
  const faults = boundaryFaults(inForce)
  return (
    <div className="stack tight">
      <p>现在的划分：{classRanges(inForce).join('；')}。</p>
      {faults.map((fault) => (
        <p key={fault} className="field-issue" data-severity="error">
          {fault}
        </p>
      ))}
    </div>
  )
}

function Boundaries({ boundaries }: { boundaries: readonly Boundary[] }) {
  const { head } = useWorkbench()
  const cells = useFieldCells()
  const own = useRows('cost_boundaries')
  const classes = COST_CLASSES.entries.filter(({ code }) => code !== 'none')
  const rows = classes.map(({ code, label }, index): GridRow => {
    const found = own.find(({ fields }) => fields['cost_class'] === code)
    const create = { set: { cost_class: code }, position: index + 1 }
    const row: TypedRow = { id: found?.id ?? keyId(head.case, SHEET.id, code), sheet: SHEET, create }
    const stated = boundaries.find(({ costClass }) => costClass === code)
    return {
      id: code,
      name: label,
      cells: [shownCell(boundaryText(stated)), ...['above', 'includes', 'basis'].map((column) => cells(row, column))],
    }
  })
  return <EditTable caption="费用类别的划分" columns={COLUMNS} rows={rows} rowTitle="类别" rowHead={classHead} />
}

function classHead({ name }: GridRow) {
  return <span className="class-head">{name}</span>
}

function boundaryText(boundary: Boundary | undefined): string {
  if (boundary === undefined) return '没有规定'
  const { above, includes } = boundary
  return includes ? `不少于 ${formatDecimal(above)}` : `超过 ${formatDecimal(above)}`
}

function PaybackNorms({ norms }: { norms: AuditMethod['paybackNorms'] }) {
  if (norms.length === 0) {
    return <EmptyState title="没有偿还期的定额" hint="规则没有写明偿还期，在可行性分析里按方案填写“要求的偿还期”。" />
  }
  return (
    <section className="stack tight" aria-label="投资偿还期的定额">
      <h2>投资偿还期的定额</h2>
      <p className="quiet">可行性分析里没有填“要求的偿还期”的方案，按这里比较。</p>
      <ul className="plain-list">
        {norms.map(({ id, title, least, most }) => (
          <li key={id}>
            {title}：
            {least === most ? `${formatDecimal(most)} 年` : `${formatDecimal(least)} 至 ${formatDecimal(most)} 年`}
          </li>
        ))}
      </ul>
      <LawGround entries={norms} />
    </section>
  )
}
