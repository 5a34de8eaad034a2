import { balanceSummaryPart, balancesPart, focusUnitsPart } from './chapters/balance.ts'
import { claimedPart, expectedPart, verifiedPart } from './chapters/effects.ts'
import { equipmentPart, overviewPart, processPart } from './chapters/enterprise.ts'
import { focusPart, targetsPart } from './chapters/focus.ts'
import { continuingPart, implementationPart, planPartOfOptions, targetsReachedPart } from './chapters/implementation.ts'
import { levelAfterPart, levelBeforePart, levelRequiredPart } from './chapters/level.ts'
import { energyPart, lossesPart, waterPart } from './chapters/losses.ts'
import { lowCostPart, optionsByClassPart, optionsPart, screeningPart } from './chapters/options.ts'
import { barriersPart, planPart, publicityPart, stepsPart, teamPart } from './chapters/preparation.ts'
import { feasibilityPart, studiesPart } from './chapters/studies.ts'
import { answersPart, clausesPart, prosePart, summaryPart } from './chapters/summary.ts'
import {
  consumptionPart,
  findingsPart,
  outputTrendsPart,
  outputsPart,
  standardCoalPart,
  unitConsumptionPart,
  wastesPart,
} from './chapters/survey.ts'
import type { Desk } from './desk.ts'
import type { Block, ReportVariant } from './report-document.schema.ts'
import type { ReportPart } from './report-template.schema.ts'

type PartMaker = (desk: Desk, section: string, variant: ReportVariant) => readonly Block[]

/** How each part of a section is written. */
export const PART_MAKERS: Readonly<Record<ReportPart, PartMaker>> = {
  prose: prosePart,
  summary: summaryPart,
  team: teamPart,
  plan: planPart,
  publicity: publicityPart,
  barriers: barriersPart,
  steps: stepsPart,
  overview: overviewPart,
  process_drawing: processPart,
  equipment: equipmentPart,
  survey_outputs: outputsPart,
  survey_consumption: consumptionPart,
  standard_coal: standardCoalPart,
  unit_consumption: unitConsumptionPart,
  survey_wastes: wastesPart,
  survey_trends: outputTrendsPart,
  findings: findingsPart,
  level_before: levelBeforePart,
  level_required: levelRequiredPart,
  focus_ranking: focusPart,
  targets: targetsPart,
  low_cost_options: lowCostPart,
  focus_units: focusUnitsPart,
  balance_summary: balanceSummaryPart,
  balances: balancesPart,
  water_figures: waterPart,
  energy_figures: energyPart,
  losses: lossesPart,
  options_table: optionsPart,
  options_by_class: optionsByClassPart,
  screening: screeningPart,
  studies: studiesPart,
  feasibility: feasibilityPart,
  effects_expected: expectedPart,
  implementation_plan: planPartOfOptions,
  implementation: implementationPart,
  effects_claimed: claimedPart,
  effects_verified: verifiedPart,
  targets_reached: targetsReachedPart,
  level_after: levelAfterPart,
  continuing_plan: continuingPart,
  check_answers: answersPart,
  clause_table: clausesPart,
}
