import { z } from 'zod'
import type { LocalDate } from '../kernel/local-date.ts'
import { LocalDateSchema } from '../kernel/local-date.ts'
import type { Period } from '../kernel/period.ts'
import { intersectPeriods, isWithinPeriod } from '../kernel/period.ts'
import { Problem } from '../kernel/problem.ts'
import type { Clause } from './clause.schema.ts'
import { ClauseSchema, clausePeriod } from './clause.schema.ts'
import { LawDocumentSchema } from './document.schema.ts'

/**
 * What every question about a law's wording needs: who it is, when it is in force, which laws it inherits (nearest
 * first, widest last) and its own documents and clauses, without the inherited ones.
 */
export const LawTextSchema = z.object({
  id: z.string(),
  title: z.string(),
  from: LocalDateSchema,
  to: LocalDateSchema.nullable(),
  inherits: z.array(z.string()),
  documents: z.array(LawDocumentSchema),
  clauses: z.array(ClauseSchema),
})
export type LawText = z.infer<typeof LawTextSchema>

/**
 * The law and everything it inherits, most specific first.
 * @throws Problem `law_unknown` when the id, or one it inherits, is not among the laws.
 */
export function lawChain<L extends LawText>(laws: readonly L[], id: string): readonly [L, ...L[]] {
  const law = lawOf(laws, id)
  return [law, ...law.inherits.map((wider) => lawOf(laws, wider))]
}

function lawOf<L extends LawText>(laws: readonly L[], id: string): L {
  const law = laws.find((candidate) => candidate.id === id)
  if (law !== undefined) return law
  const known = laws.map((candidate) => candidate.id).join('、')
  throw new Problem('law_unknown', `没有编号为“${id}”的法规，无法计算。请改用下列编号之一：${known}。`)
}

/**
 * Refuses a day on which the law is not in force.
 * @throws Problem `law_not_in_force` naming the law and its days.
 */
export function requireInForce(law: LawText, date: LocalDate): void {
  if (isWithinPeriod(law, date)) return
  const until = law.to === null ? '' : `，至${law.to}止`
  throw new Problem(
    'law_not_in_force',
    `${law.title}自${law.from}起施行${until}，${date}这一天不适用。请核对日期，或者改用当时有效的法规。`,
  )
}

/**
 * Finds the days on which a clause of the chain is in force, narrowed by `own`; null for never. A clause that is in
 * none of the laws is in force never: the compiler refuses such citations.
 */
export function clauseDays(chain: readonly LawText[], id: string, own: Partial<Period> = {}): Period | null {
  for (const law of chain) {
    const clause = law.clauses.find((candidate) => candidate.id === id)
    const document = law.documents.find((candidate) => candidate.id === clause?.document)
    if (clause === undefined || document === undefined) continue
    const days = clausePeriod(clause, document)
    return days === null ? null : intersectPeriods(days, { from: own.from ?? null, to: own.to ?? null })
  }
  return null
}

/** True when the clause is in force on the day, within `own`. */
export function isClauseInForce(chain: readonly LawText[], id: string, date: LocalDate, own?: OwnDays): boolean {
  const days = clauseDays(chain, id, { from: own?.from ?? null, to: own?.to ?? null })
  return days !== null && isWithinPeriod(days, date)
}

/** Days a rule states itself, narrower than its clause's. */
export type OwnDays = { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined }

/** A clause of the chain by its id, the most specific law first; undefined when none has it. */
export function findClause(chain: readonly LawText[], id: string): Clause | undefined {
  return chain.flatMap((law) => law.clauses).find((clause) => clause.id === id)
}
