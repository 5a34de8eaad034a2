import type { ReadParagraph, ReadTable } from '@qingshen/core/report-reading/read-report'
import { getDocumentProxy } from 'unpdf'
import type { PagePart } from './pdf-geometry.ts'
import { partsOfPage } from './pdf-page.ts'
import { READING_LIMITS } from './reading-limits.ts'
import { encrypted, tooLarge, unreadable } from './sniff-report-file.ts'
import type { PageTable } from './table-captions.ts'
import { captionBefore, wholeTables } from './table-captions.ts'

/** What a PDF says, page by page. */
export type ReadPdf = {
  readonly pageCount: number
  readonly isScan: boolean
  readonly paragraphs: readonly ReadParagraph[]
  readonly tables: readonly ReadTable[]
}

/** Fewer letters a page than this are stamps and page numbers on pictures of paper. */
const LEAST_LETTERS = 15

/**
 * Reads the text of a PDF with its pages and tables.
 * @throws Problem `file_unreadable` (damaged, encrypted), `file_too_large`
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadPdf> {
  const document = await opened(bytes, name)
  const pageCount = document.numPages
  if (pageCount > READING_LIMITS.pages) throw tooLarge(name, `有 ${pageCount} 页，超过 ${READING_LIMITS.pages} 页`)
  const pages: PagePart[][] = []
  for (let number = 1; number <= pageCount; number += 1) pages.push(await partsOf(document, number, name))
  const letters = pages.flat().reduce((sum, part) => sum + lettersOf(part), 0)
  return { pageCount, isScan: letters < LEAST_LETTERS * pageCount, ...collected(pages) }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function opened(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    // pdf.js takes the bytes away from whoever hands them over, and no buffer of Node
    return await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted(name)
    throw unreadable(name)
  }
}

async function partsOf(document: Pdf, number: number, name: string): Promise<PagePart[]> {
  try {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const structure = await page.getStructTree()
    const viewport = page.getViewport({ scale: 1 }).transform
    page.cleanup()
    return partsOfPage(content.items, structure, viewport)
  } catch {
    throw unreadable(name)
  }
}

function lettersOf(part: PagePart): number {
  return part.kind === 'paragraph' ? part.text.length : part.rows.flat().reduce((sum, { text }) => sum + text.length, 0)
}

function collected(pages: readonly (readonly PagePart[])[]): Pick<ReadPdf, 'paragraphs' | 'tables'> {
  const paragraphs: ReadParagraph[] = []
  const tables: PageTable[] = []
  pages.forEach((parts, index) => {
    const page = index + 1
    let isFirst = true
    for (const part of parts) {
      if (part.kind === 'paragraph') {
        paragraphs.push({ text: part.text, page })
        isFirst &&= part.text.startsWith('续')
        continue
      }
      const above = part.goesOn ? '' : captionBefore(paragraphs.at(-1)?.text)
      const rows = part.rows.map((pieces) => ({ pieces, page }))
      tables.push({ caption: part.caption || above, page, rows, isFirst, goesOn: part.goesOn })
      isFirst = false
    }
  })
  return { paragraphs, tables: wholeTables(tables) }
}
