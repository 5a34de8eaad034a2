import type { ReactNode } from 'react'
import { WATER_ROLES, YES_NO } from '@qingshen/core/vocabulary/workbench-codes'
import { useRows } from '../../data/use-workbench.ts'
import type { Drawing, DrawnFlow, Figure } from '../model/drawing.ts'
import { carrierOf } from '../model/drawing.ts'
import type { Outcome } from '../model/outcome.ts'
import { ChosenField } from './chosen-field.tsx'
import { FigureFields } from './figure-fields.tsx'
import { OutcomeOfFlow } from './outcome-of-flow.tsx'
import { TypedField } from './typed-field.tsx'
import { takeName } from './unit-panel.tsx'

interface FlowPanelProps {
  readonly flow: DrawnFlow
  readonly drawing: Drawing
  readonly outcome: Outcome | null
  readonly isStale: boolean
  readonly isReadOnly: boolean
  readonly isTyping: boolean
  readonly onSet: (fields: Record<string, string | null>) => void
  readonly onFigure: (substance: string | null, figure: Figure | null, fields: Record<string, string | null>) => void
  readonly onRemove: () => void
  /** What options change on it. */
  readonly children?: ReactNode
}

/** One flow: its ends, what it is for, what was measured on it, and what the reconciliation says. */
export function FlowPanel(props: FlowPanelProps) {
  const { flow, drawing, isReadOnly } = props
  return (
    <section aria-label={`流股 ${flow.name}`} className="stack">
      <TypedField
        key={flow.id}
        label="流股名称"
        value={flow.name}
        isReadOnly={isReadOnly}
        isFocused={props.isTyping}
        onCommit={(text) => takeName(text, (name) => props.onSet({ name }))}
      />
      {props.children}
      <FlowEnds {...props} />
      <Measured {...props} />
      {drawing.layer === null ? null : (
        <OutcomeOfFlow flow={flow} layer={drawing.layer} outcome={props.outcome} isStale={props.isStale} />
      )}
      {isReadOnly ? null : (
        <div className="row">
          <button type="button" className="button" onClick={props.onRemove}>
            删除流股
          </button>
        </div>
      )}
    </section>
  )
}

function FlowEnds({ flow, drawing, isReadOnly, onSet }: FlowPanelProps) {
  const fields = useRows('flows').find(({ id }) => id === flow.id)?.fields ?? {}
  const units = drawing.units.map(({ id, name }) => ({ code: id, label: name }))
  const carrier = drawing.layers.find(({ id }) => drawing.layer !== null && id === carrierOf(drawing.layer))
  return (
    <div className="figure-fields">
      <ChosenField
        label="来自"
        value={flow.from ?? ''}
        none="厂外"
        entries={units}
        isReadOnly={isReadOnly}
        onChoose={(from) => onSet({ from })}
      />
      <ChosenField
        label="去往"
        value={flow.to ?? ''}
        none="厂外"
        entries={units}
        isReadOnly={isReadOnly}
        onChoose={(to) => onSet({ to })}
      />
      {carrier?.kind === 'water' ? (
        <ChosenField
          label="水的用途"
          value={fields['water_role'] ?? ''}
          none="未说明"
          entries={WATER_ROLES.entries}
          isReadOnly={isReadOnly}
          onChoose={(role) => onSet({ water_role: role })}
        />
      ) : null}
      <ChosenField
        label="产品或者有用产出"
        value={fields['is_product'] ?? ''}
        none="未说明"
        entries={YES_NO.entries}
        isReadOnly={isReadOnly}
        onChoose={(answer) => onSet({ is_product: answer })}
      />
    </div>
  )
}

function Measured({ flow, drawing, isReadOnly, onFigure }: FlowPanelProps) {
  const { layer } = drawing
  if (layer === null) return null
  if (drawing.period === null) return <p className="quiet">还没有实测时段，请先在上方建立。</p>
  const carrier = drawing.layers.find(({ id }) => id === carrierOf(layer)) ?? layer
  const isSubstance = carrier.id !== layer.id
  const contents = isSubstance ? flow.contents.filter((one) => one.layer.id === layer.id) : flow.contents
  const shared = { flow, layer: carrier, isReadOnly }
  return (
    <>
      {isSubstance ? null : (
        <FigureFields
          {...shared}
          key={flow.id}
          substance={null}
          figure={flow.figure}
          onSet={(fields) => onFigure(null, flow.figure, fields)}
        />
      )}
      {contents.map((content) => (
        <FigureFields
          {...shared}
          key={`${flow.id} ${content.layer.id}`}
          substance={content.layer}
          figure={content.figure}
          onSet={(fields) => onFigure(content.layer.id, content.figure, fields)}
        />
      ))}
    </>
  )
}
