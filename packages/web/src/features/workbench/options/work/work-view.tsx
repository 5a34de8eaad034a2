import { optionWork, options as optionSheet } from '@qingshen/core/workbench/sheets/options'
import { OPTION_STATES } from '@qingshen/core/vocabulary/option-codes'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { useMemo } from 'react'
import { today } from '../../../../shared/format/date-text.ts'
import { useRows } from '../../data/use-workbench.ts'
import { EditTable } from '../../grid/edit-table.tsx'
import type { GridColumn, GridRow } from '../../grid/grid-model.ts'
import { shownCell, useFieldCells } from '../../grid/use-field-cells.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'
import { useVisit } from '../../sheets-part.tsx'
import { NoOptions } from '../no-options.tsx'
import { OptionName } from '../option-name.tsx'
import { useRowOfOption } from '../use-row-of-option.ts'
import { GanttChart } from './gantt-chart.tsx'
import { ganttOf } from './gantt.ts'
import type { WorkLine } from './work-lines.ts'
import { workLines } from './work-lines.ts'

const OPTIONS: Sheet = optionSheet
const WORK: Sheet = optionWork

const COLUMNS: readonly (GridColumn & { readonly of: 'work' | 'option' | 'difference' })[] = [
  { id: 'state', of: 'option', title: '状态', width: 90 },
  { id: 'progress', of: 'work', title: '进度', unit: '%', isNumber: true, width: 80 },
  { id: 'plan_from', of: 'work', title: '计划开始', width: 104 },
  { id: 'plan_to', of: 'work', title: '计划完成', width: 104 },
  { id: 'started_on', of: 'work', title: '实际开始', width: 104 },
  { id: 'finished_on', of: 'option', title: '实际完成', width: 104 },
  { id: 'investment', of: 'option', title: '计划投资', unit: '万元', isNumber: true, width: 110 },
  { id: 'actual_cost', of: 'work', title: '实际投资', unit: '万元', isNumber: true, width: 110 },
  { id: 'difference', of: 'difference', title: '实际比计划', unit: '万元', isNumber: true, width: 130 },
  { id: 'barrier', of: 'work', title: '未实施的原因', width: 150 },
  { id: 'owner', of: 'work', title: '责任部门及负责人', width: 140 },
  { id: 'funds', of: 'work', title: '资金来源', width: 110 },
  { id: 'note', of: 'work', title: '说明', width: 200 },
]

function optionHead({ id }: GridRow) {
  return <OptionName id={id} />
}

/** How far an option is, in a line. */
function workNote(line: WorkLine | undefined): string {
  if (line === undefined) return ''
  const { planFrom, planTo, finishedOn, option } = line
  const state = option.fields['state']
  const word = OPTION_STATES.is(state) ? OPTION_STATES.label(state) : '状态未填'
  if (finishedOn !== null) return `${word}，${finishedOn} 完成`
  return planFrom === null && planTo === null
    ? `${word}，还没有计划`
    : `${word}，计划 ${planFrom ?? '—'} 至 ${planTo ?? '—'}`
}

/** What is planned for each option, how far it is, what it cost, and why it was not done. */
export function WorkView() {
  useVisit('option_work')
  const options = useRows('options')
  const works = useRows('option_work')
  const lines = useMemo(() => workLines(options, works), [options, works])
  const gantt = useMemo(() => ganttOf(lines, today()), [lines])
  const words = useFieldWords()
  const cells = useFieldCells()
  const workOf = useRowOfOption(WORK)
  if (lines.length === 0) return <NoOptions what="实施计划和进展" />
  const rows = lines.map(({ option, costDifference }): GridRow => {
    const work = workOf(option)
    return {
      id: option.id,
      name: words.rowName(option.id),
      cells: COLUMNS.map(({ id, of }) => {
        if (of === 'difference') return shownCell(costDifference)
        return cells(of === 'work' ? work : { id: option.id, sheet: OPTIONS }, id)
      }),
    }
  })
  return (
    <>
      <p className="quiet">每个方案一行；没有实施的写明原因。“不可行”的方案不列入。</p>
      <EditTable
        caption="方案实施计划和进展"
        columns={COLUMNS}
        rows={rows}
        rowTitle="方案"
        rowHead={optionHead}
        cardNote={({ id }) => workNote(lines.find((line) => line.id === id))}
      />
      {gantt === null ? (
        <p className="quiet">填了计划或者实际的日期，这里就画出进度图。</p>
      ) : (
        <section className="card" aria-label="实施进度图">
          <GanttChart gantt={gantt} nameOf={words.rowName} />
        </section>
      )}
    </>
  )
}
