import { grouped } from '../kernel/grouped.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { NetworkLayer, PlantNetwork } from '../balance/network/network.schema.ts'
import type { ReconciledNetwork } from '../balance/network/network-result.ts'
import { reconcileNetwork } from '../balance/network/reconcile-network.ts'
import type { NameOf, Printing } from '../workbench/excel/cell-text.ts'
import { rowNames } from '../workbench/excel/row-names.ts'
import type { LevelOfAudit } from '../workbench/level/level-of-audit.ts'
import type { Moment } from '../workbench/level/chosen-system.ts'
import type { AuditOption } from '../workbench/options/audit-option.ts'
import type { AuditEffects } from '../workbench/options/effects-of.ts'
import type { FocusRanking } from '../workbench/focus-ranking.ts'
import { lawChoices } from '../workbench/law-choices.ts'
import type { MeasuredClosure } from '../workbench/plausibility/check.ts'
import { lookAt } from '../workbench/plausibility/run-checks.ts'
import type { WorkbenchRow } from '../workbench/row.schema.ts'
import type { Survey } from '../workbench/survey/survey.ts'
import type { Block, BoundFigure, Run } from './report-document.schema.ts'
import type { ReportInput } from './report-input.ts'

/** What the audit says, read once for the whole report. */
export type Readings = {
  readonly survey: Survey
  readonly network: PlantNetwork
  readonly closures: readonly MeasuredClosure[]
  readonly focus: FocusRanking
  readonly printing: Printing
  readonly nameOf: NameOf
  readonly rowOf: (id: string) => WorkbenchRow | undefined
  readonly options: readonly AuditOption[]
  readonly effects: AuditEffects
  /** The level at a moment; null where no system is chosen. */
  readonly level: (moment: Moment) => LevelOfAudit | null
  /** Every layer of a period reconciled; reckoned when it is first asked for. */
  readonly reconciled: (period: string) => ReconciledNetwork
}

/**
 * The desk at which a report is written: what is read, the figures bound so far, and the counters of headings, tables and
 * pictures. `figure` binds a number and returns the piece of text that stands for it; the same key is bound once.
 */
export type Desk = {
  readonly input: ReportInput
  readonly readings: Readings
  readonly figure: (figure: BoundFigure) => Run
  readonly figures: () => readonly BoundFigure[]
  /** A figure bound before, by its key. */
  readonly bound: (key: string) => BoundFigure | undefined
  readonly heading: (heading: { id: string; level: number; title: string; isNumbered?: boolean }) => Block
  /** The next caption of the chapter: `表 2-1 主要设备`. */
  readonly caption: (kind: '表' | '图', title: string) => string
}

/** Signs a bound text may have. */
export const LONGEST_TEXT = 1000
const LONGEST = { text: LONGEST_TEXT, label: 300, how: 500, key: 200, unit: 40 } as const
const MOST_PLACES = 50
const MOST_SOURCES = 20
const HALF_CHARACTER = /[\ud800-\udbff]$/

/** A text with an end: what is longer is cut and says so. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(HALF_CHARACTER, '')}…`
}

/** A desk with an empty report for an audit. */
export function openDesk(input: ReportInput): Desk {
  const bound = new Map<string, BoundFigure>()
  const counters = headingCounters()
  return {
    input,
    readings: readingsOf(input),
    figure: (figure) => {
      const key = keyOf(figure.key)
      if (!bound.has(key)) bound.set(key, bounded({ ...figure, key }))
      return { kind: 'figure', key }
    },
    figures: () => [...bound.values()],
    bound: (key) => bound.get(keyOf(key)),
    ...counters,
  }
}

function bounded(figure: BoundFigure): BoundFigure {
  return {
    ...figure,
    label: cut(figure.label, LONGEST.label),
    text: cut(figure.text, LONGEST.text),
    unit: cut(figure.unit, LONGEST.unit),
    places: figure.places.slice(0, MOST_PLACES),
    ...(figure.sources === undefined ? {} : { sources: figure.sources.slice(0, MOST_SOURCES) }),
    how: figure.how === null ? null : cut(figure.how, LONGEST.how),
  }
}

const HASH_DIGITS = 32

/** A key of bounded length: what is longer ends in its hash, so that no two become one. */
function keyOf(key: string): string {
  if (key.length <= LONGEST.key) return key
  return `${key.slice(0, LONGEST.key - HASH_DIGITS).replace(HALF_CHARACTER, '')}${sha256Hex(key).slice(0, HASH_DIGITS)}`
}

function headingCounters(): Pick<Desk, 'heading' | 'caption'> {
  let numbers: number[] = []
  let isNumbered = true
  let captions = { 表: 0, 图: 0 }
  // annexes have no number of their own: their tables are counted through
  const annexed = { 表: 0, 图: 0 }
  return {
    heading: ({ id, level, title, ...rest }) => {
      const counts = rest.isNumbered ?? true
      if (level === 1) {
        isNumbered = counts
        captions = { 表: 0, 图: 0 }
      }
      if (counts && isNumbered) {
        const own = numbers.slice(0, level)
        while (own.length < level) own.push(0)
        own[level - 1] = (own[level - 1] ?? 0) + 1
        numbers = own
      }
      const number = counts && isNumbered ? numbers.join('.') : ''
      return { kind: 'heading', id, level, number, title: cut(title, 300) }
    },
    caption: (kind, title) => {
      const counted = isNumbered ? captions : annexed
      counted[kind] += 1
      const place = isNumbered ? `${kind} ${numbers[0] ?? 1}-${counted[kind]}` : `附${kind} ${counted[kind]}`
      return cut(`${place} ${title}`, 300)
    },
  }
}

function readingsOf({ data, method, beside }: ReportInput): Readings {
  const { survey, network, closures, focus, options, effects, levels } = lookAt(data, method, beside)
  const choices = lawChoices(method)
  const { nameOf } = rowNames(data, choices)
  const rows = new Map([...data.values()].flat().map((row) => [row.id, row]))
  const solved = new Map<string, ReconciledNetwork>()
  return {
    survey,
    network,
    closures,
    focus,
    printing: { choices, nameOf },
    nameOf,
    rowOf: (id) => rows.get(id),
    options,
    effects,
    level: (moment) => levels?.[moment] ?? null,
    reconciled: (period) => {
      const found = solved.get(period) ?? reconcileNetwork(network, period)
      solved.set(period, found)
      return found
    },
  }
}

/** The layers that were measured with their periods, in order. */
export function measuredLayers({ readings }: Desk): ReadonlyMap<NetworkLayer, readonly MeasuredClosure[]> {
  return grouped(readings.closures, ({ layer }) => layer)
}
