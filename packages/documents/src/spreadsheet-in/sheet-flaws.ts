import { Problem } from '@qingshen/core/kernel/problem'
import { Unzip, UnzipInflate } from 'fflate'

/**
 * What the cells of one sheet cannot say themselves: merged ranges, formulas that were saved without a value, and, where
 * it was asked for, all cells with a formula, all hidden rows and all cells of a percent style.
 */
export type SheetFlaws = {
  readonly merges: readonly MergedRange[]
  readonly empty: ReadonlySet<string>
  readonly formulas: ReadonlySet<string>
  readonly hidden: ReadonlySet<number>
  /** Cells that are shown as percentages. */
  readonly percents: ReadonlySet<string>
}
export type MergedRange = { readonly ref: string; readonly from: Corner; readonly to: Corner }
type Corner = { readonly row: number; readonly column: number }

const MERGE = /<(?:\w+:)?mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu
const EMPTY_FORMULA =
  /<(?:\w+:)?c r="([A-Z]+\d+)"[^<>]*><(?:\w+:)?f(?:[^<>]*\/>|[^<>]*>[^<]*<\/(?:\w+:)?f>)(?:<(?:\w+:)?v(?:\s[^<>]*)?(?:\/>|><\/(?:\w+:)?v>))?<\/(?:\w+:)?c>/gu
const FORMULA = /<(?:\w+:)?c r="([A-Z]+\d+)"[^<>]*><(?:\w+:)?f[\s/>]/gu
const STYLED = /<(?:\w+:)?c r="([A-Z]+\d+)"[^<>]*\ss="(\d+)"/gu
const HIDDEN_ROW = /<(?:\w+:)?row r="(\d+)"[^<>]* hidden="(?:1|true)"/gu
const CARRY = 4096

/**
 * How much of a sheet is unpacked at most, in bytes, and whether formulas and hidden rows are wanted; `percentStyles`: the
 * numbers of the styles that show a percentage.
 */
type FlawLimits = { readonly bytes: number; readonly details?: true; readonly percentStyles?: ReadonlySet<string> }

/**
 * Streams one part of a workbook past some patterns, keeping a few kilobytes at a time.
 * @throws Problem `file_unreadable` when the part is damaged, `file_too_large` when it unpacks to more than the limit.
 */
export function readSheetFlaws(bytes: Uint8Array, part: string, limits: FlawLimits): SheetFlaws {
  const merges = new Map<string, MergedRange>()
  const empty = new Set<string>()
  const formulas = new Set<string>()
  const hidden = new Set<number>()
  const percents = new Set<string>()
  const { percentStyles = new Set<string>() } = limits
  const decoder = new TextDecoder()
  let carry = ''
  let unpacked = 0
  streamPart(bytes, part, (chunk, final) => {
    unpacked += chunk.length
    if (unpacked > limits.bytes)
      throw new Problem(
        'file_too_large',
        `“${part}”解压后超过上限 ${Math.round(limits.bytes / 1_048_576)} MB，可能是恶意构造的压缩包。没有任何内容被导入。`,
      )
    const text = carry + decoder.decode(chunk, { stream: !final })
    for (const [, from = '', top = '', to = '', bottom = ''] of text.matchAll(MERGE)) {
      const ref = `${from}${top}:${to}${bottom}`
      merges.set(ref, { ref, from: corner(from, top), to: corner(to, bottom) })
    }
    for (const [, ref = ''] of text.matchAll(EMPTY_FORMULA)) empty.add(ref)
    if (limits.details) {
      for (const [, ref = ''] of text.matchAll(FORMULA)) formulas.add(ref)
      for (const [, row = ''] of text.matchAll(HIDDEN_ROW)) hidden.add(Number(row))
    }
    if (percentStyles.size > 0) {
      for (const [, ref = '', style = ''] of text.matchAll(STYLED)) if (percentStyles.has(style)) percents.add(ref)
    }
    carry = text.slice(-CARRY)
  })
  return { merges: [...merges.values()], empty, formulas, hidden, percents }
}

function streamPart(bytes: Uint8Array, part: string, onData: (chunk: Uint8Array, final: boolean) => void): void {
  const unzip = new Unzip((file) => {
    if (file.name !== part) return
    file.ondata = (error, chunk, final) => {
      if (error) throw error instanceof Problem ? error : damaged(part)
      onData(chunk, final)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += 65_536)
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length)
  } catch (error) {
    throw error instanceof Problem ? error : damaged(part)
  }
}

function damaged(part: string): Problem {
  return new Problem(
    'file_unreadable',
    `文件内的“${part}”已损坏，读不出来。请在表格软件中打开并另存后再导入；没有任何内容被导入。`,
  )
}

function corner(column: string, row: string): Corner {
  return { row: Number(row), column: columnNumber(column) }
}

/** `A` -> 0, `AA` -> 26. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1
}

/** 0 -> `A`, 26 -> `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCodePoint(65 + (index % 26))
}
