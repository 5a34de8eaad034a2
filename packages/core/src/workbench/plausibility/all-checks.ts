import type { Check } from './check.ts'
import { aimsWithoutEffect } from './checks/aims-without-effect.ts'
import { aimsWithoutTarget } from './checks/aims-without-target.ts'
import { closureOverTolerance } from './checks/closure-over-tolerance.ts'
import { concentrationOverWhole } from './checks/concentration-over-whole.ts'
import { costBoundariesCrossed } from './checks/cost-boundaries-crossed.ts'
import { danglingReference } from './checks/dangling-reference.ts'
import { dischargeAboveGeneration } from './checks/discharge-above-generation.ts'
import { dischargeAboveLimit } from './checks/discharge-above-limit.ts'
import { doneWithoutContent } from './checks/done-without-content.ts'
import { effectAboveBaseline } from './checks/effect-above-baseline.ts'
import { effectAgainstSurvey } from './checks/effect-against-survey.ts'
import { effectCountedTwice } from './checks/effect-counted-twice.ts'
import { effectNotCountable } from './checks/effect-not-countable.ts'
import { effectVerifiedBelow } from './checks/effect-verified-below.ts'
import { emptyYear } from './checks/empty-year.ts'
import { energyAgainstOutput } from './checks/energy-against-output.ts'
import { energyFactor } from './checks/energy-factor.ts'
import { flowWithoutMeasurement } from './checks/flow-without-measurement.ts'
import { focusCandidatesCount } from './checks/focus-candidates-count.ts'
import { focusCriteriaWeights } from './checks/focus-criteria-weights.ts'
import { focusNotChosen } from './checks/focus-not-chosen.ts'
import { focusNotFirst } from './checks/focus-not-first.ts'
import { focusScoresMissing } from './checks/focus-scores-missing.ts'
import { layerUnit } from './checks/layer-unit.ts'
import { levelAgainstSurvey } from './checks/level-against-survey.ts'
import { levelLimitingLeftOut } from './checks/level-limiting-left-out.ts'
import { levelNotApplicableUnproved } from './checks/level-not-applicable-unproved.ts'
import { levelRequiredNotMet } from './checks/level-required-not-met.ts'
import { levelStanding } from './checks/level-standing.ts'
import { levelSystemGone } from './checks/level-system-gone.ts'
import { levelSystemMissing } from './checks/level-system-missing.ts'
import { levelSystemNewer } from './checks/level-system-newer.ts'
import { levelSystemOwn } from './checks/level-system-own.ts'
import { levelSystemWithdrawn } from './checks/level-system-withdrawn.ts'
import { levelUnknownIndicator } from './checks/level-unknown-indicator.ts'
import { levelValueDoubtful } from './checks/level-value-doubtful.ts'
import { levelValueUnreadable } from './checks/level-value-unreadable.ts'
import { levelVariables } from './checks/level-variables.ts'
import { levelWorseAfter } from './checks/level-worse-after.ts'
import { measurementWithoutUncertainty } from './checks/measurement-without-uncertainty.ts'
import { networkFault } from './checks/network-fault.ts'
import { noMainProduct } from './checks/no-main-product.ts'
import { optionBenefitOverBase } from './checks/option-benefit-over-base.ts'
import { optionClassDiffers } from './checks/option-class-differs.ts'
import { optionCostDeviation } from './checks/option-cost-deviation.ts'
import { optionDoneWithoutClaimed } from './checks/option-done-without-claimed.ts'
import { optionDroppedWithoutBarrier } from './checks/option-dropped-without-barrier.ts'
import { optionInvestmentUnit } from './checks/option-investment-unit.ts'
import { optionReplacedStands } from './checks/option-replaced-stands.ts'
import { optionScoresMissing } from './checks/option-scores-missing.ts'
import { optionWithoutCause } from './checks/option-without-cause.ts'
import { optionWithoutEffect } from './checks/option-without-effect.ts'
import { optionWithoutStudy } from './checks/option-without-study.ts'
import { optionsEndOfPipe } from './checks/options-end-of-pipe.ts'
import { planIncomplete } from './checks/plan-incomplete.ts'
import { publicityAndTraining } from './checks/publicity-and-training.ts'
import { requiredColumnEmpty } from './checks/required-column-empty.ts'
import { rowTwice } from './checks/row-twice.ts'
import { sharesOverOne } from './checks/shares-over-one.ts'
import { statedBalance } from './checks/stated-balance.ts'
import { stepsNotDone } from './checks/steps-not-done.ts'
import { studyGainDiffers } from './checks/study-gain-differs.ts'
import { studyInfeasibleDone } from './checks/study-infeasible-done.ts'
import { studyIssues } from './checks/study-issues.ts'
import { studyPaybackBeyond } from './checks/study-payback-beyond.ts'
import { targetBase } from './checks/target-base.ts'
import { targetNotBetter } from './checks/target-not-better.ts'
import { targetYears } from './checks/target-years.ts'
import { teamComposition } from './checks/team-composition.ts'
import { thousandfoldFlow } from './checks/thousandfold-flow.ts'
import { thousandfoldYear } from './checks/thousandfold-year.ts'
import { toleranceAboveMethod } from './checks/tolerance-above-method.ts'
import { tooFewYears } from './checks/too-few-years.ts'
import { topicsWithoutEffect } from './checks/topics-without-effect.ts'
import { topicsWithoutTarget } from './checks/topics-without-target.ts'
import { totalNotSum } from './checks/total-not-sum.ts'
import { unitWithoutFlows } from './checks/unit-without-flows.ts'
import { waterIdentity } from './checks/water-identity.ts'
import { yearJump } from './checks/year-jump.ts'
import { zeroBetweenYears } from './checks/zero-between-years.ts'

