import { grouped } from '../kernel/grouped.ts'
import { nameKey } from '../kernel/text.ts'
import type { Context, ExpectedFigure } from './expected-figures.ts'
import type { IndexedNumber, NumberIndex } from './number-index.ts'

/** The numbers of a report that stand where our own report prints a figure. */
export type Evidence = {
  /** In the same table, row and column. */
  readonly inCell: readonly IndexedNumber[]
  /** In the same row and column of a table of another name. */
  readonly inRow: readonly IndexedNumber[]
  /** Behind the same words. */
  readonly inSentence: readonly IndexedNumber[]
}

const NOTHING: Evidence = { inCell: [], inRow: [], inSentence: [] }

/**
 * For each figure the numbers that stand in its places. Where several figures are printed in places that read alike (the
 * same sentence for each option), the first number is that of the first figure and so on, as long as there are as many of
 * one as of the other; otherwise which is whose is not known, and none is taken.
 */
export function figureEvidence(expected: readonly ExpectedFigure[], index: NumberIndex): (key: string) => Evidence {
  const printings = grouped(
    expected
      .flatMap(({ figure, printings: own }) => own.map((printing) => ({ key: figure.key, ...printing })))
      .sort((a, b) => a.at - b.at),
    ({ context }) => JSON.stringify(context),
  )
  const found = new Map<string, { inCell: IndexedNumber[]; inRow: IndexedNumber[]; inSentence: IndexedNumber[] }>()
  for (const alike of printings.values()) {
    const context = alike[0]?.context
    if (context === undefined) continue
    const numbers = numbersAt(context, index)
    const isOne = new Set(alike.map(({ key }) => key)).size === 1
    alike.forEach(({ key }, at) => {
      const own = found.get(key) ?? { inCell: [], inRow: [], inSentence: [] }
      found.set(key, own)
      own.inCell.push(...shareOf(numbers.inCell, at, isOne ? 1 : alike.length))
      own.inRow.push(...shareOf(numbers.inRow, at, isOne ? 1 : alike.length))
      own.inSentence.push(...shareOf(numbers.inSentence, at, isOne ? 1 : alike.length))
    })
  }
  return (key) => found.get(key) ?? NOTHING
}

function numbersAt(context: Context, index: NumberIndex): Evidence {
  if (context.kind === 'sentence') return { ...NOTHING, inSentence: index.behind(context) }
  const all = index.inCell(context).map((each) => inOurUnit(each, context.unitAround))
  const inCell = all.filter(({ caption }) => caption === context.caption)
  // where the table itself is there, a row of the same name in another one is another thing
  const isThere = index.hasTable(context.caption)
  return { ...NOTHING, inCell, inRow: isThere ? [] : all }
}

/** Where the heads around a number say the same unit as in our own table, it is in the unit ours is in. */
function inOurUnit(each: IndexedNumber, unitAround: string): IndexedNumber {
  const { number } = each
  if (!number.isUnitAround || nameKey(number.unitText) !== unitAround) return each
  return { ...each, unitShown: number.unitText, number: { ...number, unit: null, unitText: '' } }
}

function shareOf(numbers: readonly IndexedNumber[], at: number, figures: number): readonly IndexedNumber[] {
  if (figures === 1) return numbers
  const own = numbers.length === figures ? numbers[at] : undefined
  return own === undefined ? [] : [own]
}
