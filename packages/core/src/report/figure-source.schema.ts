import { z } from 'zod'
import { LEVELS } from '../indicator/levels.ts'
import { MethodMarkSchema } from '../workbench/audit-method.schema.ts'

const Id = z.string().max(200)
const Title = z.string().max(300)

/** Of what of an indicator system a figure is: the system itself, or a weight or what a level asks of an indicator. */
const SystemSourceSchema = z.strictObject({
  kind: z.literal('system'),
  /** The reference by which it was chosen, and the SHA-256 of its text; null: not known. */
  ref: Id,
  sha256: z.string().max(64).nullable(),
  title: Title,
  part: z.enum(['whole', 'weight', 'benchmark']),
  /** The indicator by its id and title; null for the system itself. */
  indicator: z.strictObject({ id: Id, title: Title }).nullable(),
  level: z.enum(LEVELS).nullable(),
})

/** What of the law a figure is, with its clauses, the reading where no clause says it, and how well it is known. */
const LawSourceSchema = z.strictObject({
  kind: z.literal('law'),
  part: z.enum(['coal_factor', 'carbon_factor', 'cost_boundary', 'payback_norm', 'figure']),
  id: Id,
  title: Title,
  /** The law it stands in; empty for a table of factors, which holds everywhere. */
  origin: Id,
  clauses: z.array(z.string().max(100)).max(20),
  reading: z.string().max(100).nullable(),
  /** The document as the table of factors cites it; empty where clauses or a reading do. */
  cited: z.string().max(500),
  /** The days on which a factor holds; null: without an end. */
  from: z.string().max(10).nullable(),
  to: z.string().max(10).nullable(),
  mark: MethodMarkSchema,
})

/** What the register or the case says. */
const RegisterSourceSchema = z.strictObject({ kind: z.literal('register'), title: Title })

/** A record beside the rows of the workbench that a figure was taken from or computed with. */
export const FigureSourceSchema = z.discriminatedUnion('kind', [
  SystemSourceSchema,
  LawSourceSchema,
  RegisterSourceSchema,
])
export type FigureSource = z.infer<typeof FigureSourceSchema>
