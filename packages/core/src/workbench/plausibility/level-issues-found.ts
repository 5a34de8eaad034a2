import type { LevelIssue } from '../level/level-sheets.ts'
import type { CheckedAudit, RawFinding } from './check.ts'
import { levelClause } from './level-step.ts'

/**
 * The issues of some codes that the computation of the level told, before and after the audit, each once. Of a moment for
 * which nobody has entered a value only those are told that are about what was entered in a cell.
 */
export function levelIssuesFound(
  { levels, method }: CheckedAudit,
  codes: readonly string[],
  finding: (issue: LevelIssue) => Partial<RawFinding> = () => ({}),
): readonly RawFinding[] {
  if (levels === null) return []
  const told = [levels.before, levels.after].flatMap(({ issues, isEmpty }) =>
    issues.filter(({ code }) => codes.includes(code) && (!isEmpty || code.includes('_cell_'))),
  )
  const distinct = new Map(told.map((issue) => [keyOf(issue), issue]))
  return [...distinct].map(([key, issue]) => ({
    about: [key],
    figures: [issue.message],
    message: issue.message,
    places: [{ ...issue.place }],
    clause: levelClause(method),
    ...finding(issue),
  }))
}

function keyOf({ code, place: { row, column } }: LevelIssue): string {
  return [code, ...(row === null ? [] : [row, column ?? ''])].join('/')
}
