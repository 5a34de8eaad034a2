import type { Citation } from '../kernel/citation.ts'
import { clauseWording } from './clause.schema.ts'
import type { LawText } from './law-text.schema.ts'
import { findClause } from './law-text.schema.ts'

/**
 * A clause as notices and screens cite it: the document's title, the article as printed and, only where the law's own
 * words are at hand, the wording. A clause that none of the laws has keeps its bare id.
 */
export function citeClause(chain: readonly LawText[], id: string): Citation {
  const clause = findClause(chain, id)
  const document = chain.flatMap((law) => law.documents).find((candidate) => candidate.id === clause?.document)
  if (clause === undefined || document === undefined) return { clause: id }
  const { words, verbatim } = clauseWording(clause)
  return { clause: id, document: document.title, article: clause.article, ...(verbatim ? { wording: words } : {}) }
}
