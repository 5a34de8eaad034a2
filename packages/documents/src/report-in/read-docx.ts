import { unifyCharacters } from '@qingshen/core/kernel/text'
import type { ReadParagraph, ReadReport, ReadTable } from '@qingshen/core/report-reading/read-report'
import { strFromU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { readZipDirectory } from '../spreadsheet-in/zip-directory.ts'
import { unpackEntry } from '../spreadsheet-in/unpack-entry.ts'
import type { ZipEntry } from '../spreadsheet-in/zip-directory.ts'
import type { DocxMarks } from './docx-marks.ts'
import { docxMarks } from './docx-marks.ts'
import { gridOfCells } from './docx-table.ts'
import type { WordNode } from './docx-table.ts'
import { childrenOf, textOfNode } from './docx-table.ts'
import { READING_LIMITS } from './reading-limits.ts'
import { tooLarge, unreadable } from './sniff-report-file.ts'
import { captionBefore } from './table-captions.ts'

export type ReadDocx = Pick<ReadReport, 'paragraphs' | 'tables' | 'trackedChanges' | 'comments' | 'hasMacros'>

/**
 * Reads a Word document: its words as they are once every change is accepted, and which changes and comments are open.
 * Macros are neither unpacked nor run; that there are some is told.
 * @throws Problem `file_unreadable`, `file_too_large`
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<ReadDocx> {
  const entries = readZipDirectory(bytes)
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > READING_LIMITS.unpackedBytes) {
    throw tooLarge(name, `解压后有 ${megabytes(unpacked)}，超过上限 ${megabytes(READING_LIMITS.unpackedBytes)}`)
  }
  const texts = entries.filter(({ name: part }) => /\.(?:xml|rels)$/iu.test(part))
  const words = texts.reduce((sum, { size }) => sum + size, 0)
  if (words > READING_LIMITS.documentBytes) {
    throw tooLarge(name, `文字部分过大，解压后有 ${megabytes(words)}，上限 ${megabytes(READING_LIMITS.documentBytes)}`)
  }
  const { xml, parts } = textParts(bytes, texts, name)
  refuseEndless(xml, name)
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
  const hasMacros = types.includes('vbaProject') || entries.some(({ name: part }) => MACROS.test(part))
  try {
    const marks = docxMarks(xml)
    const { root, comments } = await treeOf(zipSync(parts, { level: 0 }))
    return { ...collected(root, marks), trackedChanges: marks.changes, comments, hasMacros }
  } catch {
    throw unreadable(name)
  }
}

/** The parts in which Word keeps macros, whatever the file is called. */
const MACROS = /(?:^|\/)vba(?:Project|Data)[^/]*\.(?:bin|xml)$/iu

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`
}

type TextParts = { readonly xml: string; readonly parts: Record<string, Uint8Array> }

/** The parts with words, each unpacked into no more room than the directory says it takes. Pictures are left out. */
function textParts(bytes: Uint8Array, texts: readonly ZipEntry[], name: string): TextParts {
  try {
    const parts = Object.fromEntries(texts.map((entry) => [entry.name, unpackEntry(bytes, entry)]))
    return { xml: strFromU8(parts['word/document.xml'] ?? new Uint8Array()), parts }
  } catch {
    throw unreadable(name)
  }
}

/** What is repeated more often than in any report only occupies the machine; counted before anything is made of it. */
function refuseEndless(xml: string, name: string): void {
  const { cells: mostCells, paragraphs: mostParagraphs } = READING_LIMITS
  const cells = countOf(xml, /<w:tc[\s>/]/gu)
  if (cells > mostCells) throw tooLarge(name, `的表格一共有 ${cells} 个单元格，上限 ${mostCells} 个`)
  const paragraphs = countOf(xml, /<w:p[\s>/]/gu)
  if (paragraphs > mostParagraphs) throw tooLarge(name, `有 ${paragraphs} 个段落，上限 ${mostParagraphs} 个`)
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  while (pattern.exec(text) !== null) count += 1
  return count
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
