import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

/** A PDF as a reader sees it. */
export type PdfSeen = {
  readonly pages: readonly string[]
  /** All text without spaces, line ends and the places where words may be broken. */
  readonly words: string
  readonly outline: readonly string[]
  readonly title: unknown
  readonly language: unknown
}

/** Reads a PDF back. */
export async function seePdf(bytes: Uint8Array): Promise<PdfSeen> {
  const pdf = await getDocumentProxy(bytes.slice())
  const { text } = await extractText(pdf, { mergePages: false })
  const { info } = await pdf.getMetadata()
  const outline = (await pdf.getOutline()) ?? []
  const titles = (items: typeof outline): string[] => {
    return items.flatMap((item) => [item.title, ...titles(item.items as typeof outline)])
  }
  const { Title: title, Language: language } = info as Record<string, unknown>
  return { pages: text, words: squeezed(text.join('')), outline: titles(outline), title, language }
}

/** How much room is left between the text of a PDF and the right edges of its pages, in points. */
export async function roomOnRight(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(bytes.slice())
  let least = Infinity
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    for (const item of items) {
      if ('str' in item) least = Math.min(least, width - Number(item.transform[4]) - item.width)
    }
  }
  return least
}

/** A text without what a setting of pages adds or takes away. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u200b\u00ad\u2060]+/gu, '')
}

/** The XML parts of a Word file by their paths. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes))
  return new Map(
    files
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, data]): [string, string] => [path, strFromU8(data)]),
  )
}

const MARKUP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i

/** What is wrong with a piece of XML: empty when every element is closed in its turn and every sign may stand there. */
export function flawsOfXml(xml: string): string[] {
  const open: string[] = []
  const flaws: string[] = []
  for (const [whole, closing, name = '', , empty] of xml.matchAll(MARKUP)) {
    if (whole === '<') flaws.push('a bare <')
    else if (name === '') flaws.push(...(ENTITY.test(whole) ? [`a bare & in ${whole.slice(0, 40)}`] : []))
    else if (closing === '/') flaws.push(...(open.pop() === name ? [] : [`</${name}> closes another element`]))
    else if (empty !== '/') open.push(name)
  }
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed())
    flaws.push('a forbidden sign')
  return open.length > 0 ? [...flaws, `not closed: ${open.join(' ')}`] : flaws
}
