import type { AnySystem } from '../../indicator/judge-plant.ts'
import type { LevelResult } from '../../indicator/level-result.schema.ts'
import type { RatioResult } from '../../indicator/ratio-result.schema.ts'
import { systemParts } from '../../indicator/system-parts.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import type { Moment } from './chosen-system.ts'
import type { JudgedSheets } from './judge-sheets.ts'
import { judgeSheets } from './judge-sheets.ts'
import { levelSheetIssue } from './level-sheet-issues.ts'
import type { LevelLine } from './level-line.ts'
import { laggingOf, linesOf } from './level-line.ts'
import type { LevelIssue } from './level-sheets.ts'
import { cellIssue, readLevelSheets } from './level-sheets.ts'
import type { RequiredOfAudit } from './required-of-audit.ts'
import { requiredOfAudit } from './required-of-audit.ts'

/**
 * The level of an audit at a moment. `result` null: nothing can be computed, `issues` say why. `lagging`: what is known to be
 * below level I (of ratios below its benchmark), vetoes and limiting ones first; `missing`: what has no value; `unproved`:
 * stated as not applicable without a proof. `isEmpty`: nobody has entered a value for this moment.
 */
export type LevelOfAudit = {
  readonly moment: Moment
  readonly result: LevelResult | RatioResult | null
  readonly explained: JudgedSheets['explained']
  readonly lines: readonly LevelLine[]
  readonly lagging: readonly LevelLine[]
  readonly missing: readonly LevelLine[]
  readonly unproved: readonly LevelLine[]
  readonly required: readonly RequiredOfAudit[]
  readonly isEmpty: boolean
  readonly issues: readonly LevelIssue[]
}

/**
 * Computes the level of an audit from its sheets `level_values`, `level_variables` and `level_requirements`; a level is
 * never typed. Values of one moment are never taken for those of the other: what is not entered is missing.
 */
export function levelOfAudit(data: WorkbenchData, any: AnySystem, moment: Moment): LevelOfAudit {
  const parts = systemParts(any)
  const sheets = readLevelSheets(data, any, parts, moment)
  const judged = judgeSheets(any, sheets, moment)
  const lines = parts.flatMap((part) => linesOf(part, { sheets, judged, moment }))
  const byId = new Map(lines.map((line) => [line.indicator.id, line]))
  const unproved = lines.filter(({ value, row }) => value === 'not_applicable' && proofOf(row) === '')
  return {
    moment,
    result: judged.result,
    explained: judged.explained,
    lines,
    lagging: laggingOf(lines),
    missing: lines.filter(({ value, reached }) => value === null && reached !== 'not_applicable'),
    unproved,
    required: requiredOfAudit(data, judged.result, byId),
    isEmpty: Object.keys(sheets.values).length === 0,
    issues: [...sheets.issues, ...withProofs(judged.issues, byId), ...unproved.map((line) => unprovedIssue(line))],
  }
}

/** The proof of a row, blanks left out. */
function proofOf(row: WorkbenchRow | null): string {
  return (row?.fields['proof'] ?? '').trim()
}

/** The engine asks for the proof of each limiting indicator left out; where it is given, that is told instead. */
function withProofs(issues: readonly LevelIssue[], lines: ReadonlyMap<string, LevelLine>): readonly LevelIssue[] {
  const byRow = new Map(
    [...lines.values()].flatMap((line) => (line.row === null ? [] : [[line.row.id, line] as const])),
  )
  return issues.flatMap((issue) => {
    if (issue.code !== 'level_limiting_not_applicable') return [issue]
    const line = byRow.get(issue.place.row ?? '')
    if (line === undefined) return [issue]
    // without a proof `unproved` tells it
    if (proofOf(line.row) === '') return []
    return [
      cellIssue(levelSheetIssue('level_limiting_excluded', '', { title: line.indicator.title }), line.row, 'proof'),
    ]
  })
}

function unprovedIssue({ indicator, row }: LevelLine): LevelIssue {
  return cellIssue(levelSheetIssue('level_proof_missing', '', { title: indicator.title }), row, 'proof')
}
