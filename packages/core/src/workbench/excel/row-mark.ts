/**
 * What a hidden column keeps of a row that was written out: which row it is, the version it had, and a short print of
 * every cell, by which a cell that nobody has touched since is known. `at`: the column group it belongs to (a year),
 * empty in a table without groups.
 */
export type RowMark = {
  readonly id: string
  readonly version: number
  readonly prints: readonly string[]
  readonly at: string
}

const MARK = /^([^|;~]*)\|([0-9a-f-]{36})\|(\d{1,9})\|((?:[0-9a-z]+(?:,|$))*)$/u

const OFFSETS = [0x811c9dc5, 0x2f0b4a97] as const
const PRIME = 0x01000193
const LAST_MIX = 0x85ebca6b

/**
 * The print of one cell, 64 bits in base 36: the same for the same column and text, else different but for a chance that
 * nobody lives to see. It tells copies apart and guards nothing, so it is a quick hash (FNV-1a, twice) and no secret one.
 */
export function cellPrint(column: string, text: string): string {
  const whole = `${column}\n${text}`
  return OFFSETS.map((offset) => quickHash(whole, offset).toString(36).padStart(7, '0')).join('')
}

function quickHash(text: string, offset: number): number {
  let hash = offset
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME)
    hash = hash ^ (hash >>> 15)
  }
  hash = Math.imul(hash ^ (hash >>> 16), LAST_MIX)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Marks of the rows of one line as the text of a cell. */
export function marksText(marks: readonly RowMark[]): string {
  return marks.map(({ id, version, prints, at }) => `${at}|${id}|${version}|${prints.join(',')}`).join(';')
}

/** The marks a cell holds; parts that are none are left out, as somebody may have typed there. */
export function readMarks(text: string): RowMark[] {
  return text.split(';').flatMap((part) => {
    const [, at, id, version, prints] = MARK.exec(part.trim()) ?? []
    if (at === undefined || id === undefined) return []
    return [{ at, id, version: Number(version), prints: (prints ?? '').split(',').filter((print) => print !== '') }]
  })
}

const HEAD = /^行标识 ([a-z_]{1,40}) (\d{1,12})$/u

/** The head of the hidden column: which sheet this is and at which revision of the audit it was written. */
export function markHead(sheet: string, revision: number): string {
  return `行标识 ${sheet} ${revision}`
}

/** What the head of a hidden column says, or null for any other head. */
export function readMarkHead(text: string): { readonly sheet: string; readonly revision: number } | null {
  const [, sheet, revision] = HEAD.exec(text.trim()) ?? []
  return sheet === undefined ? null : { sheet, revision: Number(revision) }
}
