import { getDocumentProxy } from 'unpdf'
import { unreadable } from './sniff-report-file.ts'

/** A heading of a PDF as its outline has it, and the page it stands on as that page calls itself. */
export type HeadingPage = { readonly title: string; readonly level: number; readonly page: string }

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Entry = NonNullable<Awaited<ReturnType<Pdf['getOutline']>>>[number]

/**
 * The headings of a PDF that has an outline, in its order, level 1 for chapters; none without one.
 * @throws Problem `file_unreadable`
 */
export async function headingPages(bytes: Uint8Array, name: string): Promise<readonly HeadingPage[]> {
  try {
    // pdf.js takes the bytes away from whoever hands them over, and no buffer of Node
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false })
    const [outline, labels] = [await pdf.getOutline(), await pdf.getPageLabels()]
    const found: HeadingPage[] = []
    for (const { entry, level } of flat(outline ?? [], 1)) {
      const index = await pageIndex(pdf, entry)
      const title = entry.title.replace(/\s+/gu, ' ').trim()
      if (index !== null) found.push({ title, level, page: labels?.[index] ?? String(index + 1) })
    }
    return found
  } catch {
    throw unreadable(name)
  }
}

type Placed = { readonly entry: Entry; readonly level: number }

function flat(entries: readonly Entry[], level: number): Placed[] {
  return entries.flatMap((entry) => [{ entry, level }, ...flat(entry.items as Entry[], level + 1)])
}

async function pageIndex(pdf: Pdf, { dest }: Entry): Promise<number | null> {
  const place: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  const page: unknown = Array.isArray(place) ? place[0] : null
  return isReference(page) ? await pdf.getPageIndex(page) : null
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}
