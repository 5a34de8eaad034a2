import { UNITS } from '@qingshen/core/kernel/unit'
import type { ScenarioFlow } from '@qingshen/core/workbench/scenario/scenario'
import { useMemo, useState } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { shortDecimal } from '../model/figure-text.ts'
import type { Board } from '../use-board.ts'
import type { Spot } from '../use-selection.ts'
import { ComparingHead } from './comparing-head.tsx'
import { isChanged, isNotable, signedShare, signedText } from './scenario-words.ts'

const FIRST = 12
const DIGITS = 5

interface ScenarioTableProps {
  readonly board: Board
  readonly onShow: (spot: Spot) => void
}

/** Every flow that is another amount after the options: those that options state first, then the largest change. */
export function ScenarioTable({ board: { now, scenario }, onShow }: ScenarioTableProps) {
  const [isAll, setIsAll] = useState(false)
  const { layer, isStale, options } = scenario
  const names = useMemo(() => new Map(now.drawing.flows.map(({ id, name }) => [id, name])), [now.drawing])
  const optionNames = new Map(options.map(({ id, name }) => [id, name]))
  const rows = useMemo(() => changedFlows(layer?.flows ?? []), [layer])
  if (layer === null) return null
  if (rows.length === 0) return <p className="quiet">各股流量与现状相同。</p>
  const minor = layer.flows.filter(isChanged).length - rows.filter(isChanged).length
  const shown = isAll ? rows : rows.slice(0, FIRST)
  return (
    <div className="stack tight">
      <table className={isStale ? 'scenario-table scenario-stale' : 'scenario-table'}>
        <caption>变化的流股，{UNITS[layer.unit].symbol}</caption>
        <ComparingHead first="流股" />
        <tbody>
          {shown.map((flow) => (
            <ChangedFlow
              key={flow.flow}
              flow={flow}
              name={names.get(flow.flow) ?? '未命名流股'}
              stated={flow.parts.map(
                ({ option, change }) => `${optionNames.get(option) ?? '方案'} ${signedText(Number(change))}`,
              )}
              onShow={() => onShow({ kind: 'flow', id: flow.flow })}
            />
          ))}
        </tbody>
      </table>
      {minor === 0 ? null : <p className="quiet">另有 {minor} 股变化不到 0.5 %。</p>}
      {rows.length <= FIRST ? null : (
        <div>
          <button type="button" className="button-link" onClick={() => setIsAll(!isAll)}>
            {isAll ? '只看前面的' : `看全部 ${rows.length} 股`}
          </button>
        </div>
      )}
    </div>
  )
}

interface ChangedFlowProps {
  readonly flow: ScenarioFlow
  readonly name: string
  /** What each option states of it. */
  readonly stated: readonly string[]
  readonly onShow: () => void
}

function ChangedFlow({ flow, name, stated, onShow }: ChangedFlowProps) {
  const { before, after, change, share } = flow
  const isMoved = isChanged(flow)
  return (
    <tr data-stated={stated.length > 0}>
      <th scope="row">
        <button type="button" className="button-link" onClick={onShow}>
          {name}
        </button>
        {stated.length === 0 ? null : (
          <span className="scenario-parts">
            <Icon name="pen" size={12} />
            {stated.join('；')}
          </span>
        )}
      </th>
      <td className="number">{before === null ? '未知' : shortDecimal(before, DIGITS)}</td>
      <td className="number">{after === null ? '推不出来' : shortDecimal(after, DIGITS)}</td>
      <td className="number">
        {change === null ? '—' : isMoved ? signedText(change) : '不变'}
        {share === null || !isMoved ? null : <span className="scenario-share">{signedShare(share)}</span>}
      </td>
    </tr>
  )
}

function changedFlows(flows: readonly ScenarioFlow[]): ScenarioFlow[] {
  const isShown = (flow: ScenarioFlow) => flow.parts.length > 0 || isNotable(flow)
  const size = ({ change }: ScenarioFlow) => Math.abs(change ?? 0)
  const stated = ({ parts }: ScenarioFlow) => (parts.length > 0 ? 1 : 0)
  return flows.filter(isShown).sort((a, b) => stated(b) - stated(a) || size(b) - size(a))
}
