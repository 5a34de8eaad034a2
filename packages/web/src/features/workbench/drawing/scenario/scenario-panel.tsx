import './scenario.css'
import { OPTION_STATES } from '@qingshen/core/vocabulary/option-codes'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { sentenceOf } from '../model/sentences.ts'
import type { Board } from '../use-board.ts'
import type { Spot } from '../use-selection.ts'
import { ScenarioFigures } from './scenario-figures.tsx'
import { ScenarioTable } from './scenario-table.tsx'

interface ScenarioPanelProps {
  readonly board: Board
  readonly onShow: (spot: Spot & { readonly layer?: string }) => void
}

/** Which options are in the scenario, what cannot be, and what comes of it. */
export function ScenarioPanel({ board, onShow }: ScenarioPanelProps) {
  const { now } = board
  const isSubstance = now.drawing.layer?.kind === 'substance'
  return (
    <section aria-label="方案实施后" className="stack scenario-panel">
      <h2>方案实施后</h2>
      <Choice board={board} />
      <State board={board} />
      <LeftOut board={board} />
      <Sentences board={board} onShow={onShow} />
      {isSubstance ? (
        <p role="note">
          “{now.drawing.layer?.name}”是物质图层，不推算方案实施后的含量和量。请在上方选它的载体或者别的图层。
        </p>
      ) : (
        <div className="scenario-tables stack">
          <ScenarioFigures board={board} />
          <ScenarioTable board={board} onShow={onShow} />
        </div>
      )}
    </section>
  )
}

function Choice({ board: { scenario, now } }: { board: Board }) {
  const { options, chosen, choose } = scenario
  const id = useId()
  const changing = options.filter(({ changes }) => changes > 0)
  const others = options.length - changing.length
  if (now.drawing.period === null) return <p className="quiet">还没有实测时段，请先在上方建立。</p>
  if (changing.length === 0) return <NoChanges hasOptions={options.length > 0} />
  const toggle = (option: string, isIn: boolean) => {
    const next = new Set(chosen)
    if (isIn) next.add(option)
    else next.delete(option)
    choose(next)
  }
  return (
    <fieldset className="scenario-options">
      <legend className="quiet">算进去的方案（默认是可行的、实施中的和已实施的）</legend>
      {changing.map((option) => (
        <div key={option.id}>
          <input
            type="checkbox"
            id={`${id}-${option.id}`}
            checked={chosen.has(option.id)}
            onChange={(event) => toggle(option.id, event.target.checked)}
          />
          <label htmlFor={`${id}-${option.id}`}>
            {option.name}
            <span className="quiet">
              {' '}
              {OPTION_STATES.label(option.state)}，改变 {option.changes} 股
            </span>
          </label>
        </div>
      ))}
      {others === 0 ? null : <p className="quiet">另有 {others} 个方案没有填在这个时段改变哪些流股。</p>}
    </fieldset>
  )
}

function NoChanges({ hasOptions }: { hasOptions: boolean }) {
  const { head, mayEdit } = useWorkbench()
  if (!mayEdit) return <p className="quiet">还没有方案写明会改变哪些流股，所以和现状一样。</p>
  return (
    <div className="stack tight">
      <p className="quiet">
        {hasOptions
          ? '还没有方案写明会改变哪些流股，所以和现状一样。点一支箭头，在下面“方案改变多少”里选方案、填增减的量。'
          : '还没有方案。先登记方案，再回来点箭头填它改变多少。'}
      </p>
      <p>
        <Link
          to="/workbench/$case"
          params={{ case: head.case }}
          search={hasOptions ? { tab: 'options', sheet: 'scenario_flows', as: 'table' } : { tab: 'options' }}
        >
          {hasOptions ? '在表里填' : '登记方案'}
        </Link>
      </p>
    </div>
  )
}

function State({ board: { scenario } }: { board: Board }) {
  const { isWaiting, failure, retry } = scenario
  return (
    <div role="status">
      {isWaiting ? <p className="quiet">正在推算方案实施后的流量…</p> : null}
      {failure === null ? null : (
        <p className="typed-problem">
          {failure}{' '}
          <button type="button" className="button-link" onClick={retry}>
            再算一次
          </button>
        </p>
      )}
    </div>
  )
}

function LeftOut({ board: { scenario } }: { board: Board }) {
  const { head } = useWorkbench()
  const [first] = scenario.leftOut
  if (first === undefined) return null
  return (
    <p role="note">
      “方案实施后的流股”表里有 {scenario.leftOut.length} 行没有算进去：方案、流股、时段或者变化量空着，或者已被删除。
      <Link
        to="/workbench/$case"
        params={{ case: head.case }}
        search={{ tab: 'options', sheet: 'scenario_flows', row: first }}
      >
        去补齐
      </Link>
    </p>
  )
}

function Sentences({ board: { scenario, now }, onShow }: ScenarioPanelProps) {
  const issues = scenario.scenario?.issues ?? []
  const sentences = issues.map((issue) => sentenceOf(now.network, issue))
  if (sentences.length === 0) return null
  return (
    <ul className="drawing-sentences" aria-label="方案实施后的问题">
      {sentences.map(({ text, tone, place }) => (
        <li key={text} data-tone={tone}>
          <Icon name={tone === 'notice' ? 'dot' : 'alert'} size={14} />
          {place === null ? (
            <span>{text}</span>
          ) : (
            <button type="button" className="sentence-link" onClick={() => onShow(place)}>
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
