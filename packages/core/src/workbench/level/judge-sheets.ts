import { explainLevel } from '../../indicator/explain-level.ts'
import { explainRatio } from '../../indicator/explain-ratio.ts'
import type { AnySystem } from '../../indicator/judge-plant.ts'
import { judgePlant } from '../../indicator/judge-plant.ts'
import type { LevelResult } from '../../indicator/level-result.schema.ts'
import type { PerLevel } from '../../indicator/levels.ts'
import type { RatioResult } from '../../indicator/ratio-result.schema.ts'
import type { LevelValue } from '../../indicator/read-level-input.ts'
import { readLevelInput } from '../../indicator/read-level-input.ts'
import type { Issue } from '../../kernel/issue.ts'
import { Problem } from '../../kernel/problem.ts'
import { indicatorValueText } from './indicator-value.ts'
import type { LevelIssue, LevelSheets } from './level-sheets.ts'
import { cellIssue } from './level-sheets.ts'
import type { Moment } from './chosen-system.ts'

/** Where the points of an indicator come from: of levels per level, of ratios its own; exact or at most four decimals. */
export type PointsOf = { readonly points: PerLevel<string> | string; readonly text: string }

/** The result of what the sheets state, or why there is none. */
export type JudgedSheets = {
  readonly result: LevelResult | RatioResult | null
  readonly explained: ReadonlyMap<string, PointsOf> | null
  /** The values that took part; those the system refuses are left out. */
  readonly values: LevelSheets['values']
  readonly issues: readonly LevelIssue[]
}

/** Judges what the sheets state. A value the system refuses is left out and told; a variable that is missing stops it. */
export function judgeSheets(any: AnySystem, sheets: LevelSheets, moment: Moment): JudgedSheets {
  const first = attempt(any, sheets.values, sheets)
  if ('result' in first) return found(any, first, { sheets, moment, refused: [] })
  const refused = first.errors.filter(({ code }) => code === 'level_value_wrong')
  const ids = new Set(refused.map(indicatorOf))
  const left = Object.fromEntries(Object.entries(sheets.values).filter(([id]) => !ids.has(id)))
  const second = refused.length === 0 ? first : attempt(any, left, sheets)
  if ('result' in second) return found(any, second, { sheets, moment, refused })
  const issues = [...refused, ...second.errors].map((issue) => placed(issue, sheets, moment))
  return { result: null, explained: null, values: left, issues }
}

type Attempt = { readonly result: LevelResult | RatioResult; readonly values: Readonly<Record<string, LevelValue>> }

function attempt(
  any: AnySystem,
  values: Readonly<Record<string, LevelValue>>,
  sheets: LevelSheets,
): Attempt | { readonly errors: readonly Issue[] } {
  try {
    return { result: judgePlant(any, inputOf(any, values, sheets)), values }
  } catch (error) {
    if (error instanceof Problem) return { errors: error.errors }
    throw error
  }
}

function inputOf(any: AnySystem, values: Readonly<Record<string, LevelValue>>, { variables }: LevelSheets): object {
  return any.kind === 'ratio' ? { values } : { values, variables }
}

type Looked = { readonly sheets: LevelSheets; readonly moment: Moment; readonly refused: readonly Issue[] }

function found(any: AnySystem, { result, values }: Attempt, { sheets, moment, refused }: Looked): JudgedSheets {
  const issues = [...refused, ...result.issues].map((issue) => placed(issue, sheets, moment))
  return { result, values, issues, explained: explain(any, { result, values }, sheets) }
}

function explain(
  any: AnySystem,
  { result, values }: Attempt,
  sheets: LevelSheets,
): ReadonlyMap<string, PointsOf> | null {
  if (any.kind === 'levels') {
    const explained = explainLevel(any.system, readLevelInput(any.system, inputOf(any, values, sheets)))
    return explained === null
      ? null
      : new Map(explained.indicators.map(({ id, points, text }) => [id, { points, text }]))
  }
  if (!('index' in result)) return null
  const stated = (id: string): string => {
    const value = values[id]
    return value === undefined ? '' : indicatorValueText(value)
  }
  return new Map(explainRatio(any.system, result, stated).map(({ id, points, text }) => [id, { points, text }]))
}

/** The cell an issue of the engine is about, by its pointer into the input. */
function placed(issue: Issue, { rows, variableRows }: LevelSheets, moment: Moment): LevelIssue {
  if (issue.pointer.startsWith('/variables')) {
    const row = variableRows.get(indicatorOf(issue)) ?? null
    const told = cellIssue(issue, row, moment)
    return { ...told, place: { ...told.place, sheet: 'level_variables' } }
  }
  return cellIssue(sheetWords(issue), rows.get(indicatorOf(issue)) ?? null, moment)
}

/** The engine speaks of its JSON input; in a sheet the same is said in the words of the sheet. */
function sheetWords(issue: Issue): Issue {
  if (issue.code !== 'level_value_wrong') return issue
  const { title, expected } = issue.params ?? {}
  const message = `“${String(title)}”应填${String(expected).trim()}，现在的值没有计入。不适用填“不适用”，没有数据留空。请改正。`
  return { ...issue, message }
}

function indicatorOf({ pointer }: Issue): string {
  const [, , id = ''] = pointer.split('/')
  return id.replaceAll('~1', '/').replaceAll('~0', '~')
}
