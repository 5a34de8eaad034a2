/** A run of signs without a place where a line may break, longer than what fits beside others in a cell. */
const LONG_WORD = /[\u0021-\u007e\u00a1-\u02ff\u0370-\u1fff]{18,}/g
const PIECE = 12

/** A text with places marked (U+200B) at which a long word or address may be broken over lines. */
export function breakable(text: string): string {
  return text.replace(LONG_WORD, (word) => (word.match(new RegExp(`.{1,${PIECE}}`, 'gu')) ?? [word]).join('\u200b'))
}
