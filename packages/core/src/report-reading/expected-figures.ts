import { nameKey } from '../kernel/text.ts'
import type { Block, BoundFigure, ReportCell, ReportDocument, Run } from '../report/report-document.schema.ts'
import { unifyNumbers } from './printed-number.ts'
import { isHead, unitAround, UNIT_HEAD } from './numbers-of-report.ts'

/** Where our own report prints a figure, in the words by which the same place is found in another file. */
export type Context =
  | {
      readonly kind: 'cell'
      readonly caption: string
      readonly rowHeads: readonly string[]
      readonly column: string
      /** The unit a reader takes from the heads around it. */
      readonly unitAround: string
    }
  | { readonly kind: 'sentence'; readonly skeleton: string }

/** One printing of a figure; `at` counts the printings of the report in their order, `row` the rows of its tables (null: in text). */
export type Printing = { readonly context: Context; readonly at: number; readonly row: number | null }

export type ExpectedFigure = { readonly figure: BoundFigure; readonly printings: readonly Printing[] }

/** The figures of a report with every place in which they are printed, in the order of the report. */
export function expectedFigures(document: ReportDocument): ExpectedFigure[] {
  const texts = new Map(document.figures.map(({ key, text }) => [key, text]))
  const printings = new Map<string, Printing[]>()
  let count = 0
  let rows = 0
  const add: Add = (key, context) => {
    const printing = { context, at: count, row: context.kind === 'cell' ? rows : null }
    count += 1
    const own = printings.get(key)
    if (own === undefined) printings.set(key, [printing])
    else own.push(printing)
  }
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') ofRuns(block.runs, texts, add)
    if (block.kind !== 'table') continue
    for (const row of block.rows) {
      rows += 1
      ofRow(block, row, texts, add)
    }
  }
  return document.figures.map((figure) => ({ figure, printings: printings.get(figure.key) ?? [] }))
}

type Add = (key: string, context: Context) => void

type TableBlock = Extract<Block, { kind: 'table' }>

function ofRow(
  { caption, columns }: TableBlock,
  row: readonly ReportCell[],
  texts: ReadonlyMap<string, string>,
  add: Add,
): void {
  const still = row.filter(({ runs }) => runs.every((run) => run.kind === 'text' || isNaming(run.key)))
  const texted = still.map(({ runs }) => textOf(runs, texts))
  const rowHeads = texted.filter((head) => isHead(head)).map((head) => nameKey(head))
  const unitColumn = columns.findIndex(({ title }) => UNIT_HEAD.test(title))
  const beside = textOf(row[unitColumn]?.runs ?? [], texts)
  let column = 0
  for (const { runs, across = 1 } of row) {
    const head = columns[column]?.title ?? ''
    const around = nameKey(unitAround([head], beside, texted, caption).unitText)
    const context = { caption: captionOf(caption), rowHeads, column: headKey(head), unitAround: around }
    for (const run of runs) if (run.kind === 'figure') add(run.key, { kind: 'cell', ...context })
    column += across
  }
}

/** A year names its row as words do. */
function isNaming(key: string): boolean {
  return key.startsWith('year:')
}

/** A caption without its number: `表2-3 水的消耗` is found under any number. */
export function captionOf(caption: string): string {
  return nameKey(caption)
    .replace(/^(?:续?表|图)\s*[\d.\-—]+/u, '')
    .replace(/\(?单位[:：].*$/u, '')
}

/** The head of a column without its unit. */
export function headKey(head: string): string {
  return nameKey(head).replace(/\([^()]*\)$/u, '')
}

function ofRuns(runs: readonly Run[], texts: ReadonlyMap<string, string>, add: Add): void {
  let before = ''
  for (const run of runs) {
    if (run.kind === 'figure') add(run.key, { kind: 'sentence', skeleton: skeletonOf(before) })
    before += run.kind === 'text' ? run.text : (texts.get(run.key) ?? '')
  }
}

function textOf(runs: readonly Run[], texts: ReadonlyMap<string, string>): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : (texts.get(run.key) ?? ''))).join('')
}

const SKELETON = 16

/** The end of a text with every number but years as one sign: what stands before a figure, whatever others say by now. */
export function skeletonOf(before: string): string {
  return nameKey(unifyNumbers(before))
    .replace(/(?<!\d)((?:19|20)\d{2})(?=年)/gu, (year) =>
      year.replace(/\d/gu, (digit) => String.fromCodePoint(0x2460 + Number(digit))),
    )
    .replace(/-?\d[\d,]*(?:\.\d+)?/gu, '#')
    .slice(-SKELETON)
}
