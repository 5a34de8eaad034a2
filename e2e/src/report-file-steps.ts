import { crc32 } from 'node:zlib'
import { squeezed } from '@qingshen/documents/report/read-back.fixture'
import type { Page } from 'playwright-core'
import { zipEntries } from './zip-entries.ts'

const DOCUMENT = 'word/document.xml'

/** A Word file with its text changed, as somebody does who does not like a number. */
export function withWords(docx: Buffer, change: (xml: string) => string): Buffer {
  const entries = zipEntries(docx)
  const xml = entries.get(DOCUMENT)?.toString('utf8') ?? ''
  const changed = change(xml)
  if (changed === xml) throw new Error('nothing was changed in the file')
  return storedZip(new Map([...entries, [DOCUMENT, Buffer.from(changed)]]))
}

const TRACKED =
  '<w:p><w:ins w:id="9001" w:author="李工" w:date="2026-11-01T00:00:00Z"><w:r><w:t>补充</w:t></w:r></w:ins></w:p>'

/** The Word file with other names in it, and a tracked change that nobody accepted. */
export function ofAnother(docx: Buffer, names: Readonly<Record<string, string>>): Buffer {
  const renamed = (xml: string) => Object.entries(names).reduce((text, [from, to]) => text.replaceAll(from, to), xml)
  return withWords(docx, (xml) => renamed(xml).replace('<w:body>', `<w:body>${TRACKED}`))
}

/** A zip of files as they are, not compressed (APPNOTE 4.3). */
function storedZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, bytes] of files) {
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800, 2)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, path, bytes])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, central, path]))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

/** A PDF of a picture of the page, as a scanner makes it: nothing in it can be read. */
export async function scanOf(page: Page): Promise<Buffer> {
  const picture = (await page.screenshot()).toString('base64')
  const paper = await page.context().newPage()
  await paper.setContent(`<img width="700" src="data:image/png;base64,${picture}">`)
  const pdf = await paper.pdf()
  await paper.close()
  return pdf
}

/** A line of the contents: what it names, without spaces, and the page it says. */
type ContentsLine = { readonly title: string; readonly page: number }

/** The contents of a report as printed before its first numbered page. */
export function contentsOf(pages: readonly string[]): ContentsLine[] {
  const lines = pages.flatMap((page) => page.split('\n'))
  return lines.flatMap((line) => {
    const [, title, page] = /^(.+?)(?: ·){3,} ?(\d+)$/.exec(line.trim()) ?? []
    return title === undefined ? [] : [{ title: squeezed(title), page: Number(page) }]
  })
}

/** Lines of the contents whose title does not stand on the page they name. */
export function wrongPages(pages: readonly string[]): ContentsLine[] {
  return contentsOf(pages).filter(({ title, page }) => !pageNumbered(pages, page).includes(title))
}

const NOT_WORDS = /NaN|undefined|\[object|Infinity|\bnull\b/g

/** What a report lacks of what it has to say, and what no report may say; `text` without spaces. */
export function flawsOfText(text: string, says: readonly string[]): string[] {
  return [...says.filter((one) => !text.includes(one)), ...[...text.matchAll(NOT_WORDS)].map(([found]) => found)]
}

/** What stands on the page that calls itself `number`, without spaces. */
function pageNumbered(pages: readonly string[], number: number): string {
  return squeezed(pages.find((page) => squeezed(page).includes(`第${number}页共`)) ?? '')
}
