import type { LayerClosure } from '../../balance/network/closure.ts'
import type { NetworkLayer, PlantNetwork } from '../../balance/network/network.schema.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, decimalText, readableText } from '../../kernel/decimal.ts'
import type { Severity } from '../../kernel/issue.ts'
import type { SheetId } from '../all-sheets.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { MethodFigureName } from '../audit-method.schema.ts'
import type { Beside } from '../beside.ts'
import type { FocusRanking } from '../focus-ranking.ts'
import type { Moment } from '../level/chosen-system.ts'
import type { LevelOfAudit } from '../level/level-of-audit.ts'
import type { AuditOption } from '../options/audit-option.ts'
import type { AuditEffects } from '../options/effects-of.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { Survey } from '../survey/survey.ts'
import type { WeightedRanking } from '../weighted-ranking.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import type { FindingPlace } from './finding.schema.ts'

/** The closure of a layer in a period, of every unit it touches and of the plant. */
export type MeasuredClosure = LayerClosure & {
  readonly layer: NetworkLayer
  readonly period: PlantNetwork['periods'][number]
}

/** An audit as the checks look at it: its rows, what is read from them once for all checks, and the method of its law. */
export type CheckedAudit = {
  readonly data: WorkbenchData
  readonly method: AuditMethod
  readonly survey: Survey
  readonly network: PlantNetwork
  /** Every layer in every period: what enters and leaves as measured. */
  readonly closures: readonly MeasuredClosure[]
  readonly focus: FocusRanking
  readonly beside: Beside
  /** The level before and after the audit; null where no indicator system is chosen. */
  readonly levels: Readonly<Record<Moment, LevelOfAudit>> | null
  readonly options: readonly AuditOption[]
  /** The screening of the options by weighted sum. */
  readonly screening: WeightedRanking
  readonly effects: AuditEffects
}

/**
 * Something a check found. `about` names what it is about (ids of rows, years): with the check it is the key of the
 * finding. `figures` are the values it was judged by: while they stay the same an answer stays good.
 */
export type RawFinding = {
  readonly about: readonly string[]
  readonly figures: readonly (string | undefined)[]
  readonly message: string
  readonly places: readonly FindingPlace[]
  /** Where it is not that of the check. */
  readonly severity?: Severity
  readonly clause?: string | null
}

/** One thing that is looked at; `source` says by what it is judged. */
export type Check = {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly source: string
  readonly run: (audit: CheckedAudit) => readonly RawFinding[]
}

/** The place of a row, and of a column in it. */
export function at(sheet: SheetId, row: string | null = null, column: string | null = null): FindingPlace {
  return { sheet, row, column }
}

/** A figure of the method, or null where the law states none: then nothing is judged by it. */
export function methodFigure({ figures }: AuditMethod, name: MethodFigureName): Decimal | null {
  const found = figures.find(({ id }) => id === name)
  return found === undefined ? null : decimal(found.value)
}

/** A number as a sentence shows it: six decimals at most, thousands separated. */
export function shown(value: Decimal): string {
  return readableText(value.toDecimalPlaces(6))
}

/** A number among the figures of a finding, as it was written since there are answers: six decimals at most. */
export function plain(value: Decimal): string {
  return decimalText(value.toDecimalPlaces(6))
}

/** A sentence among the figures of a finding: as it was before thousands were separated, so that answers to it stay good. */
export function withoutGroups(sentence: string): string {
  return sentence.replace(/(?<=\d),(?=\d{3})/g, '')
}

/** A share as a sentence shows it: `12.34 %`. */
export function percent(share: Decimal): string {
  return `${readableText(share.times(100).toDecimalPlaces(2))} %`
}

/** The name of a row in quotation marks. */
export function named(row: Pick<WorkbenchRow, 'fields'> | undefined): string {
  const name = row?.fields['name'] ?? ''
  return name === '' ? '（没有名称的一行）' : `“${name}”`
}

const MOST_NAMES = 5

/** The first few of many names, and how many there are. */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).join('、')
  return names.length > MOST_NAMES ? `${first}等 ${names.length} 处` : first
}
