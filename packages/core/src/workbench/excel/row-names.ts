import { nameKey } from '../../kernel/text.ts'
import { SHEETS, findSheet } from '../all-sheets.ts'
import type { LawChoices } from '../field-value.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { Sheet } from '../sheet.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import type { NameOf } from './cell-text.ts'
import { cellText } from './cell-text.ts'

const BETWEEN = ' / '
const LONGEST_PART = 60

/** Names of rows: what references print, and the way back. */
export type RowNames = {
  readonly nameOf: NameOf
  /** The row of a sheet that is called so; blanks, brackets and full width make no difference. */
  readonly idOf: (sheet: string, name: string) => string | undefined
  /** All names of a sheet in the order of its rows. */
  readonly namesIn: (sheet: string) => readonly string[]
}

/** The name of a row from the printed texts of its key columns: `水 / 循环水补水`. */
export function nameFrom(parts: readonly string[]): string {
  return parts
    .map((part) => shortened(part.replace(/\s+/gu, ' ').trim()))
    .filter((part) => part !== '')
    .join(BETWEEN)
}

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= LONGEST_PART ? text : `${characters.slice(0, LONGEST_PART - 1).join('')}…`
}

/**
 * The names of all rows of an audit, each one of a kind in its sheet: what two rows would share is numbered (`泵 〔2〕`),
 * and a row without any key value is called by its number.
 */
export function rowNames(data: WorkbenchData, choices: LawChoices): RowNames {
  const names = new Map<string, string>()
  const byKey = new Map<string, Map<string, string>>()
  const inOrder = new Map<string, string[]>()
  const nameOf: NameOf = (id) => names.get(id)
  for (const sheet of referredFirst()) {
    const taken = new Map<string, string>()
    const listed: string[] = []
    for (const [index, row] of (data.get(sheet.id) ?? []).entries()) {
      const plain = nameFrom(keyTexts(sheet, row, { choices, nameOf })) || `第 ${index + 1} 行`
      const name = oneOfAKind(plain, taken)
      taken.set(nameKey(name), row.id)
      names.set(row.id, name)
      listed.push(name)
    }
    byKey.set(sheet.id, taken)
    inOrder.set(sheet.id, listed)
  }
  return {
    nameOf,
    idOf: (sheet, name) => byKey.get(sheet)?.get(nameKey(name)),
    namesIn: (sheet) => inOrder.get(sheet) ?? [],
  }
}

function keyTexts(sheet: Sheet, row: WorkbenchRow, printing: Parameters<typeof cellText>[2]): string[] {
  return sheet.key.flatMap((id) => {
    const column = sheet.columns.find((each) => each.id === id)
    return column === undefined ? [] : [cellText(column, row.fields[id], printing)]
  })
}

function oneOfAKind(name: string, taken: ReadonlyMap<string, string>): string {
  let unique = name
  for (let number = 2; taken.has(nameKey(unique)); number += 1) unique = `${name} 〔${number}〕`
  return unique
}

/** Sheets in an order in which every sheet comes after those its key refers to. */
function referredFirst(): Sheet[] {
  const done = new Set<Sheet>()
  const visit = (sheet: Sheet): void => {
    if (done.has(sheet)) return
    for (const column of sheet.columns) {
      const other = column.kind === 'reference' && sheet.key.includes(column.id) ? findSheet(column.sheet) : undefined
      if (other !== undefined && other !== sheet) visit(other)
    }
    done.add(sheet)
  }
  for (const sheet of SHEETS) visit(sheet)
  return [...done]
}
