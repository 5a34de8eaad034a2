import type { Citation } from '../kernel/citation.ts'
import { clauseWording } from '../rulebook/clause.schema.ts'
import type { LawText } from '../rulebook/law-text.schema.ts'
import { findClause } from '../rulebook/law-text.schema.ts'

/**
 * A clause as it is cited: the document's title, the article as printed and, where the wording was at hand, the
 * wording. A summary in our own words is never given out as the law's. `chain` as `lawChain` gives it.
 */
export function citeClause(chain: readonly LawText[], id: string): Citation {
  const clause = findClause(chain, id)
  if (clause === undefined) return { clause: id }
  const document = chain.flatMap((law) => law.documents).find((candidate) => candidate.id === clause.document)
  const { words, verbatim } = clauseWording(clause)
  return {
    clause: id,
    document: document?.title ?? clause.document,
    article: clause.article,
    ...(verbatim ? { wording: words } : {}),
  }
}

/** The document's short name for a chip; null when it is not known. */
export function shortNameOf(chain: readonly LawText[], id: string): string | null {
  const clause = findClause(chain, id)
  return chain.flatMap((law) => law.documents).find((candidate) => candidate.id === clause?.document)?.short ?? null
}
