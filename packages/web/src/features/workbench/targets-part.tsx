import { useMemo } from 'react'
import { actualOf, measureOf, progressTo, targetOf } from '@qingshen/core/workbench/survey/targets'
import { surveyOf } from '@qingshen/core/workbench/survey/survey'
import type { Survey } from '@qingshen/core/workbench/survey/survey'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Decimal } from '@qingshen/core/kernel/decimal'
import { formatDecimal } from '../../shared/format/number-text.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { useRows, useWorkbenchData } from './data/use-workbench.ts'
import { OneSheet } from './sheets-part.tsx'
import { shownChange, shownNumber } from './survey/number-words.ts'

interface Line {
  readonly row: WorkbenchRow
  readonly near: string
  readonly far: string
  readonly actual: string
  readonly progress: string
}

const COLUMNS: readonly Column<Line>[] = [
  { id: 'name', title: '指标', width: 180, cell: ({ row }) => row.fields['name'] ?? '未命名' },
  { id: 'unit', title: '单位', cell: ({ row }) => row.fields['unit_text'] ?? '' },
  { id: 'base', title: '基准', align: 'end', cell: ({ row }) => baseText(row) },
  { id: 'near', title: '近期目标比基准', align: 'end', cell: ({ near }) => near },
  { id: 'far', title: '远期目标比基准', align: 'end', cell: ({ far }) => far },
  { id: 'actual', title: '最近实际', align: 'end', cell: ({ actual }) => actual },
  { id: 'progress', title: '近期目标完成', align: 'end', cell: ({ progress }) => progress },
]

/** Aims near and far against a base year, and how far each has been reached. */
export function TargetsPart() {
  const data = useWorkbenchData()
  const rows = useRows('targets')
  const survey = useMemo(() => surveyOf(data), [data])
  const lines = rows.map((row) => lineOf(row, survey))
  return (
    <div className="stack">
      <OneSheet sheet="targets" />
      {lines.length === 0 ? null : (
        <section className="stack tight" aria-label="目标与实际">
          <h2>目标与实际</h2>
          <p className="quiet">填了“对应的调查项目”，就用历年数据里最近一年的数算出完成多少。</p>
          <DataTable caption="目标与实际" columns={COLUMNS} rows={lines} rowKey={({ row }) => row.id} empty={null} />
        </section>
      )}
    </div>
  )
}

function baseText({ fields }: WorkbenchRow): string {
  const { base_value: value, base_year: year } = fields
  if (value === undefined) return '—'
  return `${formatDecimal(value)}${year === undefined ? '' : `（${year}）`}`
}

function lineOf(row: WorkbenchRow, survey: Survey): Line {
  const target = targetOf(row)
  const item = survey.items.find((one) => one.row.id === row.fields['item'])
  const measure = item === undefined ? null : measureOf(survey, item, target)
  const actual = item === undefined || measure === null ? null : actualOf(survey, item, measure)
  const progress = actual === null ? null : progressTo(target.near, target.base, actual.value)
  const share = (value: Decimal | null) => (value === null ? '—' : shownChange(value))
  return {
    row,
    near: share(target.nearShare),
    far: share(target.farShare),
    actual: actual === null ? '—' : `${shownNumber(actual.value)}（${actual.year}）`,
    progress: progress === null ? '—' : shownChange(progress).replace('+', ''),
  }
}
