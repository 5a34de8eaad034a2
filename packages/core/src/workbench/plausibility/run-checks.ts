import { closureOf } from '../../balance/network/closure.ts'
import type { PlantNetwork } from '../../balance/network/network.schema.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { Beside } from '../beside.ts'
import { NOTHING_BESIDE } from '../beside.ts'
import { focusRanking } from '../focus-ranking.ts'
import { levelOfAudit } from '../level/level-of-audit.ts'
import { effectsOfOptions } from '../options/effects-of.ts'
import { optionsOf } from '../options/options-of.ts'
import { screeningOf } from '../options/screening-of.ts'
import { plantNetwork } from '../plant-network.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { surveyOf } from '../survey/survey.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import { CHECKS } from './all-checks.ts'
import type { Check, CheckedAudit, RawFinding } from './check.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { FindingAnswer, FindingPlace, PlausibilityFinding } from './finding.schema.ts'

const MOST_PLACES = 50
const LONGEST = 1000
const HALF_CHARACTER = /[\ud800-\udbff]$/
const MOST_FINDINGS = 2000
const ORDER = { error: 0, warning: 1, notice: 2 } as const

/**
 * Runs every check over an audit: errors first, then in the order of the checks, each with the answer somebody gave. An
 * audit nobody has entered anything in has no findings.
 */
export function runChecks(
  data: WorkbenchData,
  method: AuditMethod,
  beside: Beside = NOTHING_BESIDE,
): readonly PlausibilityFinding[] {
  if (isEmpty(data)) return []
  const audit = lookAt(data, method, beside)
  const answers = new Map(rowsOf(data, 'answers').map((row) => [row.fields['finding'] ?? '', row]))
  return CHECKS.flatMap((check) => check.run(audit).map((found) => findingOf(check, found, answers)))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .slice(0, MOST_FINDINGS)
}

/** What the checks look at, read from the rows once. */
export function lookAt(data: WorkbenchData, method: AuditMethod, beside: Beside = NOTHING_BESIDE): CheckedAudit {
  const { network } = plantNetwork(data, { coal: { factors: method.energyFactors, day: method.on } })
  const measured = measuredLayers(network)
  const closures = network.layers.flatMap((layer) =>
    network.periods
      .filter((period) => measured.has(`${layer.id} ${period.id}`))
      .map((period) => ({ layer, period, ...closureOf(network, period.id, layer.id) })),
  )
  const { system } = beside
  const levels =
    system === null
      ? null
      : { before: levelOfAudit(data, system, 'before'), after: levelOfAudit(data, system, 'after') }
  const options = optionsOf(data, method)
  const effects = effectsOfOptions(data, method, { earlier: beside.earlier, options })
  const rankings = { focus: focusRanking(data), screening: screeningOf(data, options) }
  return { data, method, survey: surveyOf(data), network, closures, ...rankings, beside, levels, options, effects }
}

/** Layer and period of everything that was measured: where nothing was, nothing can be out of balance. */
function measuredLayers({ flows, measurements, concentrations }: PlantNetwork): ReadonlySet<string> {
  const layerOf = new Map(flows.map(({ id, layer }) => [id, layer]))
  return new Set([
    ...measurements.map(({ flow, period }) => `${layerOf.get(flow) ?? ''} ${period}`),
    ...concentrations.map(({ layer, period }) => `${layer} ${period}`),
  ])
}

/** True for a finding that nobody has answered, or whose figures have changed since it was answered. */
export function isOpen({ answer }: PlausibilityFinding): boolean {
  return answer === null || !answer.isCurrent
}

/** Nobody has begun: steps alone that were never touched are no audit. */
function isEmpty(data: WorkbenchData): boolean {
  return [...data.values()].every((rows) => rows.length === 0)
}

function findingOf(check: Check, found: RawFinding, answers: ReadonlyMap<string, WorkbenchRow>): PlausibilityFinding {
  const key = [check.id, ...found.about].join(':')
  const fingerprint = fingerprintOf(found.figures)
  const answer = answers.get(key)
  return {
    key,
    check: check.id,
    title: check.title,
    severity: found.severity ?? check.severity,
    fingerprint,
    message: cut(found.message),
    source: check.source,
    clause: found.clause ?? null,
    places: distinct(found.places).slice(0, MOST_PLACES),
    answer: answer === undefined ? null : answerOf(answer, fingerprint),
  }
}

/** Long names make long sentences; what is sent and frozen has an end. */
function cut(message: string): string {
  return message.length <= LONGEST ? message : `${message.slice(0, LONGEST - 1).replace(HALF_CHARACTER, '')}…`
}

function distinct(places: readonly FindingPlace[]): FindingPlace[] {
  return [
    ...new Map(places.map((place) => [`${place.sheet} ${place.row ?? ''} ${place.column ?? ''}`, place])).values(),
  ]
}

function answerOf({ id, fields, changedBy, changedAt }: WorkbenchRow, fingerprint: string): FindingAnswer | null {
  const reason = fields['reason'] ?? ''
  if (reason.trim() === '') return null
  const evidence = fields['evidence'] ?? ''
  return { row: id, reason, evidence, by: changedBy, at: changedAt, isCurrent: fields['fingerprint'] === fingerprint }
}
