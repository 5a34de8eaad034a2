import type { IndicatorLevel } from '../../indicator/level-result.schema.ts'
import type { PerLevel } from '../../indicator/levels.ts'
import type { LevelValue } from '../../indicator/read-level-input.ts'
import type { SystemPart, SystemRow } from '../../indicator/system-parts.ts'
import { VETO_PART } from '../../indicator/system-parts.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { Moment } from './chosen-system.ts'
import type { JudgedSheets } from './judge-sheets.ts'
import type { LevelSheets } from './level-sheets.ts'

/** One indicator of the system as the audit has it at a moment. */
export type LevelLine = {
  readonly indicator: SystemRow
  /** The title of the group it stands in, and its id. */
  readonly part: string
  readonly partId: string
  readonly isVeto: boolean
  /** Its row of `level_values`; null while nobody has entered anything for it. */
  readonly row: WorkbenchRow | null
  /** As it was entered; null: nothing. */
  readonly text: string | null
  /** As it was read; null: missing, or not to be read. */
  readonly value: LevelValue | null
  /** What it reached; of a system of ratios null, there the quotient says it. */
  readonly reached: IndicatorLevel | null
  /** Value and benchmark as a quotient after the cap; null except in systems of ratios. */
  readonly ratio: number | null
  /** Its share of the whole after re-weighting (of ratios: its points); null where it is not published. */
  readonly weight: number | null
  /** What it gives: of levels per level, of ratios its own; null where nothing can be computed. */
  readonly points: PerLevel<string> | string | null
  /** Where the points come from, one sentence; null where nothing can be computed. */
  readonly why: string | null
}

type Looked = { readonly sheets: LevelSheets; readonly judged: JudgedSheets; readonly moment: Moment }

/** The indicators of a group as the sheets and their result have them. */
export function linesOf({ id, title, rows }: SystemPart, { sheets, judged, moment }: Looked): LevelLine[] {
  const { result, explained, values } = judged
  const reached = new Map(result !== null && 'level' in result ? result.indicators.map((each) => [each.id, each]) : [])
  const rated = new Map(result !== null && 'index' in result ? result.indicators.map((each) => [each.id, each]) : [])
  return rows.map((indicator) => {
    const row = sheets.rows.get(indicator.id) ?? null
    const text = (row?.fields[moment] ?? '').trim()
    const value = values[indicator.id] ?? null
    return {
      indicator,
      part: title,
      partId: id,
      isVeto: id === VETO_PART,
      row,
      text: text === '' ? null : text,
      value,
      reached: reached.get(indicator.id)?.level ?? null,
      ratio: rated.get(indicator.id)?.ratio ?? null,
      weight: (reached.get(indicator.id) ?? rated.get(indicator.id))?.weight ?? null,
      points: explained?.get(indicator.id)?.points ?? null,
      why: explained?.get(indicator.id)?.text ?? null,
    }
  })
}

/** What is known to lag: a veto that applies, then limiting ones, then the others in the order of the system. */
export function laggingOf(lines: readonly LevelLine[]): readonly LevelLine[] {
  const below = lines.filter(({ isVeto, value, reached, ratio }) => {
    if (isVeto) return value === true
    if (value === null || value === 'not_applicable') return false
    return reached === null ? ratio !== null && ratio < 1 : reached !== 'I'
  })
  const isFirst = ({ indicator }: LevelLine): boolean => indicator.isLimiting
  return [...below.filter(isFirst), ...below.filter((line) => !isFirst(line))]
}
