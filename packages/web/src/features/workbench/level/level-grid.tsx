import { LEVELS } from '@qingshen/core/indicator/levels'
import type { SystemPart } from '@qingshen/core/indicator/system-parts'
import { systemParts } from '@qingshen/core/indicator/system-parts'
import { grouped } from '@qingshen/core/kernel/grouped'
import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import type { LevelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import type { Column } from '@qingshen/core/workbench/sheet'
import type { ReactNode } from 'react'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { CellGrid } from '../grid/cell-grid.tsx'
import type { FieldCell, GridCell, GridRow } from '../grid/grid-model.ts'
import type { TypedRow } from '../grid/judge-typed.ts'
import { useSpotOfAddress } from '../grid/use-spot-of-address.ts'
import { IndicatorName } from './indicator-name.tsx'
import { levelColumns } from './level-columns.tsx'
import { lineSign } from './level-signs.ts'
import { SurveyCell } from './survey-cell.tsx'
import type { Levels } from './use-levels.ts'
import { ITEM, PROOF, SOURCE, shownValue, valueColumn, valueRow } from './value-cells.ts'

/** The indicators in their groups: what each level asks, the values before and after, what each reaches. */
export function LevelGrid({ levels }: { levels: Levels }) {
  const { head } = useWorkbench()
  const { open } = usePanel()
  const { any, before, after } = levels
  useSpotOfAddress(useRows('level_values'))
  const pairs = before.lines.map((line, at) => ({ line, later: after.lines[at] ?? line, at }))
  const isRatio = any.kind === 'ratio'
  const byId = new Map<string, LevelLine>()
  const parts = new Map(systemParts(any).map((part) => [part.id, part]))
  const rows = [...grouped(pairs, ({ line }) => line.partId)].flatMap(([part, own]): GridRow[] => [
    { id: `part-${part}`, name: part, heading: headingOf(parts.get(part)), cells: [] },
    ...own.map(({ line, later, at }): GridRow => {
      const row = valueRow(head.case, line, at + 1)
      byId.set(row.id, line)
      const asked = isRatio
        ? [shown(line.indicator.asked.I)]
        : LEVELS.map((level) => shown(line.indicator.asked[level]))
      const cells: GridCell[] = [
        shown(line.indicator.unit ?? ''),
        shown(line.indicator.weight),
        ...asked,
        ...momentCells(row, line, before),
        ...momentCells(row, later, after),
        fieldCell(row, line, ITEM),
        { kind: 'shown', text: '', content: <SurveyCell levels={levels} line={line} later={later} /> },
        fieldCell(row, line, PROOF),
        fieldCell(row, line, SOURCE),
      ]
      return { id: row.id, name: line.indicator.title, cells }
    }),
  ])
  const headOf = ({ id }: GridRow): ReactNode => {
    const indicator = byId.get(id)?.indicator
    return indicator === undefined ? null : <IndicatorName indicator={indicator} onOpen={open} />
  }
  return <CellGrid caption="评价指标的数值" columns={levelColumns(any)} rows={rows} rowTitle="指标" rowHead={headOf} />
}

function headingOf(part: SystemPart | undefined): string {
  if (part === undefined) return ''
  return part.weight === '' ? part.title : `${part.title}（权重 ${part.weight}）`
}

function shown(text: string): GridCell {
  return { kind: 'shown', text, content: text === '' ? null : <span className="level-asked">{text}</span> }
}

function momentCells(row: TypedRow, line: LevelLine, { moment, isEmpty }: LevelOfAudit): GridCell[] {
  const sign = lineSign(line)
  return [
    { ...fieldCell(row, line, valueColumn(line, moment)), value: shownValue(line) },
    { kind: 'shown', text: sign.word, content: isEmpty ? null : <StateTag {...sign} /> },
  ]
}

function fieldCell(row: TypedRow, line: LevelLine, column: Column): FieldCell {
  return { kind: 'field', column, row, value: line.row?.fields[column.id], version: line.row?.version ?? 0 }
}
