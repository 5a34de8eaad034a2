import { HeadingLevel, ImageRun, Paragraph, ShadingType } from 'docx'
import type { Table } from 'docx'
import type { PlannedBlock, PlannedPicture, PlannedTable } from '../planned-report.ts'
import { wordRuns } from './word-runs.ts'
import { STYLE } from './word-styles.ts'
import { wordTable } from './word-table.ts'

/** What the blocks of a section need to know. Sizes in points. */
export type WordPage = {
  readonly textWidth: number
  readonly pictureHeight: number
  /** The size of the signs in tables with few columns. */
  readonly smallSize: number
  readonly png: (picture: PlannedPicture) => Uint8Array
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const
const PIXELS_PER_POINT = 96 / 72
const GAP_GROUND = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF3B0' } as const
/** Above a text that follows a table without a note, in twips. */
const AFTER_TABLE = 160

/** What stands before a block: the end of a page, a table that nothing parts from it. */
type Before = { readonly pageBreakBefore: boolean; readonly isAfterTable: boolean }

/**
 * The paragraphs and tables of a section. A break of page goes to the block after it; the last one is a paragraph, which
 * the end of a section asks for.
 */
export function wordBlocks(blocks: readonly PlannedBlock[], page: WordPage): (Paragraph | Table)[] {
  const written: (Paragraph | Table)[] = []
  let before: Before = { pageBreakBefore: false, isAfterTable: false }
  for (const block of blocks) {
    if (block.kind === 'page_break') {
      before = { ...before, pageBreakBefore: written.length > 0 }
      continue
    }
    written.push(...wordBlock(block, page, before))
    before = { pageBreakBefore: false, isAfterTable: endsWithTable(block) }
  }
  return before.isAfterTable || written.length === 0 ? [...written, new Paragraph({ style: STYLE.end })] : written
}

function endsWithTable(block: PlannedBlock): boolean {
  return block.kind === 'table' && block.note === null
}

type Printed = Exclude<PlannedBlock, { kind: 'page_break' }>

function wordBlock(block: Printed, page: WordPage, before: Before): (Paragraph | Table)[] {
  const { pageBreakBefore, isAfterTable } = before
  const spacing = isAfterTable ? { spacing: { before: AFTER_TABLE } } : {}
  switch (block.kind) {
    case 'heading': {
      const heading = LEVELS[block.level - 1] ?? LEVELS[3]
      return [new Paragraph({ heading, children: wordRuns(block.text), pageBreakBefore })]
    }
    case 'paragraph':
      return [new Paragraph({ style: STYLE.body, children: wordRuns(block.text), pageBreakBefore, ...spacing })]
    case 'gap': {
      const children = wordRuns(block.text)
      return [new Paragraph({ style: STYLE.gap, children, shading: GAP_GROUND, pageBreakBefore, ...spacing })]
    }
    case 'table':
      return tableBlocks(block, page, before)
    case 'picture':
      return [
        new Paragraph({ style: STYLE.figure, children: [imageOf(block, page)], pageBreakBefore }),
        new Paragraph({ style: STYLE.caption, children: wordRuns(block.caption) }),
      ]
  }
}

function tableBlocks(table: PlannedTable, page: WordPage, { pageBreakBefore, isAfterTable }: Before) {
  const children = wordRuns(table.caption)
  const hasCaption = table.caption !== '' || isAfterTable || pageBreakBefore
  return [
    ...(hasCaption ? [new Paragraph({ style: STYLE.caption, children, keepNext: true, pageBreakBefore })] : []),
    wordTable(table, page),
    ...(table.note === null ? [] : [new Paragraph({ style: STYLE.note, children: wordRuns(table.note) })]),
  ]
}

function imageOf(block: PlannedPicture, { textWidth, pictureHeight, png }: WordPage): ImageRun {
  const { width, height, alt } = block.picture
  const scale = Math.min(textWidth / width, (pictureHeight - block.above) / height) * PIXELS_PER_POINT
  return new ImageRun({
    type: 'png',
    data: png(block),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: block.caption, title: block.caption, description: alt },
  })
}
