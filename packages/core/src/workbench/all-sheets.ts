import type { Sheet } from './sheet.ts'
import * as balance from './sheets/balance.ts'
import * as effects from './sheets/effects.ts'
import * as focus from './sheets/focus.ts'
import * as level from './sheets/level.ts'
import * as options from './sheets/options.ts'
import * as preparation from './sheets/preparation.ts'
import * as report from './sheets/report.ts'
import * as survey from './sheets/survey.ts'
import * as throughout from './sheets/throughout.ts'

const DEFINED = [
  preparation.team,
  preparation.plan,
  preparation.publicity,
  preparation.training,
  preparation.barriers,
  survey.overview,
  survey.equipment,
  survey.surveyItems,
  survey.surveyFigures,
  survey.siteFindings,
  focus.focusCriteria,
  focus.focusCandidates,
  focus.focusScores,
  focus.targets,
  level.levelSystem,
  level.levelRequirements,
  level.levelValues,
  level.levelVariables,
  balance.layers,
  balance.processUnits,
  balance.flows,
  balance.periods,
  balance.flowMeasurements,
  balance.concentrations,
  balance.relations,
  balance.losses,
  options.options,
  options.costBoundaries,
  options.optionCriteria,
  options.optionScores,
  options.optionStudies,
  options.optionCashFlows,
  options.scenarioFlows,
  options.optionWork,
  effects.optionEffects,
  effects.verifiedEffects,
  report.reportTexts,
  report.continuingWork,
  throughout.steps,
  throughout.answers,
] as const

export type SheetId = (typeof DEFINED)[number]['id']

/** Every sheet of an audit, in the order in which it is filled. */
export const SHEETS: readonly Sheet[] = DEFINED

const BY_ID = new Map<string, Sheet>(SHEETS.map((sheet) => [sheet.id, sheet]))

/** The sheet of an id, or undefined. */
export function findSheet(id: string): Sheet | undefined {
  return BY_ID.get(id)
}
