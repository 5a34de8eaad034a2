import type { CalendarException } from '@qingshen/contracts/calendar.operations'

const WORDS = { off: '休', worked: '班' } as const
const KINDS: Readonly<Record<string, CalendarException['kind']>> = {
  休: 'off',
  休息: 'off',
  班: 'worked',
  上班: 'worked',
}

/** What was typed, line by line: the days read, and the lines that could not be read, by their number from 1. */
export type ReadLines = { readonly exceptions: readonly CalendarException[]; readonly unread: readonly number[] }

/** The exceptions of a year as lines to edit: `2027-01-01 休 元旦`. */
export function linesOf(exceptions: readonly CalendarException[]): string {
  return exceptions.map(({ date, kind, name }) => `${date} ${WORDS[kind]} ${name}`).join('\n')
}

/** Reads such lines; empty ones are passed over. Whether a day exists and fits the year is judged later. */
export function readLines(text: string): ReadLines {
  const exceptions: CalendarException[] = []
  const unread: number[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read === null) unread.push(index + 1)
    else exceptions.push(read)
  }
  return { exceptions, unread }
}

function readLine(line: string): CalendarException | null {
  const [date = '', word = '', ...name] = line.trim().split(/[\s,，、\t]+/u)
  const kind = KINDS[word]
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(date)
  if (kind === undefined || day === null || name.length === 0) return null
  const [, year = '', month = '', dayOfMonth = ''] = day
  return { date: `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`, kind, name: name.join('') }
}