/** Every check, in the order in which an audit is made. A check is one file; it is listed here and nowhere else. */
export const CHECKS: readonly Check[] = [
  danglingReference,
  rowTwice,
  requiredColumnEmpty,
  teamComposition,
  planIncomplete,
  publicityAndTraining,
  tooFewYears,
  noMainProduct,
  emptyYear,
  zeroBetweenYears,
  thousandfoldYear,
  yearJump,
  energyFactor,
  energyAgainstOutput,
  totalNotSum,
  dischargeAboveGeneration,
  dischargeAboveLimit,
  levelSystemMissing,
  levelSystemGone,
  levelSystemNewer,
  levelSystemWithdrawn,
  levelSystemOwn,
  levelUnknownIndicator,
  levelValueUnreadable,
  levelValueDoubtful,
  levelVariables,
  levelLimitingLeftOut,
  levelNotApplicableUnproved,
  levelAgainstSurvey,
  levelStanding,
  levelRequiredNotMet,
  levelWorseAfter,
  focusCandidatesCount,
  focusCriteriaWeights,
  focusScoresMissing,
  focusNotChosen,
  focusNotFirst,
  targetNotBetter,
  targetYears,
  targetBase,
  aimsWithoutTarget,
  topicsWithoutTarget,
  layerUnit,
  networkFault,
  unitWithoutFlows,
  flowWithoutMeasurement,
  measurementWithoutUncertainty,
  thousandfoldFlow,
  closureOverTolerance,
  toleranceAboveMethod,
  statedBalance,
  waterIdentity,
  concentrationOverWhole,
  sharesOverOne,
  optionWithoutCause,
  optionWithoutEffect,
  aimsWithoutEffect,
  topicsWithoutEffect,
  costBoundariesCrossed,
  optionClassDiffers,
  optionInvestmentUnit,
  optionCostDeviation,
  optionsEndOfPipe,
  optionScoresMissing,
  optionWithoutStudy,
  studyIssues,
  studyGainDiffers,
  studyInfeasibleDone,
  studyPaybackBeyond,
  optionReplacedStands,
  optionDroppedWithoutBarrier,
  optionDoneWithoutClaimed,
  effectNotCountable,
  effectAboveBaseline,
  optionBenefitOverBase,
  effectCountedTwice,
  effectAgainstSurvey,
  effectVerifiedBelow,
  stepsNotDone,
  doneWithoutContent,
]
