import { unifyCharacters } from '@qingshen/core/kernel/text'
import type { ReadChange } from '@qingshen/core/report-reading/read-report'

/** What only the file's own XML tells: changes nobody accepted, and the pages Word last printed it on. */
export type DocxMarks = {
  readonly changes: readonly ReadChange[]
  /** Page of each paragraph outside of tables, in order; empty where Word left no pages. */
  readonly paragraphPages: readonly number[]
  /** Page of each row of each table, in order. */
  readonly rowPages: readonly (readonly number[])[]
}

const TOKEN =
  /<(\/?)w:(tbl|tr|p|ins|del|moveFrom|moveTo|lastRenderedPageBreak)(?=[\s/>])([^>]*)>|<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)</gu
const KINDS: Readonly<Record<string, ReadChange['kind']>> = {
  ins: 'inserted',
  del: 'deleted',
  moveFrom: 'moved',
  moveTo: 'moved',
}

/** Reads the marks of `word/document.xml`. */
export function docxMarks(xml: string): DocxMarks {
  const changes: ReadChange[] = []
  const paragraphPages: number[] = []
  const rowPages: number[][] = []
  const tables: number[][] = []
  const open: { kind: string; author: string; text: string }[] = []
  let page = 1
  for (const [, slash, tag = '', attributes = '', text] of xml.matchAll(TOKEN)) {
    const isEmpty = attributes.endsWith('/')
    const current = open.at(-1)
    if (text !== undefined) {
      if (current !== undefined) current.text += text
    } else if (tag === 'lastRenderedPageBreak') page += 1
    else if (tag in KINDS) {
      if (isEmpty) continue
      if (slash === '') open.push({ kind: tag, author: authorOf(attributes), text: '' })
      else finish(open, changes, page)
    } else if (slash === '/') {
      if (tag === 'tbl') tables.pop()
    } else if (tag === 'tbl') {
      const rows: number[] = []
      tables.push(rows)
      rowPages.push(rows)
    } else if (tag === 'tr') tables.at(-1)?.push(page)
    else if (tables.length === 0) paragraphPages.push(page)
  }
  const hasPages = page > 1
  return {
    changes: hasPages ? changes : changes.map((change) => ({ ...change, page: null })),
    paragraphPages: hasPages ? paragraphPages : [],
    rowPages: hasPages ? rowPages : [],
  }
}

function finish(open: { kind: string; author: string; text: string }[], changes: ReadChange[], page: number): void {
  const ended = open.pop()
  const kind = KINDS[ended?.kind ?? '']
  if (ended === undefined || kind === undefined || ended.text.trim() === '' || ended.kind === 'moveTo') return
  changes.push({ kind, text: unifyCharacters(unescaped(ended.text)), author: ended.author, page })
}

function authorOf(attributes: string): string {
  return unescaped(/w:author="([^"]*)"/u.exec(attributes)?.[1] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '')
}
