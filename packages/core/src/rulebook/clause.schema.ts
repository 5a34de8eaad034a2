import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import type { Period } from '../kernel/period.ts'
import { intersectPeriods } from '../kernel/period.ts'
import type { LawDocument } from './document.schema.ts'

/** The grounds of a listing that a clause can found by itself. */
export const LegalGroundSchema = z.enum(['double_exceed', 'double_have', 'energy_over_quota'])
export type LegalGround = z.infer<typeof LegalGroundSchema>

const common = {
  id: z.string().regex(/^[A-Z][A-Z0-9]+-[0-9A-Za-z()]+$/),
  document: z.string().min(1),
  article: z.string().min(1),
  /** The grounds this clause founds; read by `basisOn`. */
  grounds: z.array(LegalGroundSchema).optional(),
  /** A clause may cease before its document does (its own basis repealed): a reading names why. */
  from: LocalDateSchema.optional(),
  to: LocalDateSchema.optional(),
  reading: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
}

/**
 * One citable clause (`clauses.yaml`). Either `text`, the wording as printed with its misprints (`……` marks words left
 * out), or `verified: false` with a `summary` in our own words where the wording was not at hand; `mark` then says
 * how well it is known (F read in a source, K known, U uncertain).
 */
export const ClauseSchema = z.union([
  z.strictObject({ ...common, text: z.string().min(1) }),
  z.strictObject({
    ...common,
    verified: z.literal(false),
    mark: z.enum(['F', 'K', 'U']),
    summary: z.string().min(1),
  }),
])
export type Clause = z.infer<typeof ClauseSchema>

/** The whole of a `clauses.yaml`. */
export const ClausesFileSchema = z.array(ClauseSchema)

/** The words to print for a clause and whether they are the law's own. */
export function clauseWording(clause: Clause): { readonly words: string; readonly verbatim: boolean } {
  return 'text' in clause ? { words: clause.text, verbatim: true } : { words: clause.summary, verbatim: false }
}

/** The days on which a clause is in force: its document's, narrowed by its own; null when there are none. */
export function clausePeriod(clause: Clause, document: LawDocument): Period | null {
  const own = { from: clause.from ?? null, to: clause.to ?? null }
  return intersectPeriods({ from: document.from, to: document.to }, own)
}
