import type { EngagementTerm } from '@qingshen/contracts/engagement.schema'
import type { DatedEntry } from '@qingshen/core/casework/dated-entry.schema'
import { capabilityItemsOn, conflictQuestionsOn, consultancyWorkOn } from '@qingshen/core/casework/submission-parts-on'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Deps } from '../deps.ts'
import { clauseChip } from '../listing/clause-chip.ts'

type Entry = DatedEntry & { readonly title: string; readonly proof?: string }

/** What the law of a case asks of those who carry out its audit, today. */
export function termsOfCase({ laws }: Deps, { row, today: on }: LoadedCase) {
  const question = { law: row.law, on }
  const ofKind = ({ kinds }: { readonly kinds: readonly string[] }) => kinds.length === 0 || kinds.includes(row.kind)
  return {
    work: consultancyWorkOn(laws, question),
    conflicts: conflictQuestionsOn(laws, question),
    consultancyConditions: capabilityItemsOn(laws, question, 'consultancy').filter(ofKind),
    ownConditions: capabilityItemsOn(laws, question, 'enterprise').filter(ofKind),
  }
}

/** One of these as the page shows it. */
export function toTerm(chain: readonly CompiledLaw[], { id, title, proof, clause, proposal }: Entry): EngagementTerm {
  return { id, title, proof: proof ?? null, clause: clause === undefined ? null : clauseChip(chain, clause), proposal }
}
