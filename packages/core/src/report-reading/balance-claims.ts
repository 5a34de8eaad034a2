import { grouped } from '../kernel/grouped.ts'
import { headRowCount, headsOfColumn } from './numbers-of-report.ts'
import type { NumberAt } from './numbers-of-report.ts'
import type { ReadTable } from './read-report.ts'
import type { Claim } from './recomputed-differences.ts'
import { wrongClaim } from './recomputed-differences.ts'
import type { Contradiction } from './report-comparison.schema.ts'
import { cellNumber, cellPlace } from './table-numbers.ts'

const INPUT = /输入|投入|进入|进料|收入/u
const OUTPUT = /输出|产出|排出|出料|支出/u
const GAP = /差|误差|偏差|不平衡|未计量|损失/u
/** How large a difference may be is no difference. */
const ALLOWED = /允许|限值|上限|不超过|不大于/u
const SHARE = /率|%|占比|比例|百分/u
const TOTAL = /合\s*计|总\s*计|总/u

/** Differences of input and output in a table: in a column beside the two, or in a row below them (trap 25). */
export function balanceClaims(table: ReadTable, number: number): Contradiction[] {
  return [...inColumns(table, number), ...inRows(table, number)]
}

function inColumns(table: ReadTable, number: number): Contradiction[] {
  const heads = (table.rows[0]?.cells ?? []).map((_, column) => headsOfColumn(table, column).join(' '))
  const input = onlyIndex(heads, INPUT)
  const output = onlyIndex(heads, OUTPUT)
  if (input === null || output === null || input === output) return []
  const gaps = heads.flatMap((head, column) => (isGap(head) && column !== input && column !== output ? [column] : []))
  const first = headRowCount(table)
  return table.rows.slice(first).flatMap((row, index) => {
    const numbers = [cellNumber(row.cells[input]), cellNumber(row.cells[output])] as const
    return gaps.flatMap((column) => {
      const said = cellNumber(row.cells[column])
      const isShare = SHARE.test(heads[column] ?? '') || said?.unit === 'percent'
      return judged(numbers, said, isShare, () => ({ table, number, row: first + index, column }))
    })
  })
}

function isGap(words: string): boolean {
  return GAP.test(words) && !ALLOWED.test(words)
}

/** The one of some heads that says it; where several do, the one that is a total. */
function onlyIndex(heads: readonly string[], what: RegExp): number | null {
  const found = heads.flatMap((head, index) => (what.test(head) && !GAP.test(head) && !SHARE.test(head) ? [index] : []))
  if (found.length > 1) {
    const totals = found.filter((index) => TOTAL.test(heads[index] ?? ''))
    return totals.length === 1 ? (totals[0] ?? null) : null
  }
  return found[0] ?? null
}

function inRows(table: ReadTable, number: number): Contradiction[] {
  const first = headRowCount(table)
  const rows = table.rows.map(({ cells }, index) => (index < first ? '' : textOfRow(cells)))
  const input = onlyIndex(rows, INPUT)
  const output = onlyIndex(rows, OUTPUT)
  if (input === null || output === null || input === output) return []
  const gaps = rows.flatMap((text, row) => (isGap(text) && row !== input && row !== output ? [row] : []))
  return gaps.flatMap((row) =>
    (table.rows[row]?.cells ?? []).flatMap((cell, column) => {
      const numbers = [
        cellNumber(table.rows[input]?.cells[column]),
        cellNumber(table.rows[output]?.cells[column]),
      ] as const
      const said = cellNumber(cell)
      const isShare = SHARE.test(rows[row] ?? '') || said?.unit === 'percent'
      return judged(numbers, said, isShare, () => ({ table, number, row, column }))
    }),
  )
}

function textOfRow(cells: readonly string[]): string {
  return cells.filter((cell) => cellNumber(cell) === null).join(' ')
}

type Spot = { readonly table: ReadTable; readonly number: number; readonly row: number; readonly column: number }

function judged(
  [input, output]: readonly [Claim['input'] | null, Claim['output'] | null],
  said: Claim['said'] | null,
  isShare: boolean,
  spot: () => Spot,
): Contradiction[] {
  if (input === null || output === null || said === null) return []
  const wrong = wrongClaim({ input, output, said, isShare })
  if (wrong === null) return []
  const { table, number, row, column } = spot()
  return [{ ...wrong, title: TITLES[wrong.kind], place: cellPlace(table, number, row, column) }]
}

const TITLES = {
  difference: '差值不等于输入减输出',
  percentage: '差值的比例算错',
  sum: '合计算错',
  level: '水平不符',
} as const

/**
 * Differences in running text: `输入…，输出…，相差…，占…%`, `由…降到…，减少…`. A sentence that says two inputs, or two
 * outputs, is left alone: which of them is meant is not for us to guess.
 */
export function sentenceClaims(numbers: readonly NumberAt[]): Contradiction[] {
  const sentences = grouped(
    numbers.filter(({ place }) => place.table === null),
    (number) => `${number.place.paragraph}:${sentenceNumber(number)}`,
  )
  return [...sentences.values()].flatMap((own) => ofSentence(own))
}

function sentenceNumber({ before }: NumberAt): number {
  return before.split(/[。；;！？]/u).length
}

const LOWERED_FROM = /(?:由|从)[^由从，,。；]{0,20}$/u
const LOWERED_TO = /(?:降|减|下降|减少|增加|提高|上升|升)(?:低|少)?(?:到|至|为)[^，,。；]{0,6}$/u
const CHANGE = /(?:减少|降低|下降|节约|削减|增加|提高|上升|增长)(?:了|量|率|幅度)?(?:为|达)?[^，,。；\d]{0,4}$/u

function ofSentence(numbers: readonly NumberAt[]): Contradiction[] {
  const clauses = numbers.map((number, index) => ({ number, clause: clauseOf(number, numbers[index - 1]) }))
  const pairs: readonly (readonly [RegExp, RegExp, RegExp])[] = [
    [/(?:输入|投入|进入)/u, /(?:输出|产出|排出)/u, /(?:差|误差|偏差|相差|损失)/u],
    [LOWERED_FROM, LOWERED_TO, CHANGE],
  ]
  return pairs.flatMap(([one, other, gap]) => {
    const inputs = clauses.filter(({ clause }) => one.test(clause) && !gap.test(clause))
    const outputs = clauses.filter(({ clause }) => other.test(clause) && !one.test(clause))
    const [input, output] = [inputs[0]?.number, outputs[0]?.number]
    if (input === undefined || output === undefined || inputs.length > 1 || outputs.length > 1) return []
    return clauses.slice(clauses.findIndex((each) => each.number === output) + 1).flatMap(({ number, clause }) => {
      const isShare = number.unitText === '%'
      if (!gap.test(clause) && !(isShare && /(?:占|即|率|为)[^\d]{0,8}$/u.test(clause))) return []
      const wrong = wrongClaim({ input, output, said: number, isShare })
      return wrong === null ? [] : [{ ...wrong, title: TITLES[wrong.kind], place: number.place }]
    })
  })
}

/** What a sentence says before a number, since the number before it. */
function clauseOf({ before, from }: NumberAt, previous: NumberAt | undefined): string {
  const sentence = before.replace(/^.*[。；;！？]/su, '')
  if (previous === undefined) return sentence
  const length = from - previous.to
  return length > 0 && length < sentence.length ? sentence.slice(-length) : length <= 0 ? '' : sentence
}
