import type { Picture } from '@qingshen/core/report/pictures/picture'
import { widthOf } from '@qingshen/core/report/pictures/picture-text'
import type { Block } from '@qingshen/core/report/report-document.schema'

/** Entries side by side, as long as their names are no longer than this on the average, in full-width signs. */
const ACROSS = [
  { columns: 3, signs: 16 },
  { columns: 2, signs: 26 },
] as const
/** The number of a picture in its caption. */
const FIGURE = /^附?图\s*[\d.-]+\d/
/** The width of a mark beside that of what it stands for. */
const MARK_SHARE = 0.15

/** What the marks of a picture stand for, as a table read column by column. */
export function keyTable(
  caption: string,
  { key, note }: Pick<Picture, 'key' | 'note'>,
): Extract<Block, { kind: 'table' }> {
  const mean = key.reduce((sum, { text }) => sum + widthOf(text), 0) / Math.max(1, key.length)
  const across = Math.min(key.length, ACROSS.find(({ signs }) => mean <= signs)?.columns ?? 1)
  const rows = Math.ceil(key.length / across)
  const cells = (at: number) => {
    const entry = key[at]
    return [entry?.mark ?? '', entry?.text ?? ''].map((text) => ({ runs: [{ kind: 'text' as const, text }] }))
  }
  return {
    kind: 'table',
    id: 'key',
    caption: `${FIGURE.exec(caption)?.[0] ?? caption} 中的标号`,
    columns: Array.from({ length: across }, () => [
      { title: '标号', align: 'center' as const, width: MARK_SHARE / across },
      { title: '名称和数量', align: 'left' as const, width: (1 - MARK_SHARE) / across },
    ]).flat(),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: across }, (_, column) => cells(column * rows + row)).flat(),
    ),
    note,
  }
}
