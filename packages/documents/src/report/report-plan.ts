import type { Block, ReportCell, ReportDocument, ReportStyle, Run } from '@qingshen/core/report/report-document.schema'
import { linesOf, printable, widthOf } from './plain-text.ts'
import { chartPicture } from './pictures/chart-picture.ts'
import type { Picture } from './pictures/picture.ts'
import { sankeyPicture } from './pictures/sankey-picture.ts'
import { smallSize, textArea } from './report-page.ts'
import type { TableRoom } from './table-widths.ts'
import { fitWidths, neededWidths, tableSignSize } from './table-widths.ts'

export type PlannedColumn = {
  readonly title: string
  readonly align: 'left' | 'right' | 'center'
  /** Share of the width, 0-1; all of a table sum to 1. */
  readonly width: number
}
export type PlannedCell = { readonly text: string; readonly across: number; readonly align: PlannedColumn['align'] }
/** `isLong`: so much text that the row may be broken over pages. */
export type PlannedRow = { readonly cells: readonly PlannedCell[]; readonly isLong: boolean }
export type PlannedPicture = { readonly kind: 'picture'; readonly caption: string; readonly picture: Picture }
export type PlannedTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly PlannedColumn[]
  /** So wide that it needs a lying page. */
  readonly isWide: boolean
  /** So short that it is not broken over pages. */
  readonly isWhole: boolean
  /** False for a table of labels and values, whose columns have no titles. */
  readonly hasHead: boolean
  readonly rows: readonly PlannedRow[]
  readonly note: string | null
}

/** A block of a report with its words as they are printed: figures put in, nothing left that a renderer must look up. */
export type PlannedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'gap'; readonly text: string }
  | PlannedTable
  | PlannedPicture
  | { readonly kind: 'page_break' }

/** Pages of one orientation. */
export type PlannedSection = { readonly isWide: boolean; readonly blocks: readonly PlannedBlock[] }

/** A table of more columns lies; of more than the first number, when it is long or its words do not fit upright. */
const COLUMNS_UPRIGHT = { usual: 8, most: 10 } as const
const SHORT_TABLE = 10
/** Signs of a table side by side on an upright page. */
const SIGNS_ACROSS = 42
/** Lines of a row that may be broken over pages, and of a table that is not. */
const LONG_ROW = 14
const WHOLE_LINES = 14

/** The blocks of a report as they are printed, in sections of upright and of lying pages. */
export function planReport(document: ReportDocument): PlannedSection[] {
  const texts = new Map(document.figures.map(({ key, text }) => [key, text]))
  const textOf = (runs: readonly Run[]): string => {
    return printable(runs.map((run) => (run.kind === 'text' ? run.text : (texts.get(run.key) ?? ''))).join(''))
  }
  return sectionsOf(document.blocks.flatMap((block) => planBlock(block, { textOf, style: document.style })))
}

type TextOf = (runs: readonly Run[]) => string
type Means = { readonly textOf: TextOf; readonly style: ReportStyle }

function planBlock(block: Block, means: Means): PlannedBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = linesOf(`${block.number}　${block.title}`).join(' ')
      return text === '' ? [] : [{ kind: 'heading', level: block.level, text }]
    }
    case 'paragraph':
      return paragraphs([means.textOf(block.runs)])
    case 'prose':
      return paragraphs(block.paragraphs)
    case 'gap':
      return [{ kind: 'gap', text: gapText(block.text) }]
    case 'table':
      return [planTable(block, means)]
    case 'chart':
      return [{ kind: 'picture', caption: oneLine(block.caption), picture: chartPicture(block.chart) }]
    case 'sankey':
      return [{ kind: 'picture', caption: oneLine(block.caption), picture: sankeyPicture(block.sankey) }]
    case 'page_break':
      return [{ kind: 'page_break' }]
  }
}

function paragraphs(texts: readonly string[]): PlannedBlock[] {
  return texts.flatMap(linesOf).map((text) => ({ kind: 'paragraph', text }))
}

/** A gap says itself that something is missing, also where it is printed without colours. */
function gapText(text: string): string {
  const words = oneLine(text)
  if (words.startsWith('【')) return words
  return words.endsWith('。') ? `【${words}】` : `【尚未填写：${words}】`
}

function oneLine(text: string): string {
  return linesOf(text).join(' ')
}

