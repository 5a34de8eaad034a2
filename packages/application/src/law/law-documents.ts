import type { LawDetail } from '@qingshen/contracts/law.operations'
import type { LawDocument } from '@qingshen/core/rulebook/document.schema'

/** A legal document as it is shown. */
export function toLegalDocument(document: LawDocument): LawDetail['documents'][number] {
  const { id, title, short, number, issuer, from, to } = document
  return { id, title, short, number, issuer, from, to }
}
