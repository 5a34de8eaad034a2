import type { ScenarioView } from './scenario-choice.ts'
import { SCENARIO_VIEWS } from './scenario-choice.ts'

interface ScenarioSwitchProps {
  readonly view: ScenarioView
  /** Whether two drawings have room side by side. */
  readonly hasRoom: boolean
  readonly onLook: (view: ScenarioView) => void
}

/** The plant as it is, as it will be, or both. */
export function ScenarioSwitch({ view, hasRoom, onLook }: ScenarioSwitchProps) {
  return (
    <div className="row" role="group" aria-label="现状和方案实施后">
      {SCENARIO_VIEWS.filter(({ id }) => hasRoom || id !== 'both').map(({ id, title }) => (
        <button key={id} type="button" className="layer-button" aria-pressed={id === view} onClick={() => onLook(id)}>
          {title}
        </button>
      ))}
    </div>
  )
}
