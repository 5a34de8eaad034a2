import type { FlowStatus } from '@qingshen/core/balance/reconcile-result.schema'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import type { StateSign } from '../../../../shared/ui/state-tag.tsx'
import type { DrawnFlow, DrawnLayer } from '../model/drawing.ts'
import { computedText, shortDecimal } from '../model/figure-text.ts'
import type { Outcome, Told } from '../model/outcome.ts'

const STATUS_WORDS: Readonly<Record<FlowStatus, string>> = {
  measured_redundant: '已实测，可由平衡校核',
  measured_nonredundant: '已实测，没有别的数可以校核它',
  estimated: '未实测，由平衡推定',
  unobservable: '未实测，也推不出来；请补测它或者相邻的一股',
  fixed: '作为准确值使用',
}

interface OutcomeOfFlowProps {
  readonly flow: DrawnFlow
  readonly layer: DrawnLayer
  readonly outcome: Outcome | null
  readonly isStale: boolean
}

/** The reconciled figure beside the measured one; visibly out of date once anything has changed. */
export function OutcomeOfFlow({ flow, layer, outcome, isStale }: OutcomeOfFlowProps) {
  const told = outcome?.layers.get(layer.id)?.get(flow.id)
  if (told === undefined) return null
  const sign: StateSign | null = isStale
    ? { icon: 'clock', word: '数据已改，请重新校核', tone: 'warn' }
    : told.isSuspect
      ? { icon: 'alert', word: '可疑', tone: 'overdue' }
      : null
  return (
    <div className={isStale ? 'flow-outcome flow-outcome-stale' : 'flow-outcome'}>
      <div className="row between">
        <h3>校核结果</h3>
        {sign === null ? null : <StateTag {...sign} />}
      </div>
      <Figures title={layer.kind === 'substance' ? `${layer.name}的量` : '流量'} told={told} unit={layer.unit} />
      {told.content === null ? null : <Figures title="含量" told={told.content} unit={told.content.unit} />}
      <p className="quiet">{STATUS_WORDS[told.status]}</p>
    </div>
  )
}

function Figures({ title, told, unit }: { title: string; told: Told; unit: UnitCode | null }) {
  return (
    <dl className="closure-figures">
      <div>
        <dt>{title}（实测）</dt>
        <dd className="number">{told.measured === null ? '未测' : computedText(told.measured, null, unit)}</dd>
      </div>
      <div>
        <dt>{title}（校核后）</dt>
        <dd className="number">{computedText(told.value, told.sd, unit)}</dd>
      </div>
      {told.adjustment === null ? null : (
        <div>
          <dt>调整</dt>
          <dd className="number">{signed(told.adjustment)}</dd>
        </div>
      )}
    </dl>
  )
}

function signed(value: number): string {
  const text = shortDecimal(value, 4)
  return value > 0 && text !== '0' ? `+${text}` : text.replace('-', '−')
}
