import type { Feasibility } from '../../finance/feasibility-result.schema.ts'
import type { FeasibilityOption } from '../../finance/feasibility-input.schema.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import type { Severity } from '../../kernel/issue.ts'
import type { AcceptanceNeed } from '../../option/acceptance-need.ts'
import type { CodeOf } from '../../vocabulary/code-list.ts'
import type { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import type {
  CostClass,
  OPTION_BARRIERS,
  OptionNature,
  OptionState,
  STUDY_VERDICTS,
} from '../../vocabulary/option-codes.ts'
import type { AcceptanceRuleInForce } from '../audit-method-in-force.schema.ts'
import type { FindingPlace } from '../plausibility/finding.schema.ts'
import type { WorkbenchRow } from '../row.schema.ts'

type StudyVerdict = CodeOf<typeof STUDY_VERDICTS>

/** Why an option is proposed: what it answers to, as ids of rows. */
export type OptionCauses = {
  readonly loss: string | null
  readonly finding: string | null
  readonly indicator: string | null
}

/**
 * An option as its rows state it. `costClass`: computed from the investment and the boundaries of the audit; what somebody
 * chose counts only where nothing can be computed. Null is not known, which is not no cost.
 */
export type AuditOption = {
  readonly row: WorkbenchRow
  readonly id: string
  readonly name: string
  readonly aspect: CodeOf<typeof CAUSE_ASPECTS> | null
  readonly nature: OptionNature | null
  readonly state: OptionState | null
  /** 10 000 yuan; null: not stated. */
  readonly investment: Decimal | null
  readonly costClass: CostClass | null
  readonly computedClass: CostClass | null
  readonly statedClass: CostClass | null
  readonly isRenovation: boolean | null
  readonly acceptance: AcceptanceNeed<AcceptanceRuleInForce>
  readonly causes: OptionCauses
  /** The option this one replaces, and the one that replaced it, as ids. */
  readonly replaces: string | null
  readonly replacedBy: string | null
  readonly study: OptionStudy | null
  readonly work: OptionWork | null
}

/** How an option is carried out; money in 10 000 yuan, progress in percent. */
export type OptionWork = {
  readonly row: WorkbenchRow
  readonly owner: string | null
  readonly planFrom: string | null
  readonly planTo: string | null
  readonly funds: string | null
  readonly startedOn: string | null
  readonly progress: Decimal | null
  readonly actualCost: Decimal | null
  readonly barrier: CodeOf<typeof OPTION_BARRIERS> | null
}

/** Something about a study that should be corrected or known, and the cell it stands in. */
export type StudyIssue = {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly place: FindingPlace
}

/** The payback an option is measured by, in years; `limit` is the longest, `wished` the shorter one the method prints. */
export type PaybackNorm = {
  readonly limit: Decimal
  readonly wished: Decimal
  readonly title: string
  /** Stated by the study itself, or that of the class of the option. */
  readonly from: 'study' | 'class'
}

/**
 * The study of an option. `input`: what is computed with, null where `issues` holds an error; `result`: as the command
 * `feasibility` prints it. `decision`: infeasible where one of the three parts is, feasible where all are, else open.
 */
export type OptionStudy = {
  readonly row: WorkbenchRow
  readonly input: FeasibilityOption | null
  readonly result: Feasibility | null
  readonly norm: PaybackNorm | null
  /** How the payback stands to the norm; null where one of them is not known. */
  readonly payback: 'within' | 'long' | 'beyond' | null
  readonly technical: StudyVerdict | null
  readonly environmental: StudyVerdict | null
  readonly economic: StudyVerdict
  readonly decision: StudyVerdict
  /** Share of the gain that moves with the price, 0-1; null: all of it. */
  readonly priceShare: number | null
  readonly issues: readonly StudyIssue[]
}
