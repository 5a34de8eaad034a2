import type { ClauseChip } from '@qingshen/contracts/listing.schema'
import type { Citation } from '@qingshen/core/kernel/citation'
import { citeClause, shortNameOf } from '@qingshen/core/listing/cite-clause'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'

/** A clause as the chip beside a duty, date or refusal shows it. */
export function clauseChip(chain: readonly CompiledLaw[], id: string): ClauseChip {
  const { article, wording } = citeClause(chain, id)
  return { clause: id, document: shortNameOf(chain, id), article: article ?? null, wording: wording ?? null }
}

/** A citation as frozen in a notice. */
export function citationChip({ clause, document, article, wording }: Citation): ClauseChip {
  return { clause, document: document ?? null, article: article ?? null, wording: wording ?? null }
}
