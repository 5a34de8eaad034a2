import { LocalDateSchema } from '@qingshen/core/kernel/local-date'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
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

/** The figures entries are ranked by: name to exact decimal text. */
export const FiguresSchema = z.record(z.string(), z.string())

/** Field to the version that last changed it. */
export const FieldVersionsSchema = z.record(z.string(), z.number())
