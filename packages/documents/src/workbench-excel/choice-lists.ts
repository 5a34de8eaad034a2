import type { WriteSheet } from 'hucre'
import { columnLetters } from '../spreadsheet-in/sheet-flaws.ts'
import { textValue } from './cell-value.ts'

const TAB = '选项'

/** The lists of a workbook from which cells are chosen, kept on a hidden tab, each list once. */
export type ChoiceLists = {
  /** The range that holds a list, as a formula; null for an empty list. */
  readonly rangeOf: (list: readonly string[]) => string | null
  /** The hidden tab; null where there is no list. */
  readonly tab: () => WriteSheet | null
}

/** Gathers the lists of one workbook. */
export function choiceLists(): ChoiceLists {
  const columns = new Map<string, readonly string[]>()
  const rangeOf: ChoiceLists['rangeOf'] = (list) => {
    if (list.length === 0) return null
    const key = JSON.stringify(list)
    columns.set(key, list)
    const letters = columnLetters([...columns.keys()].indexOf(key))
    return `'${TAB}'!$${letters}$1:$${letters}$${list.length}`
  }
  const tab = (): WriteSheet | null => {
    const lists = [...columns.values()]
    if (lists.length === 0) return null
    const height = Math.max(...lists.map(({ length }) => length))
    const rows = Array.from({ length: height }, (_, row) => lists.map((list) => textOrNothing(list[row])))
    return { name: TAB, hidden: true, rows }
  }
  return { rangeOf, tab }
}

function textOrNothing(text: string | undefined): string | null {
  return text === undefined ? null : textValue(text)
}
