import { z } from 'zod'
import type { BooleanFactName } from '../vocabulary/fact.ts'
import { BOOLEAN_FACT_NAMES } from '../vocabulary/fact.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'

/** Which rows of a table count: every named column holds the value, or one of the values. */
export type RowFilter = { readonly [column: string]: string | readonly string[] }

/** A fact with more than two values, and the values asked for. */
export type Membership = { readonly fact: 'industry' | 'size' | 'permitClass'; readonly values: readonly string[] }

/** Rows of a table of industry classes; with `where` only those whose columns hold the values. */
export type TableMembership = { readonly table: string; readonly where?: RowFilter | undefined }

/**
 * The condition of a rule: a tree over declared facts, from a closed set of operators. Each operator has all four
 * readings (evaluate, explain, print, diagram and so SQL); a new one is code in this folder, never in a law.
 *
 * - `all`, `any`, `not`: as in logic; an empty `all` is true, an empty `any` false.
 * - `is`: the fact is true. `in`: the fact has one of the values.
 * - `inTable`: the industry class stands in the table. `division`: its first two digits lie in the range.
 * - `declared`: the fact was stated, true or false. Always two-valued.
 */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly is: BooleanFactName }
  | { readonly in: Membership }
  | { readonly inTable: TableMembership }
  | { readonly division: { readonly from: string; readonly to: string } }
  | { readonly declared: BooleanFactName }

const BooleanFactSchema = z.enum(BOOLEAN_FACT_NAMES as [BooleanFactName, ...BooleanFactName[]])

const IndustryCodeTextSchema = z.string().regex(/^\d{4}$/)

const MembershipSchema = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('industry'), values: z.array(IndustryCodeTextSchema).min(1) }),
  z.strictObject({ fact: z.literal('size'), values: z.array(SIZE_CLASSES.schema).min(1) }),
  z.strictObject({ fact: z.literal('permitClass'), values: z.array(PERMIT_CLASSES.schema).min(1) }),
])

const DivisionNumberSchema = z.string().regex(/^\d{2}$/)

const RowFilterSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))

/** The schema of a condition as it stands in a rules file: an object with exactly one operator as its key. */
export const ExpressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ExpressionSchema) }),
    z.strictObject({ any: z.array(ExpressionSchema) }),
    z.strictObject({ not: ExpressionSchema }),
    z.strictObject({ is: BooleanFactSchema }),
    z.strictObject({ in: MembershipSchema }),
    z.strictObject({ inTable: z.strictObject({ table: z.string(), where: RowFilterSchema.optional() }) }),
    z.strictObject({ division: z.strictObject({ from: DivisionNumberSchema, to: DivisionNumberSchema }) }),
    z.strictObject({ declared: BooleanFactSchema }),
  ]),
)
