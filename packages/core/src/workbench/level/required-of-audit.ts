import type { LevelResult } from '../../indicator/level-result.schema.ts'
import type { Level } from '../../indicator/levels.ts'
import { LEVELS } from '../../indicator/levels.ts'
import type { RatioResult } from '../../indicator/ratio-result.schema.ts'
import { compareWithRequired } from '../../indicator/required-level.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import type { LevelLine } from './level-line.ts'

/**
 * A level that is asked for, beside what was reached. `isMet` null: it cannot be told yet, or the system has grades instead of
 * levels. `short`: the indicators below it, those without a value among them, limiting ones first.
 */
export type RequiredOfAudit = {
  readonly row: WorkbenchRow
  /** Null while the row names none. */
  readonly level: Level | null
  readonly basis: string
  /** Until when, `YYYY-MM-DD`; null: no day is named. */
  readonly dueOn: string | null
  readonly isMet: boolean | null
  readonly short: readonly LevelLine[]
}

/** Every level somebody asks for, beside the result; `lines` by the id of the indicator. */
export function requiredOfAudit(
  data: WorkbenchData,
  result: LevelResult | RatioResult | null,
  lines: ReadonlyMap<string, LevelLine>,
): readonly RequiredOfAudit[] {
  return rowsOf(data, 'level_requirements').map((row) => {
    const level = LEVELS.find((each) => each === row.fields['level']) ?? null
    const common = { row, level, basis: row.fields['basis'] ?? '', dueOn: row.fields['due_on'] ?? null }
    if (level === null || result === null || !('level' in result)) return { ...common, isMet: null, short: [] }
    const { isMet, short } = compareWithRequired(result, level)
    return { ...common, isMet, short: short.flatMap((id) => lines.get(id) ?? []) }
  })
}
