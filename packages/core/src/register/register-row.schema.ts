import { z } from 'zod'
import { DecimalTextSchema } from '../kernel/decimal.schema.ts'
import { LocalDateSchema } from '../kernel/local-date.ts'
import { FACT_NAMES } from '../vocabulary/fact.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'
import { INDUSTRY_GROUPS } from './industry-group.ts'

/**
 * One enterprise of a register, read: the common shape of every file. Null is "not stated", never zero or false.
 * `listTitle`, `place`, `codePrinted` and `name` are as printed (after repairs somebody consented to); `division`,
 * `code` and `suffix` are what was recognised. Revenue in 10 000 yuan.
 */
export const RegisterRowSchema = z.strictObject({
  sheet: z.string().max(300),
  row: z.number().int(),
  no: z.string().max(40).nullable(),
  listTitle: z.string().max(300).nullable(),
  listedIndustryGroup: INDUSTRY_GROUPS.schema.nullable(),
  place: z.string().max(200),
  division: z.string().max(12).nullable(),
  codePrinted: z.string().max(60).nullable(),
  codeKind: z.enum(['organisation', 'unified']).nullable(),
  code: z.string().max(18).nullable(),
  suffix: z.string().max(10).nullable(),
  name: z.string().max(200),
  industry: z.string().max(8).nullable(),
  industryEdition: z.string().max(4).nullable(),
  employees: z.number().int().min(0).nullable(),
  revenue: DecimalTextSchema.nullable(),
  size: SIZE_CLASSES.schema.nullable(),
  permitClass: PERMIT_CLASSES.schema.nullable(),
  facts: z.partialRecord(FACT_NAMES.schema, z.boolean()),
  validOn: LocalDateSchema.nullable(),
  listedOn: LocalDateSchema.nullable(),
  reportedOn: LocalDateSchema.nullable(),
  evaluatedOn: LocalDateSchema.nullable(),
  acceptedOn: LocalDateSchema.nullable(),
  remark: z.string().max(1000).nullable(),
})
export type RegisterRow = z.infer<typeof RegisterRowSchema>

/**
 * A repair that is offered: the field of the row (or of the whole sheet, `row` null), before and after. It is applied
 * only when somebody consents; `code` is the issue it answers.
 */
export const RepairSchema = z.strictObject({
  code: z.string().max(60),
  sheet: z.string().max(300),
  row: z.number().int().nullable(),
  field: z.string().max(60),
  before: z.string().max(1000),
  after: z.string().max(1000),
})
export type Repair = z.infer<typeof RepairSchema>
