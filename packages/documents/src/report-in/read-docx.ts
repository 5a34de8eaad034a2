import { unifyCharacters } from '@qingshen/core/kernel/text'
import type { ReadParagraph, ReadReport, ReadTable } from '@qingshen/core/report-reading/read-report'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { readZipDirectory } from '../spreadsheet-in/zip-directory.ts'
import type { DocxMarks } from './docx-marks.ts'
import { docxMarks } from './docx-marks.ts'
import { gridOfCells } from './docx-table.ts'
import type { WordNode } from './docx-table.ts'
import { childrenOf, textOfNode } from './docx-table.ts'
import { READING_LIMITS } from './reading-limits.ts'
import { tooLarge, unreadable } from './sniff-report-file.ts'
import { captionBefore } from './table-captions.ts'

export type ReadDocx = Pick<ReadReport, 'paragraphs' | 'tables' | 'trackedChanges' | 'comments'>

/**
 * Reads a Word document: its words as they are once every change is accepted, and which changes and comments are open.
 * @throws Problem `file_unreadable`, `file_too_large`
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<ReadDocx> {
  const entries = readZipDirectory(bytes)
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > READING_LIMITS.unpackedBytes) {
    throw tooLarge(name, `解压后有 ${megabytes(unpacked)}，超过上限 ${megabytes(READING_LIMITS.unpackedBytes)}`)
  }
  const main = entries.find((entry) => entry.name === 'word/document.xml')
  if ((main?.size ?? 0) > READING_LIMITS.documentBytes) throw tooLarge(name, '文字部分过大')
  try {
    const parts = textParts(bytes)
    const marks = docxMarks(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))
    const { root, comments } = await treeOf(zipSync(parts, { level: 0 }))
    return { ...collected(root, marks), trackedChanges: marks.changes, comments }
  } catch {
    throw unreadable(name)
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`
}

/**
 * The parts with words, unpacked into no more room than the directory of the file says they take: what unpacks into more
 * breaks off there, and is found to be damaged. Pictures are left out.
 */
function textParts(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/iu.test(name) })
}

type Tree = { readonly root: WordNode; readonly comments: ReadReport['comments'] }

/** The document as mammoth reads it; the HTML it could make of it is not asked for. */
async function treeOf(bytes: Uint8Array): Promise<Tree> {
  let root: WordNode = { type: 'document' }
  const transformDocument = (document: WordNode): WordNode => {
    root = document
    return { ...document, children: [] }
  }
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument })
  const comments = (root.comments ?? []).map((comment) => ({
    text: unifyCharacters((comment.body ?? []).map((node) => textOfNode(node)).join(' ')).slice(0, 2000),
    author: comment.authorName ?? '',
  }))
  return { root, comments }
}

function collected(root: WordNode, marks: DocxMarks): Pick<ReadDocx, 'paragraphs' | 'tables'> {
  const paragraphs: (ReadParagraph & { readonly index: number })[] = []
  const tables: ReadTable[] = []
  let seen = 0
  const visit = (node: WordNode): void => {
    if (node.type === 'table') {
      const pages = marks.rowPages[tables.length] ?? []
      const caption = captionBefore(paragraphs.findLast(({ text }) => text.trim() !== '')?.text)
      const rows = gridOfCells(node).map((cells, index) => ({ cells, page: pages[index] ?? null }))
      tables.push({ caption, page: pages[0] ?? null, rows })
      nestedTables(node).forEach(visit)
    } else if (node.type === 'paragraph') {
      paragraphs.push({ text: unifyCharacters(textOfNode(node)), page: null, index: seen })
      seen += 1
    } else childrenOf(node).forEach(visit)
  }
  childrenOf(root).forEach(visit)
  notesOf(root).forEach((text) => paragraphs.push({ text: unifyCharacters(text), page: null, index: -1 }))
  const pages = marks.paragraphPages.length === seen ? marks.paragraphPages : []
  const shown = paragraphs.filter(({ text }) => text.trim() !== '')
  return { paragraphs: shown.map(({ text, index }) => ({ text, page: pages[index] ?? null })), tables }
}

function nestedTables(node: WordNode): WordNode[] {
  return childrenOf(node).flatMap((child) => (child.type === 'table' ? [child] : nestedTables(child)))
}

function notesOf(root: WordNode): string[] {
  const notes = Object.values(root.notes?._notes ?? {})
  return notes.map((note) => (note.body ?? []).map((node) => textOfNode(node)).join(' '))
}
