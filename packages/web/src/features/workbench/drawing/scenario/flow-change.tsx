import { UNITS } from '@qingshen/core/kernel/unit'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import type { ScenarioFlow } from '@qingshen/core/workbench/scenario/scenario'
import { useState } from 'react'
import { formatDecimal } from '../../../../shared/format/number-text.ts'
import { ChosenField } from '../panels/chosen-field.tsx'
import { TypedField } from '../panels/typed-field.tsx'
import type { DrawnFlow } from '../model/drawing.ts'
import type { TypedChange } from './scenario-edits.ts'
import { readAfter, readChange } from './scenario-edits.ts'
import type { ScenarioNow } from './use-scenario.ts'
import { amountText, changeText, signedText } from './scenario-words.ts'

interface FlowChangeProps {
  readonly flow: DrawnFlow
  readonly unit: UnitCode | null
  readonly scenario: ScenarioNow
  readonly isReadOnly: boolean
}

/** What the options do to one flow: what it comes to, which option changes how much, and a way to say so. */
export function FlowChange({ flow, unit, scenario, isReadOnly }: FlowChangeProps) {
  const found = scenario.layer?.flows.find((one) => one.flow === flow.id) ?? null
  const own = scenario.changes.filter((one) => one.flow === flow.id)
  return (
    <section aria-label="方案改变多少" className="flow-change stack tight">
      <h3>方案改变多少</h3>
      {found === null ? null : <Outcome flow={found} unit={unit} isStale={scenario.isStale} />}
      {own.length === 0 ? null : (
        <ul className="drawing-list">
          {own.map(({ row, option, optionName, change }) => (
            <li key={row}>
              <span>
                {optionName}
                {scenario.chosen.has(option) ? '' : '（没有算进去）'}
              </span>
              <span className="number">
                {Number(change) === 0 ? '保持不变' : formatSigned(change)}
                {isReadOnly ? null : (
                  <button
                    type="button"
                    className="button-link"
                    aria-label={`删除${optionName}对这一股的改变`}
                    onClick={() => scenario.set(option, flow.id, null)}
                  >
                    删除
                  </button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isReadOnly ? null : <Form flow={flow} unit={unit} scenario={scenario} found={found} />}
    </section>
  )
}

function formatSigned(change: string): string {
  return change.startsWith('-') ? `−${formatDecimal(change.slice(1))}` : `+${formatDecimal(change)}`
}

function Outcome({ flow, unit, isStale }: { flow: ScenarioFlow; unit: UnitCode | null; isStale: boolean }) {
  return (
    <dl className={isStale ? 'closure-figures scenario-stale' : 'closure-figures'}>
      <div>
        <dt>现状</dt>
        <dd className="number">{amountText(flow.before, unit)}</dd>
      </div>
      <div>
        <dt>实施后</dt>
        <dd className="number">{amountText(flow.after, unit)}</dd>
      </div>
      <div>
        <dt>变化</dt>
        <dd className="number">{changeText(flow, unit)}</dd>
      </div>
    </dl>
  )
}

type FormProps = Omit<FlowChangeProps, 'isReadOnly'> & { readonly found: ScenarioFlow | null }

/** One option at a time: how much it changes the flow, or what the flow is with it. */
function Form({ flow, unit, scenario, found }: FormProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const { options, changes, chosen } = scenario
  const usual = changes.find((one) => one.flow === flow.id)?.option ?? [...chosen][0] ?? options[0]?.id
  const option = options.find(({ id }) => id === (picked ?? usual))?.id
  if (option === undefined) return <p className="quiet">还没有方案。请先在“方案”里登记。</p>
  const current = changes.find((one) => one.flow === flow.id && one.option === option)?.change ?? ''
  const take = (typed: TypedChange): string | null => {
    if ('problem' in typed) return typed.problem
    scenario.set(option, flow.id, typed.change)
    return null
  }
  const symbol = unit === null ? '' : `，${UNITS[unit].symbol}`
  const before = found?.before ?? null
  const isIn = current !== '' && chosen.has(option)
  return (
    <div className="figure-fields">
      <ChosenField
        label="方案"
        value={option}
        entries={options.map(({ id, name }) => ({ code: id, label: name }))}
        onChoose={setPicked}
      />
      <TypedField
        key={`change ${option} ${flow.id}`}
        label={`增减多少${symbol}`}
        value={current}
        placeholder="如 -12.5 或者 -8%"
        onCommit={(text) => take(readChange(text, before))}
      />
      {found === null || before === null ? null : (
        <TypedField
          key={`after ${option} ${flow.id}`}
          label={`方案实施后变为${symbol}`}
          value={isIn && found.after !== null ? signedText(found.after).replace(/^\+/u, '') : ''}
          placeholder="或者填实施后的量"
          inputMode="decimal"
          onCommit={(text) => take(readAfter(text, found, option))}
        />
      )}
      <p className="quiet flow-change-hint">填 0 表示这一股保持不变；没有填的流股按平衡推算，尽量接近现状。</p>
    </div>
  )
}
