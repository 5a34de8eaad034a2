import type { Desk } from '../desk.ts'
import { LONGEST_TEXT } from '../desk.ts'
import type { BoundFigure, Run } from '../report-document.schema.ts'
import { words } from './runs.ts'

type Said = Pick<BoundFigure, 'key' | 'label' | 'places' | 'sources'> & { readonly how: string | null }

/**
 * A text that is made of records (a day, a name of the law, what a check found), bound as a whole. What is too long to be
 * bound is words, so that nothing of it is lost.
 */
export function told(desk: Desk, text: string, { key, label, places, sources, how }: Said): Run {
  if (text === '' || text.length > LONGEST_TEXT) return words(text)
  const before = desk.bound(key)
  // two sentences of one key: the second stays words, never the first one's
  if (before !== undefined && before.text !== text) return words(text)
  const head = { key, label, text, value: null, unit: '', places, how }
  return desk.figure({ ...head, ...(sources === undefined ? {} : { sources }) })
}