function planTable(table: Extract<Block, { kind: 'table' }>, { textOf, style }: Means): PlannedTable {
  const columns = table.columns.map(({ title, align, width }) => ({ title: oneLine(title), align, width }))
  const rows = table.rows.map((row) => planRow(row, columns, textOf))
  const room = (isWide: boolean): TableRoom => {
    const signSize = tableSignSize(columns.length, smallSize(style))
    return { textWidth: textArea(style, isWide).width, signSize }
  }
  const upright = neededWidths(columns, rows, room(false))
  const isWide = needsLyingPage(columns.length, rows.length, upright)
  const needed = isWide ? neededWidths(columns, rows, room(true)) : upright
  const widths = fitWidths(wantedShares(columns), needed)
  const note = table.note === null ? '' : linesOf(table.note).join('\n')
  return {
    kind: 'table',
    caption: oneLine(table.caption),
    columns: columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 })),
    isWide,
    isWhole: heightOf(rows, widths) <= WHOLE_LINES,
    hasHead: columns.some(({ title }) => title !== ''),
    rows: rows.map((row) => ({ ...row, isLong: isLongRow(row.cells, widths) })),
    note: note === '' ? null : note,
  }
}

function wantedShares(columns: readonly PlannedColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => (total > 0 ? width / total : 1 / columns.length))
}

function needsLyingPage(columns: number, rows: number, needed: readonly number[]): boolean {
  if (columns > COLUMNS_UPRIGHT.most) return true
  const isTight = needed.reduce((sum, share) => sum + share, 0) > 1
  return isTight || (columns > COLUMNS_UPRIGHT.usual && rows > SHORT_TABLE)
}

/** Exactly as many columns as the table has: cells too many are joined to the last one, missing ones are empty. */
function planRow(row: readonly ReportCell[], columns: readonly PlannedColumn[], textOf: TextOf): PlannedRow {
  const cells: PlannedCell[] = []
  let at = 0
  for (const { runs, across = 1 } of row) {
    const text = textOf(runs).trim()
    const taken = Math.min(across, columns.length - at)
    if (taken > 0) cells.push({ text, across: taken, align: taken > 1 ? 'center' : (columns[at]?.align ?? 'left') })
    else if (text !== '') joinToLast(cells, text)
    at += taken
  }
  for (; at < columns.length; at += 1) cells.push({ text: '', across: 1, align: 'left' })
  return { cells, isLong: false }
}

function joinToLast(cells: PlannedCell[], text: string): void {
  const last = cells.pop()
  if (last !== undefined) cells.push({ ...last, text: `${last.text} ${text}` })
}

/** Whether a row is so high, estimated by the width of its texts, that it may not fit on one page. */
function isLongRow(cells: readonly PlannedCell[], widths: readonly number[]): boolean {
  return linesOfRow(cells, widths) > LONG_ROW
}

/** The lines of a table, estimated. */
function heightOf(rows: readonly PlannedRow[], widths: readonly number[]): number {
  return rows.reduce((sum, { cells }) => sum + linesOfRow(cells, widths) + 0.5, 0)
}

/** The lines of a row, estimated by the widths of its texts. */
function linesOfRow(cells: readonly PlannedCell[], widths: readonly number[]): number {
  let at = 0
  return cells.reduce((most, { text, across }) => {
    const width = widths.slice(at, (at += across)).reduce((sum, share) => sum + share, 0)
    const room = Math.max(1, width * SIGNS_ACROSS - 1)
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
    return Math.max(most, lines)
  }, 1)
}

/** A wide table lies on pages of its own kind, together with the headings before it. */
function sectionsOf(blocks: readonly PlannedBlock[]): PlannedSection[] {
  const sections: { isWide: boolean; blocks: PlannedBlock[] }[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    const isWide = block.kind === 'table' && block.isWide
    if (last?.isWide === isWide) last.blocks.push(block)
    else sections.push({ isWide, blocks: isWide ? [...takeHeadings(last?.blocks ?? []), block] : [block] })
  }
  return joinLying(sections.filter(({ blocks }) => blocks.length > 0))
}

/** Takes the headings (and a page break before them) off the end. */
function takeHeadings(blocks: PlannedBlock[]): PlannedBlock[] {
  const after = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'page_break')
  return blocks.splice(after + 1).filter(({ kind }) => kind === 'heading')
}

/** Two lying sections with nothing between them any more are one. */
function joinLying(sections: readonly { isWide: boolean; blocks: PlannedBlock[] }[]): PlannedSection[] {
  const joined: { isWide: boolean; blocks: PlannedBlock[] }[] = []
  for (const section of sections) {
    const last = joined.at(-1)
    if (last?.isWide === section.isWide) last.blocks.push(...section.blocks)
    else joined.push(section)
  }
  return joined
}
