import { z } from 'zod'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { ClauseIdsSchema } from './provision.schema.ts'

const StatementSchema = z.strictObject({ clauses: ClauseIdsSchema, text: z.string().min(1) })

/** A table's Chinese title and the titles of its columns. */
export const TableHeadSchema = z.strictObject({ title: z.string().min(1), columns: z.record(z.string(), z.string()) })
export type TableHead = z.infer<typeof TableHeadSchema>

/**
 * The head of a jurisdiction's law (`law.yaml`): where and since when it applies, what it inherits from, and what it
 * says where none of its rules speaks. `place.code` is a GB/T 2260 code whose trailing zeros stand for everything
 * below it; `000000` is the whole country.
 */
export const LawHeadSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-\d{4})?$/),
  title: z.string().min(1),
  place: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: z.string().min(1) }),
  from: LocalDateSchema,
  to: LocalDateSchema.nullable(),
  parent: z.string().nullable(),
  verifiedOn: LocalDateSchema,
  tables: z.record(z.string(), TableHeadSchema).optional(),
  applies: StatementSchema,
  voluntary: StatementSchema,
  listing: z.strictObject({
    clauses: ClauseIdsSchema,
    includesMandatory: z.boolean(),
    listed: z.string().min(1),
    notListed: z.string().min(1),
  }),
})
export type LawHead = z.infer<typeof LawHeadSchema>
