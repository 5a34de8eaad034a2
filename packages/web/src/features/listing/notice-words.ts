import type { ClauseChip } from '@qingshen/contracts/listing.schema'

/** "《办法》第八条（一）", or the clause id where the document's name is not known. */
export function articleText(clause: ClauseChip): string {
  return clause.document === null ? clause.clause : `《${clause.document}》${clause.article ?? ''}`
}

/** The text with a full stop, unless it ends in one. */
export function sentence(text: string): string {
  return /[。！？；]”?$/u.test(text) ? text : `${text}。`
}

/** Several texts with their numbers; a single one stands without. */
export function numbered(texts: readonly string[]): string[] {
  return texts.length === 1 ? [...texts] : texts.map((text, index) => `${index + 1}.${text}`)
}
