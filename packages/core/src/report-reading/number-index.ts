import { grouped } from '../kernel/grouped.ts'
import { nameKey } from '../kernel/text.ts'
import type { Context } from './expected-figures.ts'
import { captionOf, headKey, skeletonOf } from './expected-figures.ts'
import type { NumberAt } from './numbers-of-report.ts'
import { wordKey } from './words-of-figures.ts'

/** A number with the keys by which it is looked for. */
export type IndexedNumber = {
  readonly number: NumberAt
  /** The unit said around it, where that is taken for ours. */
  readonly unitShown?: string
  readonly caption: string
  readonly heads: ReadonlySet<string>
  readonly skeleton: string
  /** Everything said of it, by our words: heads and caption, or the clause before it. */
  readonly words: string
}

/** The numbers of a report, found by their place, by what stands before them, or by words. */
export type NumberIndex = {
  readonly inCell: (context: Context) => readonly IndexedNumber[]
  /** Whether some number stands in a table of this name. */
  readonly hasTable: (caption: string) => boolean
  readonly behind: (context: Context) => readonly IndexedNumber[]
  readonly named: (parts: readonly string[]) => readonly IndexedNumber[]
}

const TAIL = 5
const SHORTEST_SKELETON = 5
const CLAUSE = 60

export function indexNumbers(numbers: readonly NumberAt[]): NumberIndex {
  const all = numbers.map(indexed)
  const byCell = grouped(
    all.flatMap((each) =>
      each.number.columnHeads.flatMap((column) =>
        [...each.heads].map((head) => ({ key: `${head}\n${headKey(column)}`, each })),
      ),
    ),
    ({ key }) => key,
  )
  const byTail = grouped(
    all.filter(({ number }) => number.place.table === null),
    ({ skeleton }) => skeleton.slice(-TAIL),
  )
  const byPair = pairsOf(all)
  const captions = new Set(all.map(({ caption }) => caption))
  return {
    inCell: (context) => (context.kind === 'cell' ? inCell(context, byCell) : []),
    hasTable: (caption) => caption !== '' && captions.has(caption),
    behind: (context) => (context.kind === 'sentence' ? behind(context.skeleton, byTail) : []),
    named: (parts) => named(parts, byPair),
  }
}

function indexed(number: NumberAt): IndexedNumber {
  const isInTable = number.place.table !== null
  const heads = new Set(number.rowHeads.map((head) => nameKey(head)))
  const clause = number.before.slice(-CLAUSE).replace(/^.*[。；;！？]/su, '')
  const said = isInTable ? [number.caption, ...number.rowHeads, ...number.columnHeads, number.before].join(' ') : clause
  return {
    number,
    caption: captionOf(number.caption),
    heads,
    skeleton: isInTable ? '' : skeletonOf(number.before),
    words: wordKey(said),
  }
}

type ByKey<T> = ReadonlyMap<string, readonly T[]>

function inCell(
  { rowHeads, column }: Extract<Context, { kind: 'cell' }>,
  byCell: ByKey<{ readonly each: IndexedNumber }>,
): readonly IndexedNumber[] {
  const [first] = rowHeads
  if (first === undefined) return []
  const wanted = rowHeads.filter((head, index) => index === 0 || head.length <= 20)
  const found = new Set((byCell.get(`${first}\n${column}`) ?? []).map(({ each }) => each))
  const alike = [...found].filter(({ heads }) => wanted.every((head) => heads.has(head)))
  // long texts are easily broken otherwise in another file: they tell rows apart only where they are found
  const exact = alike.filter(({ heads }) => rowHeads.every((head) => heads.has(head)))
  const whole = exact.length === 0 ? alike : exact
  return [...grouped(whole, ({ number }) => number.place.table?.number).values()].flatMap(sayingLeast)
}

/** Of the rows of a table those that say no more than ours: one that says more is another row. */
function sayingLeast(numbers: readonly IndexedNumber[]): readonly IndexedNumber[] {
  const least = Math.min(...numbers.map(({ heads }) => heads.size))
  return numbers.filter(({ heads }) => heads.size === least)
}

function behind(skeleton: string, byTail: ByKey<IndexedNumber>): readonly IndexedNumber[] {
  if (skeleton.replaceAll('#', '').length < SHORTEST_SKELETON) return []
  return (byTail.get(skeleton.slice(-TAIL)) ?? []).filter((each) => each.skeleton.endsWith(skeleton))
}

/** Numbers by each pair of characters said of them, so that names are looked for among a few. */
function pairsOf(all: readonly IndexedNumber[]): ByKey<IndexedNumber> {
  const found = new Map<string, IndexedNumber[]>()
  for (const each of all) {
    const pairs = new Set<string>()
    for (let at = 0; at + 1 < each.words.length; at += 1) pairs.add(each.words.slice(at, at + 2))
    for (const pair of pairs) {
      const own = found.get(pair)
      if (own === undefined) found.set(pair, [each])
      else own.push(each)
    }
  }
  return found
}

function named(parts: readonly string[], byPair: ByKey<IndexedNumber>): readonly IndexedNumber[] {
  const pairs = parts.flatMap((part) => (part.length < 2 ? [] : [part.slice(0, 2), part.slice(-2)]))
  if (pairs.length === 0) return []
  const fewest = pairs.map((pair) => byPair.get(pair) ?? []).reduce((a, b) => (b.length < a.length ? b : a))
  return fewest.filter((each) => parts.every((part) => each.words.includes(part)) && isNextTo(each, parts))
}

/** In a sentence no other number stands between the name and the number: that one would be meant. */
function isNextTo({ number, words }: IndexedNumber, parts: readonly string[]): boolean {
  if (number.place.table !== null) return true
  const years = new Set(parts.filter((part) => /^\d{4}$/u.test(part)))
  const lastWord = Math.max(
    ...parts.filter((part) => !years.has(part)).map((part) => words.lastIndexOf(part) + part.length),
  )
  const between = words.slice(lastWord).replace(/(?:19|20)\d{2}年/gu, '')
  return !/\d/u.test(between) && between.length <= 12
}
