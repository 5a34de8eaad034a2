import type { PageNumberEstimator } from 'docx'

type Written = Parameters<PageNumberEstimator>[0]

/**
 * Gives Word's table of contents its page numbers: the nth bookmarked heading stands on the nth page of the list. They
 * are those of the same report set for the PDF; Word counts anew when the file is opened.
 */
export function contentsPages(pages: readonly number[]): PageNumberEstimator {
  return (body) => {
    const names = headingBookmarks(body)
    return { bookmarks: new Map(names.map((name, at) => [name, String(pages[at] ?? '')])) }
  }
}

/** The names of the bookmarks on headings, in their order in the body. */
function headingBookmarks(body: Written): string[] {
  const blocks: unknown = body['w:body']
  if (!Array.isArray(blocks)) return []
  return blocks.flatMap((block: unknown) => {
    const parts = isRecord(block) ? block['w:p'] : undefined
    return Array.isArray(parts) ? parts.flatMap((part: unknown) => bookmarkName(part)) : []
  })
}

function bookmarkName(part: unknown): string[] {
  const start = isRecord(part) ? part['w:bookmarkStart'] : undefined
  const attributes = isRecord(start) ? start['_attr'] : undefined
  const name = isRecord(attributes) ? attributes['w:name'] : undefined
  return typeof name === 'string' && name.startsWith('_Toc') ? [name] : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
