import { LEVELS, ROMAN } from '@qingshen/core/indicator/levels'
import type { SystemRow } from '@qingshen/core/indicator/system-parts'
import { grouped } from '@qingshen/core/kernel/grouped'
import { usePanel } from '../../../shared/address/use-panel.ts'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { RowField } from '../row/row-fields.tsx'
import { IndicatorName } from './indicator-name.tsx'
import { lineSign } from './level-signs.ts'
import type { Levels } from './use-levels.ts'
import { valueColumn, valueRow } from './value-cells.ts'

/** The indicators on a phone: one card each with what is asked and the two values. */
export function LevelCards({ levels: { before, after } }: { levels: Levels }) {
  const { head } = useWorkbench()
  const { open } = usePanel()
  const pairs = before.lines.map((line, at) => ({ line, later: after.lines[at] ?? line, at }))
  return (
    <div className="stack">
      {[...grouped(pairs, ({ line }) => line.partId)].map(([part, own]) => (
        <section key={part} className="stack tight" aria-label={own[0]?.line.part}>
          <h3>{own[0]?.line.part}</h3>
          {own.map(({ line, later, at }) => {
            const { indicator } = line
            const row = valueRow(head.case, line, at + 1)
            return (
              <div key={indicator.id} className="card stack tight">
                <IndicatorName indicator={indicator} onOpen={open} />
                <Asked indicator={indicator} />
                <div className="row-fields year-fields">
                  <div>
                    <RowField row={row} column={valueColumn(line, 'before')} />
                    {before.isEmpty ? null : <StateTag {...lineSign(line)} />}
                  </div>
                  <div>
                    <RowField row={row} column={valueColumn(later, 'after')} />
                    {after.isEmpty ? null : <StateTag {...lineSign(later)} />}
                  </div>
                </div>
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}

/** What each level asks, with the unit; once where all levels ask the same. */
export function Asked({ indicator: { asked, unit } }: { indicator: SystemRow }) {
  const { I, II, III } = asked
  const told = unit === null ? '' : `单位 ${unit}。`
  if (I === '' && II === '' && III === '') return told === '' ? null : <p className="quiet">{told}</p>
  if (II === '' && III === '') return <p className="quiet">{`${told}${I}`}</p>
  const text =
    I === II && II === III ? `各级：${I}` : LEVELS.map((level) => `${ROMAN[level]}级 ${asked[level]}`).join('；')
  return <p className="quiet">{`${told}${text}`}</p>
}
