import { z } from 'zod'
import { LawHeadSchema } from './law.schema.ts'
import { CompiledProvisionSchema, DatedClauseSchema } from './provision.schema.ts'
import { LawTablesSchema } from './table.schema.ts'

const DatedClausesSchema = z.array(DatedClauseSchema).min(1)
const DatedStatementSchema = z.strictObject({ clauses: DatedClausesSchema, text: z.string() })

/** How a clause is named to a reader: the document's short name, the article as printed, the hash of its wording. */
export const ClauseNameSchema = z.strictObject({ document: z.string(), article: z.string(), wordingHash: z.string() })
export type ClauseName = z.infer<typeof ClauseNameSchema>

/**
 * What deciding needs of a law: its head with dated clauses, the rules of itself and everything it inherits in the
 * order in which they are read, its tables and the names of the clauses it cites. Plain JSON.
 */
export const ScopeLawSchema = LawHeadSchema.omit({
  applies: true,
  voluntary: true,
  listing: true,
  tables: true,
}).extend({
  inherits: z.array(z.string()),
  applies: DatedStatementSchema,
  voluntary: DatedStatementSchema,
  listing: z.strictObject({
    clauses: DatedClausesSchema,
    includesMandatory: z.boolean(),
    listed: z.string(),
    notListed: z.string(),
  }),
  provisions: z.array(CompiledProvisionSchema),
  tables: LawTablesSchema,
  clauseNames: z.record(z.string(), ClauseNameSchema),
})
export type ScopeLaw = z.infer<typeof ScopeLawSchema>
