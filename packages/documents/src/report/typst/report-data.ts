import type { ReportDocument, ReportStyle } from '@qingshen/core/report/report-document.schema'
import { scriptPieces } from '@qingshen/core/report/script-pieces'
import type { Picture } from '@qingshen/core/report/pictures/picture'
import { oneLine } from '@qingshen/core/report/pictures/picture-text'
import { breakable } from '../plain-text.ts'
import { marginsOf, pictureHeight, textArea } from '../report-page.ts'
import type { PlannedBlock, PlannedSection } from '../planned-report.ts'
import type { ReportFonts } from './fonts.ts'

/** A report as it is set: the report itself, its blocks as planned, the day it is made (YYYY-MM-DD). */
export type PlannedReport = {
  readonly document: ReportDocument
  readonly sections: readonly PlannedSection[]
  readonly createdOn: string
}

/** What the template `report.typ` reads. */
export function reportData({ document, sections, createdOn }: PlannedReport, fonts: ReportFonts): object {
  const { style, cover } = document
  const [year, month, day] = createdOn.split('-').map(Number)
  return {
    title: oneLine(document.title),
    enterprise: oneLine(document.enterprise),
    cover: cover.map(({ label, text }) => ({ label: oneLine(label), text: printedText(oneLine(text)) })),
    style,
    createdOn: { year, month, day },
    hasCover: document.title !== '' || cover.length > 0,
    hasContents: sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'heading')),
    wideMargins: marginsOf(style, true),
    fonts: fontData(fonts),
    sections: sections.map(({ isWide, blocks }) => ({
      isWide,
      blocks: blocks.map((block) => blockData(block, style, isWide)),
    })),
  }
}

/** Latin letters and figures from a Latin family; the quotation marks and dashes of Chinese text from the Chinese one. */
export function fontData({ body, heading, title, titleWeight, latin }: ReportFonts): Record<string, unknown> {
  const first = latin === null ? [] : [{ name: latin, covers: 'latin-in-cjk' }]
  return { body: [...first, ...body], heading: [...heading], title: [...title], titleWeight }
}

/** The share of the height of a page above which a picture may stand away from its text, so that no page is half empty. */
const FLOATING = 0.4
/** The share above which it has a page for itself: a few lines above it would be lost there. */
const FILLING = 0.68
/** The share of such a page that the picture takes: no row has room beside it and its caption. */
const WHOLE = 0.925

function blockData(block: PlannedBlock, style: ReportStyle, isWide: boolean): object {
  if (block.kind === 'table') {
    const rows = block.rows.map(({ cells, isLong }) => {
      return { isLong, cells: cells.map((cell) => ({ ...cell, text: printedText(cell.text) })) }
    })
    const columns = block.columns.map((column) => ({ ...column, title: printedText(column.title) }))
    return {
      ...block,
      caption: printedText(block.caption),
      columns,
      rows,
      note: block.note && printedText(block.note),
    }
  }
  if (block.kind === 'page_break') return block
  if (block.kind !== 'picture') return { ...block, text: printedText(block.text) }
  const area = textArea(style, isWide)
  const room = { width: area.width, height: pictureHeight(style, isWide) - block.above, whole: WHOLE * area.height }
  const scale = Math.min(room.width / block.picture.width, room.height / block.picture.height)
  const share = (block.picture.height * scale) / area.height
  const floats = !isWide && share > FLOATING
  const fills = floats && share > FILLING
  return { ...block, caption: printedText(block.caption), room, floats, fills, picture: pictureData(block.picture) }
}

/** A picture as the templates take it: what is there for those who point at it is not printed. */
export function pictureData({ width, height, shapes, alt, texts }: Picture): object {
  return { width, height, shapes, alt, texts: texts.map((text) => ({ ...text, text: scripted(text.text) })) }
}

/** Marks between which a figure is set low or high; no text has them, since what controls a machine is never printed. */
const MARKS = { line: ['', ''], sub: ['\u0001', '\u0003'], super: ['\u0002', '\u0003'] } as const

/** A text whose formulas have small figures. */
function scripted(text: string): string {
  const marked = scriptPieces(text).map(({ text: piece, script }) => {
    const [before, after] = MARKS[script]
    return `${before}${piece}${after}`
  })
  return marked.join('')
}

/** A text as the template takes it: long words may be broken, formulas have small figures. */
function printedText(text: string): string {
  return breakable(scripted(text))
}
