import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import {
  Bookmark,
  Document,
  Footer,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  TableOfContents,
  TextRun,
  convertMillimetersToTwip,
} from 'docx'
import type { ISectionOptions } from 'docx'
import { oneLine } from '@qingshen/core/report/pictures/picture-text'
import { PAPER, marginsOf, pictureHeight, smallSize, textArea } from '../report-page.ts'
import type { PlannedPicture } from '../planned-report.ts'
import type { PlannedReport } from '../typst/report-data.ts'
import { contentsPages } from './contents-pages.ts'
import { coreProperties } from './core-properties.ts'
import { fontTable } from './font-table.ts'
import { coverBlocks } from './word-cover.ts'
import { wordBlocks } from './word-blocks.ts'
import { STYLE, wordStyles } from './word-styles.ts'

/** `headingPages`: the page of each heading in order; `pageCount`: of the body; `png`: how a picture becomes pixels. */
export type WordMeans = {
  readonly headingPages: readonly number[]
  readonly pageCount: number
  readonly png: (picture: PlannedPicture) => Uint8Array
}

const LAST_PAGE = 'ReportLastPage'

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
  return new Uint8Array(await Packer.toBuffer(file, false, [properties, fontTable(document.style)]))
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
    children: coverBlocks(document),
  }
}

function contentsSection(document: ReportDocument): ISectionOptions {
  const pageNumbers = { start: 1, formatType: NumberFormat.UPPER_ROMAN }
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { ...pageOf(document, false), pageNumbers } },
    footers: { default: footerOf([PageNumber.CURRENT]) },
    children: [
      new Paragraph({ style: STYLE.contents, text: '目　录' }),
      new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-3' }),
    ],
  }
}

function bodySections({ document, sections }: PlannedReport, { png, pageCount }: WordMeans): ISectionOptions[] {
  const { style } = document
  const total = new SimpleField(`PAGEREF ${LAST_PAGE}`, String(pageCount))
  return sections.map(({ isWide, blocks }, at) => {
    const room = { textWidth: textArea(style, isWide).width, pictureHeight: pictureHeight(style, isWide) }
    const start = at === 0 ? { start: 1 } : {}
    const page = { ...pageOf(document, isWide), pageNumbers: { ...start, formatType: NumberFormat.DECIMAL } }
    const written = wordBlocks(blocks, { ...room, smallSize: smallSize(style), png })
    return {
      properties: { type: SectionType.NEXT_PAGE, page },
      footers: { default: footerOf(['第 ', PageNumber.CURRENT, ' 页　共 '], total, [' 页']) },
      children: at === sections.length - 1 ? [...written, lastParagraph()] : written,
    }
  })
}

/** Marks the last page, whose number is the number of pages. */
function lastParagraph(): Paragraph {
  return new Paragraph({ style: STYLE.end, children: [new Bookmark({ id: LAST_PAGE, children: [] })] })
}

function pageOf({ style }: ReportDocument, isWide: boolean) {
  const { top, right, bottom, left } = marginsOf(style, isWide)
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

type FooterPart = SimpleField | readonly string[]

function footerOf(...parts: readonly FooterPart[]): Footer {
  const children = parts.map((part) =>
    part instanceof SimpleField ? part : new TextRun({ size: 21, children: [...part] }),
  )
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, children })] })
}
