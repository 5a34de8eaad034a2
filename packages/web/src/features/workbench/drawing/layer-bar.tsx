import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../../shared/ui/icon.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { LAYER_COLORS } from './canvas/drawn-edges.ts'
import type { Drawing } from './model/drawing.ts'

export const VIEWS = [
  { id: 'drawing', title: '流程图' },
  { id: 'sankey', title: '桑基图' },
] as const
export type View = (typeof VIEWS)[number]['id']

interface LayerBarProps {
  readonly drawing: Drawing
  readonly view: View
  readonly onChoose: (change: { layer?: string; period?: string; view?: string }) => void
  readonly onNewLayer: () => void
  readonly onNewPeriod: () => void
  readonly children?: ReactNode
}

/** Which layer, which period, and how it is looked at. */
export function LayerBar(props: LayerBarProps) {
  return (
    <div className="layer-bar row">
      <Layers {...props} />
      <Periods {...props} />
      {props.children}
      <Views {...props} />
    </div>
  )
}

function Layers({ drawing, onChoose, onNewLayer }: LayerBarProps) {
  const { mayEdit } = useWorkbench()
  return (
    <div className="row" role="group" aria-label="图层">
      {drawing.layers.map(({ id, name, kind }) => (
        <button
          key={id}
          type="button"
          className="layer-button"
          aria-pressed={id === drawing.layer?.id}
          onClick={() => onChoose({ layer: id })}
        >
          <span className="layer-dot" style={{ background: LAYER_COLORS[kind] }} />
          {name}
        </button>
      ))}
      {mayEdit ? (
        <button type="button" className="button-link" onClick={onNewLayer}>
          新图层
        </button>
      ) : null}
    </div>
  )
}

function Periods({ drawing, onChoose, onNewPeriod }: LayerBarProps) {
  const { mayEdit } = useWorkbench()
  return (
    <>
      <span className="row layer-period">
        <label htmlFor="drawing-period">时段</label>
        <select
          id="drawing-period"
          className="input"
          value={drawing.period ?? ''}
          disabled={drawing.periods.length === 0}
          onChange={(event) => onChoose({ period: event.target.value })}
        >
          {drawing.periods.length === 0 ? <option value="">还没有时段</option> : null}
          {drawing.periods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
      {mayEdit ? (
        <button type="button" className="button-link" onClick={onNewPeriod}>
          新时段
        </button>
      ) : null}
    </>
  )
}

function Views({ view, onChoose }: LayerBarProps) {
  const { head, mayEdit } = useWorkbench()
  return (
    <div className="row layer-views" role="group" aria-label="怎样看">
      {VIEWS.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className="layer-button"
          aria-pressed={id === view}
          onClick={() => onChoose({ view: id })}
        >
          {title}
        </button>
      ))}
      <Link
        to="/workbench/$case"
        params={{ case: head.case }}
        search={{ tab: 'audit', sheet: 'flows' }}
        className="row"
      >
        <Icon name="list" />
        {mayEdit ? '用表格填写' : '看表格'}
      </Link>
    </div>
  )
}
