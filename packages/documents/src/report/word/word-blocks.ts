import { HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx'
import type { Table } from 'docx'
import type { PlannedBlock, PlannedPicture } from '../planned-report.ts'
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

/** The paragraphs and tables of a section. A break of page goes to the block after it. */
export function wordBlocks(blocks: readonly PlannedBlock[], page: WordPage): (Paragraph | Table)[] {
  const written: (Paragraph | Table)[] = []
  let isBroken = false
  for (const block of blocks) {
    if (block.kind === 'page_break') {
      isBroken = written.length > 0
      continue
    }
    written.push(...wordBlock(block, page, isBroken))
    isBroken = false
  }
  return written
}

type Printed = Exclude<PlannedBlock, { kind: 'page_break' }>

function wordBlock(block: Printed, page: WordPage, pageBreakBefore: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level - 1] ?? LEVELS[3], text: block.text, pageBreakBefore })]
    case 'paragraph':
      return [new Paragraph({ style: STYLE.body, children: linesRuns(block.text), pageBreakBefore })]
    case 'gap':
      return [new Paragraph({ style: STYLE.gap, text: block.text, pageBreakBefore })]
    case 'table':
      return [
        new Paragraph({ style: STYLE.caption, text: block.caption, keepNext: true, pageBreakBefore }),
        wordTable(block, page),
        new Paragraph({ style: STYLE.note, children: linesRuns(block.note ?? '') }),
      ]
    case 'picture':
      return [
        new Paragraph({ style: STYLE.figure, children: [imageOf(block, page)], pageBreakBefore }),
        new Paragraph({ style: STYLE.caption, text: block.caption }),
      ]
  }
}

/** Runs of a text, its lines one below the other. */
function linesRuns(text: string): TextRun[] {
  if (text === '') return []
  return text.split('\n').map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }))
}

function imageOf(block: PlannedPicture, { textWidth, pictureHeight, png }: WordPage): ImageRun {
  const { width, height, alt } = block.picture
  const scale = Math.min(textWidth / width, pictureHeight / height) * PIXELS_PER_POINT
  return new ImageRun({
    type: 'png',
    data: png(block),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: block.caption, title: block.caption, description: alt },
  })
}
