import type { ScenarioOption } from '@qingshen/core/workbench/scenario/scenario-changes'

/** How the plant is looked at: as it is, as it will be, or both. */
export type ScenarioView = 'now' | 'after' | 'both'

export const SCENARIO_VIEWS = [
  { id: 'now', title: '现状' },
  { id: 'after', title: '方案实施后' },
  { id: 'both', title: '并排' },
] as const satisfies readonly { id: ScenarioView; title: string }[]

/** The view an address asks for; where two drawings have no room side by side the one after is shown. */
export function viewOf(asked: string | undefined, hasRoom: boolean): ScenarioView {
  if (asked === 'both') return hasRoom ? 'both' : 'after'
  return asked === 'after' ? 'after' : 'now'
}

const NONE = 'none'
const BETWEEN = '.'

/** The options in the scenario: as the address says, else those found feasible, being carried out or done. */
export function chosenOptions(options: readonly ScenarioOption[], asked: string | undefined): ReadonlySet<string> {
  if (asked === undefined) return new Set(options.filter(({ isUsual }) => isUsual).map(({ id }) => id))
  const wanted = new Set(asked === NONE ? [] : asked.split(BETWEEN))
  return new Set(options.filter(({ id }) => wanted.has(id)).map(({ id }) => id))
}

/** How an address says which options are chosen; undefined where they are the usual ones. */
export function choiceText(options: readonly ScenarioOption[], chosen: ReadonlySet<string>): string | undefined {
  if (options.every(({ id, isUsual }) => chosen.has(id) === isUsual)) return undefined
  return chosen.size === 0 ? NONE : [...chosen].join(BETWEEN)
}
