import type { ReportDocument } from '@qingshen/core/report/report-document.schema'
import type { PlannedPicture } from './planned-report.ts'
import { planReport } from './report-plan.ts'
import { picturePng } from './pictures/picture-png.ts'
import { chooseFonts } from './typst/fonts.ts'
import type { ReportFonts } from './typst/fonts.ts'
import { pagesPdf } from './typst/pages-pdf.ts'
import type { PlannedReport } from './typst/report-data.ts'
import { setPages } from './typst/set-pages.ts'
import type { Typesetter } from './typst/typesetter.ts'
import { createTypesetter, familiesThere } from './typst/typesetter.ts'
import { wordReport } from './word/word-report.ts'

/** The forms in which a report can be had. */
export type ReportFormat = 'docx' | 'pdf'

/** A report to be made in some forms. `createdOn`: the day (YYYY-MM-DD) the files say they were made. */
export type ReportWork = {
  readonly document: ReportDocument
  readonly formats: readonly ReportFormat[]
  readonly createdOn: string
}

/** The files of the forms that were asked for; the same work gives the same PDF. `pages` of the PDF, cover and contents included. */
export type MadeReport = {
  readonly docx: Uint8Array<ArrayBuffer> | null
  readonly pdf: Uint8Array<ArrayBuffer> | null
  readonly pages: number
}

/**
 * Makes a report in this thread: Word, PDF, or both from one setting of the pages.
 * @throws Problem `font_missing` when this machine has no font with Chinese signs.
 */
export async function makeReport({ document, formats, createdOn }: ReportWork): Promise<MadeReport> {
  const typesetter = typesetterOfThread()
  const fonts = fontsFor(typesetter, document)
  const report: PlannedReport = { document, sections: planReport(document), createdOn }
  const set = setPages(typesetter, report, fonts)
  const pdf = formats.includes('pdf')
    ? pagesPdf(typesetter, set, (replacing) => setPages(typesetter, report, fonts, replacing))
    : null
  const png = ({ picture }: PlannedPicture): Uint8Array => picturePng(typesetter, picture, fonts)
  const docx = formats.includes('docx')
    ? await wordReport(report, { headingPages: set.headings, pageCount: set.bodyPages, png })
    : null
  return { docx: docx && new Uint8Array(docx), pdf: pdf && new Uint8Array(pdf), pages: set.count }
}

let kept: Typesetter | undefined

/** One typesetter for all reports of a thread: reading the fonts takes longest. */
function typesetterOfThread(): Typesetter {
  kept ??= createTypesetter()
  return kept
}

function fontsFor(typesetter: Typesetter, { style }: ReportDocument): ReportFonts {
  const { bodyFont, headingFont, titleFont, latinFont } = style
  const { chinese, latin } = familiesThere(typesetter, [bodyFont, headingFont, titleFont, latinFont])
  return chooseFonts(style, chinese, latin)
}
