import type { ScenarioChange } from '@qingshen/core/workbench/scenario/scenario-changes'
import { scenarioChanges, scenarioOptions } from '@qingshen/core/workbench/scenario/scenario-changes'
import { useMemo } from 'react'
import { useAddress } from '../../../../shared/address/use-address.ts'
import { useMediaQuery } from '../../../../shared/ui/use-media-query.ts'
import { newId } from '../../data/new-id.ts'
import { useWorkbench } from '../../data/use-workbench.ts'
import type { DrawingNow } from '../use-drawing.ts'
import type { ScenarioView } from './scenario-choice.ts'
import { chosenOptions, choiceText, viewOf } from './scenario-choice.ts'
import { setChange } from './scenario-edits.ts'
import { layerOfScenario, scenarioSigns, scenarioWords } from './scenario-words.ts'
import { useScenarioResult } from './use-scenario-result.ts'

/** From this width on two drawings have room side by side. */
const SIDE_BY_SIDE = '(min-width: 1200px)'

/** The plant after options, as the page shows it: which options are in, what it comes to, and how it is looked at. */
export function useScenario({ data, drawing, network }: DrawingNow, found: ReadonlySet<string>) {
  const [address, change] = useAddress()
  const hasRoom = useMediaQuery(SIDE_BY_SIDE)
  const view = viewOf(address['scenario'], hasRoom)
  const { period } = drawing
  const options = useMemo(() => scenarioOptions(data, period ?? ''), [data, period])
  const chosen = useMemo(() => chosenOptions(options, address['with']), [options, address])
  const { changes, leftOut } = useMemo(() => scenarioChanges(data, period ?? ''), [data, period])
  const text = JSON.stringify(changes.filter(({ option }) => chosen.has(option)))
  const counted = useMemo(() => JSON.parse(text) as ScenarioChange[], [text])
  const result = useScenarioResult({ network, period, changes: counted, isOn: view !== 'now' })
  const { scenario, isStale } = result
  const layer = layerOfScenario(scenario, drawing.layer?.id)
  const words = useMemo(() => scenarioWords(drawing, layer, { isStale, found }), [drawing, layer, isStale, found])
  const signs = useMemo(() => scenarioSigns(scenario, network.units), [scenario, network])
  const choose = (ids: ReadonlySet<string>) => change({ with: choiceText(options, ids) }, { replace: true })
  const look = (next: ScenarioView) => change({ scenario: next === 'now' ? undefined : next })
  const set = useSetting({ data, drawing }, { chosen, choose })
  return { ...result, view, hasRoom, options, chosen, choose, look, layer, words, signs, set, changes, leftOut }
}

export type ScenarioNow = ReturnType<typeof useScenario>

type Choice = { chosen: ReadonlySet<string>; choose: (ids: ReadonlySet<string>) => void }

/** Stores what an option changes on a flow, and takes that option into the scenario. */
function useSetting({ data, drawing }: Pick<DrawingNow, 'data' | 'drawing'>, { chosen, choose }: Choice) {
  const { edit, mayEdit } = useWorkbench()
  return (option: string, flow: string, change: string | null): void => {
    if (!mayEdit || drawing.period === null) return
    const edits = setChange(data, { option, flow, period: drawing.period }, change, newId())
    if (edits.length > 0) edit(edits, 'drawing')
    if (change !== null && !chosen.has(option)) choose(new Set([...chosen, option]))
  }
}
