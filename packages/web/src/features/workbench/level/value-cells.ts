import { keyId } from '../data/key-id.ts'
import type { TypedRow } from '../grid/judge-typed.ts'
import { indicatorValueText, valueWords } from '@qingshen/core/workbench/level/indicator-value'
import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import type { Moment } from '@qingshen/core/workbench/level/chosen-system'
import { levelValues, levelVariables } from '@qingshen/core/workbench/sheets/level'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'

const VALUES: Sheet = levelValues
const VARIABLES: Sheet = levelVariables

/** The columns of an indicator's row beside its values. */
export const ITEM = columnOf('item')
export const SOURCE = columnOf('source')
export const PROOF = columnOf('proof')

function columnOf(id: string): Column {
  return VALUES.columns.find((column) => column.id === id) as Column
}

/** The row of an indicator: the one there is, or the one its first value makes. */
export function valueRow(caseId: string, { row, indicator }: LevelLine, position: number): TypedRow {
  const create = { set: { indicator: indicator.id, name: indicator.title }, position }
  return { id: row?.id ?? keyId(caseId, VALUES.id, indicator.id), sheet: VALUES, create }
}

/** A number that may also be said not to apply; how it is read is the indicator's own. */
const NUMBER = { kind: 'number', mayNotApply: true } as const

/**
 * The column in which the value of an indicator is entered: a number, or its words to choose from. A word that somebody
 * wrote in his own way stays among the choices.
 */
export function valueColumn({ indicator, isVeto, text, value }: LevelLine, moment: Moment): Column {
  const { id, title } = columnOf(moment)
  if (indicator.kind === 'number') return { id, title, ...NUMBER }
  const words = valueWords(indicator, isVeto)
  const read = value === null ? '' : indicatorValueText(value, isVeto)
  const own = text === null || words.includes(text) ? [] : [text]
  const choices = [
    ...words.map((word) => ({ code: word, label: word })),
    ...own.map((word) => ({ code: word, label: read === '' || read === word ? word : `${word}（${read}）` })),
  ]
  return { id, title, kind: 'choice', choices }
}

/** A value as a cell shows it: as it was read; as it was entered where it cannot be read. */
export function shownValue({ text, value, isVeto }: LevelLine): string | undefined {
  if (text === null) return undefined
  return value === null ? text : indicatorValueText(value, isVeto)
}

/** The row of a variable of the system. */
export function variableRow(
  caseId: string,
  variable: { readonly id: string; readonly title: string },
  known: string | undefined,
  position: number,
): TypedRow {
  const create = { set: { variable: variable.id, name: variable.title.slice(0, 200) }, position }
  return { id: known ?? keyId(caseId, VARIABLES.id, variable.id), sheet: VARIABLES, create }
}

/** A column of the variables by its id. */
export function variableColumn(id: 'before' | 'after' | 'source'): Column {
  return VARIABLES.columns.find((column) => column.id === id) as Column
}
