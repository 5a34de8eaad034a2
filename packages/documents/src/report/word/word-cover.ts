import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { oneLine, widthOf } from '@qingshen/core/report/pictures/picture-text'
import { textArea } from '../report-page.ts'
import { wordRuns } from './word-runs.ts'
import { STYLE } from './word-styles.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const TWIPS = 20
/** Left and right of the words of a cell, in points. */
const CELL_SIDES = 12
/** Shares: the table of the page, its labels at most of it, of the page the room above the title and below the table. */
const SHARE = { table: 0.88, label: 0.45, above: 0.15, below: 0.18 } as const
/** A line of the title and of the table beside the size of its signs, and what a line of the table has above and below, in points. */
const PITCH = { title: 1.8, line: 1.4, around: 9 } as const

/** The cover: the title in the upper third, what the cover says in lines below, all of it on one page. */
export function coverBlocks(document: ReportDocument): (Paragraph | Table)[] {
  const { title, cover, style } = document
  const { width, height } = textArea(style, false)
  const above = enterpriseAbove(document)
  const words = oneLine(title)
  const titles = linesIn(above, style.titleSize - 2, width) + linesIn(words, style.titleSize + 4, width)
  const used = titles * (style.titleSize + 4) * PITCH.title + coverHeight(document)
  const between = height * (1 - SHARE.above - SHARE.below) - used
  const first = { before: Math.round(height * SHARE.above * TWIPS), after: 120 }
  return [
    ...(above === '' ? [] : [new Paragraph({ style: STYLE.company, text: above, spacing: first })]),
    new Paragraph({ style: STYLE.title, text: words, spacing: above === '' ? first : { before: 120, after: 120 } }),
    new Paragraph({ style: STYLE.end, spacing: { before: Math.round(Math.max(24, between) * TWIPS) } }),
    ...(cover.length === 0 ? [] : [coverTable(document, width * TWIPS), new Paragraph({ style: STYLE.end })]),
  ]
}

/** The name of the enterprise where the title does not say it. */
function enterpriseAbove({ title, enterprise }: ReportDocument): string {
  const name = oneLine(enterprise)
  return oneLine(title).includes(name) ? '' : name
}

function coverSize({ style }: ReportDocument): number {
  return Math.max(14, style.bodySize)
}

/** The share of the table that its labels take: no label is broken where it can be helped. */
function labelShare(document: ReportDocument): number {
  const widest = document.cover.reduce((most, { label }) => Math.max(most, widthOf(`${oneLine(label)}：`)), 4)
  const width = textArea(document.style, false).width * SHARE.table
  return Math.min(SHARE.label, (widest * coverSize(document) + CELL_SIDES) / width)
}

/** The height of the lines of the cover, estimated, in points. */
function coverHeight(document: ReportDocument): number {
  const size = coverSize(document)
  const width = textArea(document.style, false).width * SHARE.table
  const share = labelShare(document)
  return document.cover.reduce((sum, { label, text }) => {
    const lines = Math.max(
      linesIn(`${label}：`, size, width * share - CELL_SIDES),
      linesIn(text, size, width * (1 - share) - CELL_SIDES),
    )
    return sum + lines * size * PITCH.line + PITCH.around
  }, 0)
}

function linesIn(text: string, size: number, width: number): number {
  return Math.ceil((widthOf(oneLine(text)) * size) / width)
}

function coverTable(document: ReportDocument, width: number): Table {
  const whole = Math.floor(width * SHARE.table)
  const label = Math.floor(whole * labelShare(document))
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [label, whole - label],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: document.cover.map((line) => {
      return new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: label, type: WidthType.DXA },
            borders: NO_BORDERS,
            children: [new Paragraph({ style: STYLE.cover, text: `${oneLine(line.label)}：` })],
          }),
          new TableCell({
            width: { size: whole - label, type: WidthType.DXA },
            borders: { ...NO_BORDERS, bottom: RULE },
            children: [
              new Paragraph({
                style: STYLE.cover,
                children: wordRuns(oneLine(line.text)),
                alignment: AlignmentType.CENTER,
              }),
            ],
          }),
        ],
      })
    }),
  })
}
