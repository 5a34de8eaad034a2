import { LocalDateSchema } from '@qingshen/core/kernel/local-date'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import type { Outcome } from '@qingshen/core/vocabulary/outcome'
import { z } from 'zod'

/** A ground as it is kept with an entry: the fact found, where, since when, and the clause. */
export const StoredGroundSchema = z.strictObject({
  ground: AUDIT_GROUNDS.schema,
  clause: z.string(),
  fact: z.string(),
  source: z.string(),
  factOn: LocalDateSchema.nullable(),
})
export type StoredGround = z.infer<typeof StoredGroundSchema>

/** The grounds of an entry. */
export const StoredGroundsSchema = z.array(StoredGroundSchema)

/** True for an enterprise listed without being obliged to be audited. */
export function isVoluntaryEntry(entry: { readonly outcome: Outcome | null; readonly grounds: unknown }): boolean {
  const grounds = StoredGroundsSchema.parse(entry.grounds)
  return entry.outcome === 'voluntary' || grounds.every(({ ground }) => ground === 'agreement')
}

/** The figures entries are ranked by: name to exact decimal text. */
export const FiguresSchema = z.record(z.string(), z.string())

/** Field to the version that last changed it. */
export const FieldVersionsSchema = z.record(z.string(), z.number())
