import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { oneLine } from '../plain-text.ts'
import { STYLE } from './word-styles.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const LABEL_SHARE = 0.28

/** The cover: the title in the upper third, what the cover says in lines below. `width` of the text in twips. */
export function coverBlocks({ title, enterprise, cover }: ReportDocument, width: number): (Paragraph | Table)[] {
  const words = oneLine(title)
  const name = oneLine(enterprise)
  const above = name === '' || words.includes(name) ? [] : [name]
  return [
    ...[...above, words].map((text, at) => {
      return new Paragraph({ style: STYLE.title, text, spacing: { before: at === 0 ? 2600 : 240, after: 120 } })
    }),
    new Paragraph({ spacing: { before: 3600 } }),
    // a section may not end with a table
    ...(cover.length === 0 ? [] : [coverTable(cover, width), new Paragraph({})]),
  ]
}

function coverTable(cover: ReportDocument['cover'], width: number): Table {
  const whole = Math.floor(width * 0.88)
  const label = Math.floor(whole * LABEL_SHARE)
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [label, whole - label],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: cover.map((line) => {
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
              new Paragraph({ style: STYLE.cover, text: oneLine(line.text), alignment: AlignmentType.CENTER }),
            ],
          }),
        ],
      })
    }),
  })
}
