import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import { grouped } from '@qingshen/core/kernel/grouped'
import { Link } from '@tanstack/react-router'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useRows, useWorkbench } from '../data/use-workbench.ts'
import { IndicatorName } from './indicator-name.tsx'
import { lineSign } from './level-signs.ts'
import { useProposeOption } from './use-propose-option.ts'
import { shownValue } from './value-cells.ts'

/** Indicators that lag, each with the options that aim at it and the way to a new one. */
export function LaggingList({ lines }: { lines: readonly LevelLine[] }) {
  const { head, mayEdit } = useWorkbench()
  const { open } = usePanel()
  const propose = useProposeOption()
  const options = grouped(useRows('options'), ({ fields }) => fields['indicator'] ?? '')
  return (
    <ol className="plain-list level-lagging">
      {lines.map((line) => {
        const { indicator, row } = line
        const aimed = row === null ? [] : (options.get(row.id) ?? [])
        return (
          <li key={indicator.id}>
            <IndicatorName indicator={indicator} onOpen={open} />
            <span className="level-lagging-value">
              {valueText(line)} <StateTag {...lineSign(line)} />
            </span>
            <span className="row">
              {aimed.length === 0 || row === null ? (
                <span className="quiet">还没有针对它的方案</span>
              ) : (
                <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: 'options', indicator: row.id }}>
                  {aimed.length} 个方案
                </Link>
              )}
              {mayEdit && row !== null ? (
                <button
                  type="button"
                  className="button"
                  aria-label={`为“${indicator.title}”提出方案`}
                  onClick={() => propose(row.id)}
                >
                  提出方案
                </button>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** The value beside what the best level asks. */
function valueText(line: LevelLine): string {
  const { unit, asked, kind } = line.indicator
  const value = `${shownValue(line) ?? ''}${unit === null || kind !== 'number' ? '' : ` ${unit}`}`
  return asked.I === '' ? value : `${value}（最好 ${asked.I.replace('基准值 ', '')}）`
}
