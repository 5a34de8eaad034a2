import type { ClosureOfUnit } from '@qingshen/core/balance/network/closure'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useRows } from '../../data/use-workbench.ts'
import type { Drawing, DrawnFlow, DrawnUnit } from '../model/drawing.ts'
import { figureText } from '../model/figure-text.ts'
import { closureSign } from '../model/signs.ts'
import { ClosureFigures } from './closure-figures.tsx'
import { TypedField } from './typed-field.tsx'

interface UnitPanelProps {
  readonly unit: DrawnUnit
  readonly drawing: Drawing
  readonly closure: ClosureOfUnit | undefined
  readonly tolerance: string | undefined
  readonly isReadOnly: boolean
  readonly isTyping: boolean
  readonly onSet: (fields: Record<string, string | null>) => void
  readonly onShowFlow: (flow: string) => void
  readonly onJoin: (ends: { from: string | null; to: string | null }) => void
  readonly onRemove: () => void
}

/** One unit: its name, its balance in this layer, and its flows. */
export function UnitPanel(props: UnitPanelProps) {
  const { unit, drawing, closure, isReadOnly, onSet } = props
  const description = useRows('process_units').find(({ id }) => id === unit.id)?.fields['description'] ?? ''
  const entering = drawing.flows.filter(({ to }) => to === unit.id)
  const leaving = drawing.flows.filter(({ from }) => from === unit.id)
  const lists = { unit: drawing.layer?.unit ?? null, onShowFlow: props.onShowFlow }
  return (
    <section aria-label={`工序 ${unit.name}`} className="stack">
      <TypedField
        key={unit.id}
        label="工序名称"
        value={unit.name}
        isReadOnly={isReadOnly}
        isFocused={props.isTyping}
        onCommit={(text) => takeName(text, (name) => onSet({ name }))}
      />
      <TypedField
        key={`${unit.id} description`}
        label="功能"
        value={description}
        isReadOnly={isReadOnly}
        onCommit={(text) => {
          onSet({ description: text.trim() === '' ? null : text.trim() })
          return null
        }}
      />
      <UnitBalance closure={closure} tolerance={props.tolerance} unit={lists.unit} />
      <FlowList title="进" flows={entering} {...lists} />
      <FlowList title="出" flows={leaving} {...lists} />
      {isReadOnly ? null : <UnitButtons {...props} />}
    </section>
  )
}

function UnitButtons({ unit, onJoin, onSet, onRemove }: UnitPanelProps) {
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => onJoin({ from: null, to: unit.id })}>
        加进料
      </button>
      <button type="button" className="button" onClick={() => onJoin({ from: unit.id, to: null })}>
        加出料
      </button>
      {unit.isPlaced ? (
        <button
          type="button"
          className="button"
          onClick={() => onSet({ x: null, y: null, is_placed: null })}
          title="位置改由自动布局决定"
        >
          不再固定位置
        </button>
      ) : null}
      <button type="button" className="button" onClick={onRemove}>
        删除工序
      </button>
    </div>
  )
}

type UnitBalanceProps = Pick<UnitPanelProps, 'closure' | 'tolerance'> & { unit: UnitCode | null }

function UnitBalance({ closure, tolerance, unit }: UnitBalanceProps) {
  if (closure === undefined) return <p className="quiet">这一图层没有经过它的流股。</p>
  return (
    <>
      <div className="row between">
        <h3>本图层的平衡</h3>
        <StateTag {...closureSign(closure, tolerance)} />
      </div>
      <ClosureFigures closure={closure} unit={unit} />
    </>
  )
}

/** A name that says something, or the sentence why not. */
export function takeName(text: string, set: (name: string) => void): string | null {
  const name = text.trim()
  if (name === '') return '名称不能为空：平衡表和检查都用它来称呼。'
  if (name.length > 200) return '名称不能超过 200 个字，请写短一些，细节写在功能里。'
  set(name)
  return null
}

interface FlowListProps {
  readonly title: string
  readonly flows: readonly DrawnFlow[]
  readonly unit: UnitCode | null
  readonly onShowFlow: (flow: string) => void
}

function FlowList({ title, flows, onShowFlow }: FlowListProps) {
  if (flows.length === 0) return null
  return (
    <div>
      <h3>
        {title}（{flows.length} 股）
      </h3>
      <ul className="drawing-list">
        {flows.map((flow) => (
          <li key={flow.id}>
            <button type="button" className="button-link" onClick={() => onShowFlow(flow.id)}>
              {flow.name}
            </button>
            <span className="number">{figureText(flow.figure)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
