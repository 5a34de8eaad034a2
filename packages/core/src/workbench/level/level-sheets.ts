import type { AnySystem } from '../../indicator/judge-plant.ts'
import type { LevelValue } from '../../indicator/read-level-input.ts'
import type { SystemPart, SystemRow } from '../../indicator/system-parts.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import type { Issue, Severity } from '../../kernel/issue.ts'
import type { FindingPlace } from '../plausibility/finding.schema.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { numberOf } from '../survey/figure.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import type { Moment } from './chosen-system.ts'
import { MOMENTS } from './chosen-system.ts'
import { readIndicatorValue } from './indicator-value.ts'
import { levelSheetIssue } from './level-sheet-issues.ts'

/** A finding about the level, with the cell it is about. */
export type LevelIssue = {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly place: FindingPlace
}

/** What the sheets state of a moment, read for a system; what cannot be read is left out and told in `issues`. */
export type LevelSheets = {
  readonly values: Readonly<Record<string, LevelValue>>
  readonly variables: Readonly<Record<string, Decimal>>
  /** The row of each indicator and of each variable by its id. */
  readonly rows: ReadonlyMap<string, WorkbenchRow>
  readonly variableRows: ReadonlyMap<string, WorkbenchRow>
  readonly issues: readonly LevelIssue[]
}

/** Reads the sheets of the level for a system and a moment. */
export function readLevelSheets(
  data: WorkbenchData,
  any: AnySystem,
  parts: readonly SystemPart[],
  moment: Moment,
): LevelSheets {
  const known = new Map(parts.flatMap((part) => part.rows.map((row) => [row.id, row] as const)))
  const issues: LevelIssue[] = []
  const rows = new Map<string, WorkbenchRow>()
  // ids of indicators are somebody's own words: one may be called `constructor`
  const values = Object.create(null) as Record<string, LevelValue>
  for (const row of rowsOf(data, 'level_values')) {
    const id = (row.fields['indicator'] ?? '').trim()
    const indicator = known.get(id)
    if (id === '') continue
    if (indicator === undefined) {
      issues.push(
        cellIssue(levelSheetIssue('level_cell_unknown', '', { system: any.system.title, id }), row, 'indicator'),
      )
    } else if (rows.has(id)) {
      issues.push(cellIssue(levelSheetIssue('level_cell_twice', '', { title: indicator.title }), row, 'indicator'))
    } else {
      rows.set(id, row)
      const value = valueOf(row, indicator, moment, issues)
      if (value !== undefined) values[id] = value
    }
  }
  return { values, rows, ...readVariables(data, any, moment, issues), issues }
}

function valueOf(
  row: WorkbenchRow,
  indicator: SystemRow,
  moment: Moment,
  issues: LevelIssue[],
): LevelValue | undefined {
  const text = row.fields[moment]
  const read = readIndicatorValue(text, indicator)
  if (read.kind === 'value') return read.value
  if (read.kind === 'unreadable') {
    const words = { title: indicator.title, moment: MOMENTS[moment], value: cut(text ?? ''), expected: read.expected }
    issues.push(cellIssue(levelSheetIssue('level_cell_unreadable', '', words), row, moment))
  }
  return undefined
}

function readVariables(
  data: WorkbenchData,
  any: AnySystem,
  moment: Moment,
  issues: LevelIssue[],
): Pick<LevelSheets, 'variables' | 'variableRows'> {
  const stated = new Set(statedVariables(any).map(({ id }) => id))
  const variableRows = new Map<string, WorkbenchRow>()
  const variables = Object.create(null) as Record<string, Decimal>
  for (const row of rowsOf(data, 'level_variables')) {
    const id = (row.fields['variable'] ?? '').trim()
    if (id === '' || variableRows.has(id)) continue
    if (!stated.has(id)) {
      const issue = levelSheetIssue('level_variable_cell_unknown', '', { system: any.system.title, id })
      issues.push(cellIssue(issue, row, 'variable'))
      continue
    }
    variableRows.set(id, row)
    const value = numberOf(row.fields[moment])
    if (value !== null) variables[id] = value
  }
  return { variables, variableRows }
}

/** The variables somebody has to state: those the program does not count itself. */
export function statedVariables(any: AnySystem): readonly { readonly id: string; readonly title: string }[] {
  return any.kind === 'ratio' ? [] : any.system.variables.filter(({ countOf }) => countOf === null)
}

/** An issue with the cell it is about. */
export function cellIssue({ code, severity, message }: Issue, row: WorkbenchRow | null, column: string): LevelIssue {
  const sheet = row?.sheet ?? 'level_values'
  return { code, severity, message, place: { sheet, row: row?.id ?? null, column } }
}

function cut(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`
}
