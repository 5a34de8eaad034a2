import type { LayerClosure } from '@qingshen/core/balance/network/closure'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import type { Drawing } from '../model/drawing.ts'
import { closureSign } from '../model/signs.ts'
import { ClosureFigures } from './closure-figures.tsx'

interface OverviewPanelProps {
  readonly drawing: Drawing
  readonly closure: LayerClosure | null
  readonly tolerance: string | undefined
}

/** The whole plant in this layer: how it closes, what is not measured, what cannot be drawn. */
export function OverviewPanel({ drawing, closure, tolerance }: OverviewPanelProps) {
  const missing = drawing.flows.filter(({ figure }) => (figure?.value ?? '') === '').length
  return (
    <section aria-label="全厂平衡" className="stack">
      {closure === null || drawing.flows.length === 0 ? null : (
        <>
          <div className="row between">
            <h2>全厂平衡（按实测）</h2>
            <StateTag {...closureSign(closure.plant, tolerance)} />
          </div>
          <ClosureFigures closure={closure.plant} unit={drawing.layer?.unit ?? null} />
        </>
      )}
      <p className="quiet">
        {drawing.units.length} 个工序，{drawing.flows.length} 股流股
        {missing === 0 ? '，都已实测' : `，其中 ${missing} 股未测`}。
      </p>
      {drawing.undrawn.length === 0 ? null : (
        <p role="note">
          {drawing.undrawn.length} 股流股两端都没有选工序，画不出来：
          {drawing.undrawn.map(({ name }) => name).join('、')}。请在流股表里选来自或者去往。
        </p>
      )}
    </section>
  )
}
