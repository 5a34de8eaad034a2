import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import {
  AlignmentType,
  Document,
  Footer,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  convertMillimetersToTwip,
} from 'docx'
import type { ISectionOptions } from 'docx'
import { oneLine } from '../plain-text.ts'
import { PAPER, pictureHeight, smallSize, textArea } from '../report-page.ts'
import type { PlannedPicture } from '../planned-report.ts'
import type { PlannedReport } from '../typst/report-data.ts'
import { contentsPages } from './contents-pages.ts'
import { coreProperties } from './core-properties.ts'
import { coverBlocks } from './word-cover.ts'
import { wordBlocks } from './word-blocks.ts'
import { STYLE, wordStyles } from './word-styles.ts'

/** `headingPages`: the page of each heading in order; `png`: how a picture becomes pixels. */
export type WordMeans = {
  readonly headingPages: readonly number[]
  readonly png: (picture: PlannedPicture) => Uint8Array
}

const TWIPS_PER_POINT = 20

/** A planned report as a Word file. */
export async function wordReport(report: PlannedReport, means: WordMeans): Promise<Uint8Array> {
  const { document, createdOn } = report
  const title = oneLine(document.title)
  const file = new Document({
    title,
    creator: oneLine(document.enterprise),
    styles: wordStyles(document.style),
    features: { updateFields: true },
    pageNumbers: contentsPages(means.headingPages),
    sections: [...frontSections(report), ...bodySections(report, means)],
  })
  const properties = coreProperties({ title, creator: document.enterprise, createdOn })
  return new Uint8Array(await Packer.toBuffer(file, false, [properties]))
}

function frontSections({ document, sections }: PlannedReport): ISectionOptions[] {
  const hasCover = document.title !== '' || document.cover.length > 0
  const hasContents = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'heading'))
  return [...(hasCover ? [coverSection(document)] : []), ...(hasContents ? [contentsSection(document)] : [])]
}

function coverSection(document: ReportDocument): ISectionOptions {
  return {
    properties: { page: pageOf(document, false) },
    footers: { default: new Footer({ children: [new Paragraph({})] }) },
    children: coverBlocks(document, textArea(document.style, false).width * TWIPS_PER_POINT),
  }
}

function contentsSection(document: ReportDocument): ISectionOptions {
  const pageNumbers = { start: 1, formatType: NumberFormat.UPPER_ROMAN }
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { ...pageOf(document, false), pageNumbers } },
    footers: { default: pageFooter('', '') },
    children: [
      new Paragraph({ style: STYLE.contents, text: '目　录' }),
      new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-3' }),
    ],
  }
}

function bodySections({ document, sections }: PlannedReport, { png }: WordMeans): ISectionOptions[] {
  const { style } = document
  return sections.map(({ isWide, blocks }, at) => {
    const room = { textWidth: textArea(style, isWide).width, pictureHeight: pictureHeight(style, isWide) }
    const start = at === 0 ? { start: 1 } : {}
    const page = { ...pageOf(document, isWide), pageNumbers: { ...start, formatType: NumberFormat.DECIMAL } }
    return {
      properties: { type: SectionType.NEXT_PAGE, page },
      footers: { default: pageFooter('— ', ' —') },
      children: wordBlocks(blocks, { ...room, smallSize: smallSize(style), png }),
    }
  })
}

function pageOf({ style }: ReportDocument, isWide: boolean) {
  const { top, right, bottom, left } = style.margins
  return {
    size: {
      width: convertMillimetersToTwip(PAPER.width),
      height: convertMillimetersToTwip(PAPER.height),
      orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: convertMillimetersToTwip(top),
      right: convertMillimetersToTwip(right),
      bottom: convertMillimetersToTwip(bottom),
      left: convertMillimetersToTwip(left),
    },
  }
}

function pageFooter(before: string, after: string): Footer {
  const number = new TextRun({ size: 21, children: [before, PageNumber.CURRENT, after] })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}
