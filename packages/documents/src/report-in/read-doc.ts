import { unifyCharacters } from '@qingshen/core/kernel/text'
import type { ReadParagraph, ReadReport, ReadTable } from '@qingshen/core/report-reading/read-report'
import WordExtractor from 'word-extractor'
import { readCompoundFile } from '../spreadsheet-in/compound-file.ts'
import { unreadable } from './sniff-report-file.ts'
import { captionBefore } from './table-captions.ts'

/** The stream in which the macros of a document are kept (MS-OVBA 2.2.1). */
const MACROS = '_VBA_PROJECT'

export type ReadDoc = Pick<ReadReport, 'paragraphs' | 'tables' | 'trackedChanges' | 'comments' | 'hasMacros'>

/**
 * Reads a document of Word 97-2003. Cells of tables come as texts between tabs; pages are not known. Macros are not looked
 * into; that there are some is told.
 * @throws Problem `file_unreadable`
 */
export async function readDoc(bytes: Uint8Array, name: string): Promise<ReadDoc> {
  const { body, notes } = await extracted(bytes, name)
  const paragraphs: ReadParagraph[] = []
  const tables: ReadTable[] = []
  let rows: string[][] = []
  const flush = (): void => {
    const caption = captionBefore(paragraphs.at(-1)?.text)
    if (rows.length > 1) tables.push({ caption, page: null, rows: rows.map((cells) => ({ cells, page: null })) })
    else paragraphs.push(...rows.map((cells) => ({ text: cells.join(' '), page: null })))
    rows = []
  }
  for (const line of unifyCharacters(body).split(/\r\n|\n|\r/u)) {
    if (line.includes('\t')) rows.push(cellsOf(line))
    else {
      flush()
      if (line.trim() !== '') paragraphs.push({ text: line.trim(), page: null })
    }
  }
  flush()
  const comments = notes
    .split(/[\r\n]+/u)
    .flatMap((text) => (text.trim() === '' ? [] : [{ text: text.trim(), author: '' }]))
  const hasMacros = readCompoundFile(bytes).has(MACROS)
  return { paragraphs, tables, trackedChanges: [], comments, hasMacros }
}

function cellsOf(line: string): string[] {
  const cells = line.split('\t').map((cell) => cell.trim())
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells
}

async function extracted(bytes: Uint8Array, name: string): Promise<{ body: string; notes: string }> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes))
    return { body: document.getBody(), notes: unifyCharacters(document.getAnnotations()) }
  } catch {
    throw unreadable(name)
  }
}
