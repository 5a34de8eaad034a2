import { reportTemplateOn } from '@qingshen/core/casework/report-template-on'
import type { PartInForce } from '@qingshen/core/casework/submission-parts-on'
import { Problem } from '@qingshen/core/kernel/problem'
import type { HeadingPage } from '@qingshen/documents/report-in/heading-pages'
import { headingPages } from '@qingshen/documents/report-in/heading-pages'
import { openFileFolder } from '@qingshen/store/files/file-folder'
import type { ReportEditionRow } from '@qingshen/store/report/report-editions'
import type { Deps } from '../deps.ts'

/**
 * On which page of an edition each part of the submission begins that is a chapter of the report, as its pages call
 * themselves: where the first of the sections begins that answer it. What the edition does not have is left out.
 */
export async function pagesOfEdition(
  deps: Pick<Deps, 'filesFolder' | 'laws'>,
  edition: ReportEditionRow,
  parts: readonly PartInForce[],
): Promise<Readonly<Record<string, string>>> {
  const { sections } = reportTemplateOn(deps.laws, { law: edition.law, on: edition.law_on })
  const headings = await headingsOf(deps, edition)
  const printed = sections.filter(({ variants }) => variants.includes(edition.variant))
  const pageOf = (id: string): string | undefined => {
    const section = printed.find((each) => each.id === id)
    if (section === undefined) return undefined
    return headings.find(({ title, level }) => level === section.level && withoutNumber(title) === section.title)?.page
  }
  return Object.fromEntries(
    parts.flatMap(({ id, kind, answeredBy }) => {
      const page = kind === 'section' ? answeredBy.flatMap((section) => pageOf(section) ?? [])[0] : undefined
      return page === undefined ? [] : [[id, page]]
    }),
  )
}

/** The headings of the PDF of an edition; none where the file can no longer be read: the pages are then typed. */
async function headingsOf({ filesFolder }: Pick<Deps, 'filesFolder'>, edition: ReportEditionRow) {
  try {
    return await headingPages(await openFileFolder(filesFolder).get(edition.pdf_sha256), 'report.pdf')
  } catch (error) {
    if (error instanceof Problem) return NO_HEADINGS
    throw error
  }
}

const NO_HEADINGS: readonly HeadingPage[] = []

/** The title of a heading behind its number: `2.1 企业概况`. */
function withoutNumber(title: string): string {
  return title.replace(/^[\d.]+\s+/u, '')
}
