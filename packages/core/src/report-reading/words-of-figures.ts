import { nameKey } from '../kernel/text.ts'
import { LEVEL_WORDS, SAME_WORDS } from '../vocabulary/report-words.ts'

const CANONICAL = SAME_WORDS.flatMap(([first = '', ...others]) =>
  others.map((word) => ({ word: nameKey(word), by: nameKey(first) })),
).sort((a, b) => b.word.length - a.word.length)

const LEVELS = LEVEL_WORDS.flatMap(({ level, words }) => words.map((word) => ({ word: nameKey(word), level }))).sort(
  (a, b) => b.word.length - a.word.length,
)

/** A text by which names are compared: unified, without blanks, each thing by our word for it. */
export function wordKey(text: string): string {
  return CANONICAL.reduce((key, { word, by }) => (key.includes(by) ? key : key.replaceAll(word, by)), nameKey(text))
}

/** The parts a name of a figure is made of, each of which has to stand near a number called by it; years without 年. */
export function partsOfName(label: string): string[] {
  return nameKey(label.replace(/[（(][^（）()]*[)）]$/u, ''))
    .replace(/((?:19|20)\d{2})年度?/gu, ' $1 ')
    .split(/[\s,，、;；:：·()“”"'—|/]+|的|之/u)
    .map((part) => wordKey(part))
    .filter((part) => part.length > 0)
}

/** The level of an indicator system that a text names, in our words for it; null: none, or more than one. */
export function levelNamed(text: string): string | null {
  const key = nameKey(text)
  const found = new Set<string>()
  let rest = key
  for (const { word, level } of LEVELS) {
    if (!rest.includes(word)) continue
    found.add(level)
    rest = rest.replaceAll(word, ' ')
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
