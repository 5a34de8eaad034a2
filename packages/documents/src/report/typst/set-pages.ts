import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportFonts } from './fonts.ts'
import type { PlannedReport } from './report-data.ts'
import { reportData } from './report-data.ts'
import type { Typesetter } from './typesetter.ts'
import { typeset } from './typesetter.ts'

/** What reports before these last ones left in memory is forgotten. */
const KEPT_RUNS = 3

/**
 * A report set into pages. `headings`: the page, as printed, on which each heading stands, in their order; `bodyPages`: the
 * number of the last page.
 */
export type SetReport = {
  readonly pages: NodeTypstDocument
  readonly count: number
  readonly headings: readonly number[]
  readonly bodyPages: number
}

type PageNumbers = { readonly headings: readonly number[]; readonly last: number }

/** Sets a planned report: pages, from which the PDF and the page numbers of Word's contents come. */
export function setPages(
  typesetter: Typesetter,
  report: PlannedReport,
  fonts: ReportFonts,
  replacing?: (text: string) => string,
): SetReport {
  typesetter.compiler.evictCache(KEPT_RUNS)
  const pages = typeset(typesetter, 'report.typ', reportData(report, fonts), replacing)
  const found = typesetter.compiler.query(pages, { selector: '<page-numbers>', field: 'value' }) as PageNumbers[]
  const { headings = [], last = 0 } = found[0] ?? {}
  return { pages, count: pages.numOfPages, headings, bodyPages: last }
}
