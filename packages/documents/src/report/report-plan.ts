import type { Block, ReportCell, ReportDocument, Run } from '@qingshen/core/report/report-document.schema'
import { linesOf, printable, widthOf } from './plain-text.ts'
import { chartPicture } from './pictures/chart-picture.ts'
import type { Picture } from './pictures/picture.ts'
import { sankeyPicture } from './pictures/sankey-picture.ts'

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

const MOST_COLUMNS_UPRIGHT = 8
const LONG_ROW = 700

/** The blocks of a report as they are printed, in sections of upright and of lying pages. */
export function planReport(document: ReportDocument): PlannedSection[] {
  const texts = new Map(document.figures.map(({ key, text }) => [key, text]))
  const textOf = (runs: readonly Run[]): string => {
    return printable(runs.map((run) => (run.kind === 'text' ? run.text : (texts.get(run.key) ?? ''))).join(''))
  }
  return sectionsOf(document.blocks.flatMap((block) => planBlock(block, textOf)))
}

type TextOf = (runs: readonly Run[]) => string

function planBlock(block: Block, textOf: TextOf): PlannedBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = linesOf(`${block.number}　${block.title}`).join(' ')
      return text === '' ? [] : [{ kind: 'heading', level: block.level, text }]
    }
    case 'paragraph':
      return paragraphs([textOf(block.runs)])
    case 'prose':
      return paragraphs(block.paragraphs)
    case 'gap':
      return [{ kind: 'gap', text: gapText(block.text) }]
    case 'table':
      return [planTable(block, textOf)]
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

function planTable(table: Extract<Block, { kind: 'table' }>, textOf: TextOf): PlannedTable {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  const columns = table.columns.map(({ title, align, width }) => {
    return { title: oneLine(title), align, width: total > 0 ? width / total : 1 / table.columns.length }
  })
  const note = table.note === null ? '' : linesOf(table.note).join('\n')
  return {
    kind: 'table',
    caption: oneLine(table.caption),
    columns,
    hasHead: columns.some(({ title }) => title !== ''),
    rows: table.rows.map((row) => planRow(row, columns, textOf)),
    note: note === '' ? null : note,
  }
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
  return { cells, isLong: isLongRow(cells, columns) }
}

function joinToLast(cells: PlannedCell[], text: string): void {
  const last = cells.pop()
  if (last !== undefined) cells.push({ ...last, text: `${last.text} ${text}` })
}

/** Whether a row is so high, estimated by the width of its texts, that it may not fit on one page. */
function isLongRow(cells: readonly PlannedCell[], columns: readonly PlannedColumn[]): boolean {
  let at = 0
  return cells.some(({ text, across }) => {
    const width = columns.slice(at, (at += across)).reduce((sum, column) => sum + column.width, 0)
    return (widthOf(text) + 20 * text.split('\n').length) / Math.max(0.02, width) > LONG_ROW
  })
}

/** A wide table lies on pages of its own kind, together with the headings before it. */
function sectionsOf(blocks: readonly PlannedBlock[]): PlannedSection[] {
  const sections: { isWide: boolean; blocks: PlannedBlock[] }[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    const isWide = block.kind === 'table' && block.columns.length > MOST_COLUMNS_UPRIGHT
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
