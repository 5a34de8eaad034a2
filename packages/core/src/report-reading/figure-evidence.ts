import { grouped } from '../kernel/grouped.ts'
import { nameKey } from '../kernel/text.ts'
import type { Context, ExpectedFigure, Printing } from './expected-figures.ts'
import type { IndexedNumber, NumberIndex } from './number-index.ts'
import type { FoundRow, OwnRow, RowMatch } from './rows-alike.ts'
import { matchRowsAlike } from './rows-alike.ts'

/** The numbers of a report that stand where our own report prints a figure. */
export type Evidence = {
  /** In the same table, row and column. */
  readonly inCell: readonly IndexedNumber[]
  /** In the same row and column of a table of another name. */
  readonly inRow: readonly IndexedNumber[]
  /** Behind the same words. */
  readonly inSentence: readonly IndexedNumber[]
  /** Its row is called as others are, and nothing beside the name says which of them it is. */
  readonly isRowUnsure: boolean
}

type Collected = {
  readonly inCell: IndexedNumber[]
  readonly inRow: IndexedNumber[]
  readonly inSentence: IndexedNumber[]
  isRowUnsure: boolean
}
type Printed = Printing & { readonly figure: ExpectedFigure['figure'] }
type Take = (printed: Printed, part: 'inCell' | 'inRow' | 'inSentence', numbers: readonly IndexedNumber[]) => Collected

const NOTHING: Evidence = { inCell: [], inRow: [], inSentence: [], isRowUnsure: false }

/**
 * For each figure the numbers that stand in its places. Rows of a table that are called alike are told apart by their other
 * cells; sentences that read alike (the same one for each option) by their order, as long as there are as many of one as of
 * the other: otherwise which is whose is not known, and none is taken.
 */
export function figureEvidence(expected: readonly ExpectedFigure[], index: NumberIndex): (key: string) => Evidence {
  const printings = expected
    .flatMap(({ figure, printings: own }) => own.map((printing): Printed => ({ figure, ...printing })))
    .sort((a, b) => a.at - b.at)
  const found = new Map<string, Collected>()
  const take: Take = ({ figure: { key } }, part, numbers) => {
    const own = found.get(key) ?? { inCell: [], inRow: [], inSentence: [], isRowUnsure: false }
    found.set(key, own)
    own[part].push(...numbers)
    return own
  }
  const isCell = ({ context }: Printed): boolean => context.kind === 'cell'
  for (const rows of grouped(printings.filter(isCell), rowKey).values()) takeRows(rows, index, take)
  const sentences = printings.filter((each) => !isCell(each))
  for (const alike of grouped(sentences, ({ context }) => JSON.stringify(context)).values()) {
    const numbers = alike[0] === undefined ? [] : index.behind(alike[0].context)
    alike.forEach((each, at) => take(each, 'inSentence', shareOf(numbers, alike, at)))
  }
  return (key) => found.get(key) ?? NOTHING
}

function rowKey({ context }: Printed): string {
  return context.kind === 'cell' ? JSON.stringify([context.caption, context.rowHeads]) : ''
}

type Cell = {
  readonly alike: readonly Printed[]
  readonly part: 'inCell' | 'inRow'
  readonly numbers: readonly IndexedNumber[]
}

/** The numbers of rows that are called alike; of a single one, all that stand in its cells. */
function takeRows(printings: readonly Printed[], index: NumberIndex, take: Take): void {
  const cells = new Map(
    [...grouped(printings, ({ context }) => JSON.stringify(context))].map(([key, alike]): [string, Cell] => [
      key,
      { alike, ...numbersAt(alike[0]?.context, index) },
    ]),
  )
  const rows = grouped(printings, ({ row }) => row ?? -1)
  const matches = rows.size < 2 ? null : matchRowsAlike(ownRows(rows), foundRows(cells))
  for (const { alike, part, numbers } of cells.values()) {
    for (const inRow of grouped(alike, ({ row }) => row ?? -1).values()) {
      const isOne = new Set(alike.map(({ figure }) => figure.key)).size === 1
      const match = isOne ? undefined : matches?.get(inRow[0]?.row ?? -1)
      const own = match === undefined ? numbers : ofRows(numbers, match)
      inRow.forEach((each, at) => {
        const share = match?.isSure === false && match.rows.length > 1 ? own : shareOf(own, inRow, at)
        const collected = take(each, part, share)
        if (match?.isSure === false && share.length > 0) collected.isRowUnsure = true
      })
    }
  }
}

function ofRows(numbers: readonly IndexedNumber[], { rows }: RowMatch): readonly IndexedNumber[] {
  const wanted = new Set(rows)
  return numbers.filter((each) => wanted.has(rowOf(each)))
}

function ownRows(rows: ReadonlyMap<number, readonly Printed[]>): OwnRow[] {
  return [...rows].map(([id, printings]) => {
    return { id, cells: printings.map(({ context, figure }) => ({ column: JSON.stringify(context), figure })) }
  })
}

function foundRows(cells: ReadonlyMap<string, Cell>): FoundRow[] {
  const placed = [...cells].flatMap(([column, { numbers }]) => numbers.map((each) => ({ column, each })))
  const rows = grouped(placed, ({ each }) => rowOf(each))
  return [...rows].map(([id, own]): FoundRow => {
    const byColumn = [...grouped(own, ({ column }) => column)]
    return { id, cells: new Map(byColumn.map(([column, all]) => [column, all.map(({ each }) => each)])) }
  })
}

function rowOf({ number: { place } }: IndexedNumber): string {
  return `${place.table?.number ?? 0}/${place.table?.row ?? 0}`
}

function numbersAt(context: Context | undefined, index: NumberIndex): Pick<Cell, 'part' | 'numbers'> {
  if (context?.kind !== 'cell') return { part: 'inCell', numbers: [] }
  const all = index.inCell(context).map((each) => inOurUnit(each, context.unitAround))
  // where the table itself is there, a row of the same name in another one is another thing
  if (!index.hasTable(context.caption)) return { part: 'inRow', numbers: all }
  return { part: 'inCell', numbers: all.filter(({ caption }) => caption === context.caption) }
}

/** Where the heads around a number say the same unit as in our own table, it is in the unit ours is in. */
function inOurUnit(each: IndexedNumber, unitAround: string): IndexedNumber {
  const { number } = each
  if (!number.isUnitAround || nameKey(number.unitText) !== unitAround) return each
  return { ...each, unitShown: number.unitText, number: { ...number, unit: null, unitText: '' } }
}

/** Of numbers in one place those of one figure: all where there is no other, its own by order where there are as many. */
function shareOf(numbers: readonly IndexedNumber[], alike: readonly Printed[], at: number): readonly IndexedNumber[] {
  if (new Set(alike.map(({ figure }) => figure.key)).size === 1) return numbers
  const own = numbers.length === alike.length ? numbers[at] : undefined
  return own === undefined ? [] : [own]
}
