import { Problem } from '@qingshen/core/kernel/problem'

export type CsvRow = { readonly row: number; readonly cells: readonly string[] }

const SEPARATORS = [',', ';', '\t', '，'] as const

/** The separator that occurs most often outside quotes in the first lines; a comma when none does. */
export function detectSeparator(text: string): string {
  const head = text
    .split(/\r\n|\n|\r/u, 20)
    .join('\n')
    .replaceAll(/"[^"]*"/gu, '')
  const counts = SEPARATORS.map((separator) => ({ separator, count: head.split(separator).length - 1 }))
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most))
  return best.count === 0 ? ',' : best.separator
}

/**
 * Reads the records of a CSV text (RFC 4180, any line end, quotes doubled inside quotes); rows count from 1 as a
 * spreadsheet shows them. Blank records are left out but counted.
 * @throws Problem `file_unreadable` when a quote is never closed, with the row where it opens.
 */
export function* readCsv(text: string, separator = detectSeparator(text)): Generator<CsvRow> {
  const end = text.length
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let row = 0
  while (at < end) {
    row += 1
    const cells: string[] = []
    for (;;) {
      const field = text[at] === '"' ? quotedField(text, at, row) : bareField(text, at, separator)
      cells.push(field.value)
      at = field.next
      if (text[at] !== separator) break
      at += 1
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (cells.some((cell) => cell !== '')) yield { row, cells }
  }
}

function bareField(text: string, from: number, separator: string): { value: string; next: number } {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return { value: text.slice(from, at), next: at }
}

function quotedField(text: string, from: number, row: number): { value: string; next: number } {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1)
      throw new Problem(
        'file_unreadable',
        `第 ${row} 行有一个引号没有配对，后面的内容无法分清。请改正后再导入；没有任何内容被导入。`,
      )
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, next: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
