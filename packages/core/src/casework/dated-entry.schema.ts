import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'

/**
 * What every entry of a law file about the case carries. `id` is unique per day in a file: a narrower law replaces
 * the wider law's entry with the same id. `clause` founds it, `basis` are further clauses. `proposal: true` marks what
 * no source says: a proposal of this software (it may still cite the clause it serves). `from`/`to` narrow the days of
 * the clause.
 */
export const datedEntry = {
  id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
  clause: z.string().min(1).optional(),
  basis: z.array(z.string().min(1)).default([]),
  proposal: z.boolean().default(false),
  from: LocalDateSchema.optional(),
  to: LocalDateSchema.optional(),
  reading: z.string().min(1).optional(),
} as const

/** True when the entry says where it comes from: a clause, or that it is a proposal. */
export function hasSource(entry: { readonly clause?: string | undefined; readonly proposal: boolean }): boolean {
  return entry.clause !== undefined || entry.proposal
}

export const NO_SOURCE = '要写明依据的条款（clause），或者注明是本软件的建议（proposal: true）。'

const DatedEntrySchema = z.strictObject(datedEntry)
export type DatedEntry = z.infer<typeof DatedEntrySchema>
