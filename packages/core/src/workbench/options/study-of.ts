import { appraise } from '../../finance/feasibility.ts'
import type { Feasibility } from '../../finance/feasibility-result.schema.ts'
import { sensitivity } from '../../finance/sensitivity.ts'
import type { SensitivityRow } from '../../finance/sensitivity.ts'
import type { TornadoBar } from '../../finance/tornado.ts'
import { tornado } from '../../finance/tornado.ts'
import { Decimal, decimalText } from '../../kernel/decimal.ts'
import type { CostClass } from '../../vocabulary/option-codes.ts'
import { STUDY_VERDICTS } from '../../vocabulary/option-codes.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { numberOf } from '../survey/figure.ts'
import type { OptionStudy, StudyIssue } from './audit-option.ts'
import { judgePayback, paybackNorm } from './payback-norm.ts'
import { studyInput } from './study-input.ts'
import { studyIssue } from './study-issue.ts'

/** The rows of one study and what is known of its option. */
export type StudiedOption = {
  readonly option: WorkbenchRow
  readonly study: WorkbenchRow
  readonly flows: readonly WorkbenchRow[]
  readonly costClass: CostClass | null
}

/** Reads, reckons and judges the study of an option; nothing is typed that can be computed. */
export function studyOf({ option, study, flows, costClass }: StudiedOption, method: AuditMethod): OptionStudy {
  const norm = paybackNorm(costClass, numberOf(study.fields['payback_norm']), method)
  const read = studyInput({ option, study, flows, norm })
  const result = read.input === null ? null : appraise(read.input)
  const technical = verdictOf(study.fields['technical_verdict'])
  const environmental = verdictOf(study.fields['environmental_verdict'])
  const economic = result === null || result.feasible === null ? 'open' : result.feasible ? 'feasible' : 'infeasible'
  const parts = [technical, environmental, economic]
  const share = numberOf(study.fields['price_share'])
  return {
    row: study,
    input: read.input,
    result,
    norm,
    payback: judgePayback(result?.payback ?? null, norm),
    technical,
    environmental,
    economic,
    decision: parts.includes('infeasible')
      ? 'infeasible'
      : parts.every((each) => each === 'feasible')
        ? 'feasible'
        : 'open',
    priceShare: share === null ? null : share.div(100).toNumber(),
    issues: [...read.issues, ...(result === null ? [] : resultIssues(result, study))],
  }
}

/** What a reader has to know of the figures of a study. */
function resultIssues(result: Feasibility, study: WorkbenchRow): readonly StudyIssue[] {
  const place = { sheet: 'option_studies', row: study.id, column: null }
  const found: StudyIssue[] = []
  const { depreciation, taxable, irrNote, irrs } = result
  if (depreciation !== null && taxable !== null && taxable < 0) {
    const words = { gain: shown(taxable + depreciation), depreciation: shown(depreciation) }
    found.push(studyIssue('study_gain_below_depreciation', { ...place, column: 'saving' }, words))
  }
  if (irrNote === 'none') found.push(studyIssue('study_no_rate', place))
  if (irrNote === 'several') found.push(studyIssue('study_several_rates', place, { count: irrs?.length ?? 0 }))
  return found
}

function shown(value: number): string {
  return decimalText(new Decimal(value).toDecimalPlaces(4))
}

function verdictOf(text: string | undefined) {
  return STUDY_VERDICTS.is(text) ? text : null
}

/** How the figures of a study change with what is only estimated, and which estimate matters most. */
export type StudySensitivity = { readonly rows: readonly SensitivityRow[]; readonly bars: readonly TornadoBar[] }

/** Sensitivity table and tornado of a study, by `core/finance`; null where it could not be reckoned. */
export function studySensitivity({ input, priceShare }: OptionStudy): StudySensitivity | null {
  if (input === null) return null
  const rows = sensitivity(input, priceShare === null ? {} : { priceShare })
  return { rows, bars: tornado(rows) }
}
