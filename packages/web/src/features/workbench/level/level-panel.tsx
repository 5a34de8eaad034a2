import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import { MOMENTS } from '@qingshen/core/workbench/level/chosen-system'
import { levelValues } from '@qingshen/core/workbench/sheets/level'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { SidePanel } from '../../../shared/ui/side-panel.tsx'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { editOfTyped } from '../grid/judge-typed.ts'
import { useJudgeContext } from '../grid/use-field-words.ts'
import { RowField } from '../row/row-fields.tsx'
import { RowFoot } from '../row/row-foot.tsx'
import { IndicatorMarks } from './indicator-name.tsx'
import { Asked } from './level-cards.tsx'
import { lineSign } from './level-signs.ts'
import { OneValue } from './survey-cell.tsx'
import type { Levels } from './use-levels.ts'
import { useProposeOption } from './use-propose-option.ts'
import { ITEM, PROOF, SOURCE, valueColumn, valueRow } from './value-cells.ts'

/** One indicator in full: what is asked, its values, where its points come from, what was said of it. Opened by the address. */
export function LevelPanel({ levels }: { levels: Levels }) {
  const { panel, close } = usePanel()
  const { head, mayEdit } = useWorkbench()
  const propose = useProposeOption()
  const at =
    panel?.kind === 'indicator' ? levels.before.lines.findIndex(({ indicator }) => indicator.id === panel.id) : -1
  const [line, later] = [levels.before.lines[at], levels.after.lines[at]]
  if (line === undefined || later === undefined) return null
  const { indicator } = line
  const row = valueRow(head.case, line, at + 1)
  return (
    <SidePanel title={indicator.title} onClose={close}>
      <div className="stack">
        <div>
          <p className="row">
            <span className="quiet">{line.part}</span>
            <IndicatorMarks indicator={indicator} />
          </p>
          <Asked indicator={indicator} />
          {indicator.weight === '' ? null : <p className="quiet">权重 {indicator.weight}</p>}
        </div>
        <MomentOfLine levels={levels} line={line} moment="before" row={row} />
        <MomentOfLine levels={levels} line={later} moment="after" row={row} />
        <div className="row-fields">
          {[ITEM, PROOF, SOURCE].map((column) => (
            <RowField key={column.id} row={row} column={column} />
          ))}
        </div>
        {mayEdit && line.row !== null ? (
          <div>
            <button type="button" className="button" onClick={() => propose(row.id)}>
              提出方案
            </button>
          </div>
        ) : null}
        {line.row === null ? null : <RowFoot id={row.id} sheet={levelValues} what="这一项的数值" onRemoved={close} />}
      </div>
    </SidePanel>
  )
}

interface MomentOfLineProps {
  levels: Levels
  line: LevelLine
  moment: 'before' | 'after'
  row: ReturnType<typeof valueRow>
}

/** The value of one moment with what it reached and why; what the survey gives beside it. */
function MomentOfLine({ levels, line, moment, row }: MomentOfLineProps) {
  const { edit, mayEdit } = useWorkbench()
  const context = useJudgeContext()
  const exclude = () => edit([editOfTyped(row, { [moment]: '不适用' }, context)])
  return (
    <section className="stack tight" aria-label={MOMENTS[moment]}>
      <RowField row={row} column={valueColumn(line, moment)} />
      <p className="row">
        <StateTag {...lineSign(line)} />
        {mayEdit && line.value !== 'not_applicable' && !line.isVeto ? (
          <button type="button" className="button-link" onClick={exclude}>
            标为不适用
          </button>
        ) : null}
        <OneValue levels={levels} line={line} moment={moment} />
      </p>
      {line.why === null || levels[moment].isEmpty ? null : <p className="quiet">{line.why}</p>}
    </section>
  )
}
