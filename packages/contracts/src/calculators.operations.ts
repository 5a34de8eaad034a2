import { DecimalTextSchema } from '@qingshen/core/kernel/decimal.schema'
import { ReconcileInputSchema } from '@qingshen/core/balance/reconcile-input.schema'
import { ReconcileResultSchema } from '@qingshen/core/balance/reconcile-result.schema'
import { AUDIT_MODES, EFFECTS, OUTCOMES } from '@qingshen/core/vocabulary/outcome'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import { z } from 'zod'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list } from './wire.ts'

/** One enterprise to be decided on, exactly as the command `decide` reads it. */
export const SubjectSchema = z.strictObject({
  name: line(),
  code: line(64).optional(),
  division: line(20).optional(),
  industry: line(8).optional(),
  industryEdition: z.union([z.literal(2017), z.literal(2011), z.literal('2017'), z.literal('2011')]).optional(),
  employees: z.number().min(0).max(1e9).optional(),
  revenue: z.number().min(-1e12).max(1e12).optional(),
  size: SIZE_CLASSES.schema.optional(),
  permitClass: PERMIT_CLASSES.schema.optional(),
  facts: z.record(line(64), z.boolean()).optional(),
})
export type Subject = z.infer<typeof SubjectSchema>

/** One reason of a decision; the first of a decision is the deciding one. */
export const ReasonSchema = z.strictObject({ clause: line(100), effect: EFFECTS.schema, text: line(1000) })

/** One decision, exactly as the command `decide` prints it. */
export const DecisionSchema = z.strictObject({
  name: line(),
  outcome: OUTCOMES.schema,
  mode: AUDIT_MODES.schema.nullable(),
  listed: z.boolean().nullable(),
  because: list(ReasonSchema, 100),
  missing: list(line(64), 50),
})
export type Decision = z.infer<typeof DecisionSchema>

export const decide = operation({
  id: 'decide',
  method: 'post',
  path: '/api/calculators/decide',
  summary: '判定哪些企业必须审核、为什么',
  public: true,
  body: z.strictObject({ law: IdSchema, on: DaySchema, subjects: list(SubjectSchema, 1000) }),
  response: list(DecisionSchema, 1000),
  problems: ['law_unknown', 'law_not_in_force', 'validation_failed'],
})

const ExactNumberSchema = z.union([z.number(), DecimalTextSchema])

export const rank = operation({
  id: 'rank',
  method: 'post',
  path: '/api/calculators/rank',
  summary: '权重总和计分排序；超过 15 位有效数字的数写作文字，以免失去精度',
  public: true,
  body: z.strictObject({
    criteria: list(z.strictObject({ id: line(200).min(1), weight: ExactNumberSchema }), 100).min(1),
    candidates: list(z.strictObject({ id: line(200).min(1), scores: z.record(line(200), ExactNumberSchema) }), 1000),
  }),
  response: list(z.strictObject({ id: line(200), total: z.number(), rank: z.int() }), 1000),
  problems: ['validation_failed'],
})

export const DeadlineSchema = z.strictObject({
  clause: line(100),
  holder: line(64),
  duty: line(64),
  due: DaySchema,
  basis: list(line(100), 50),
})
export type Deadline = z.infer<typeof DeadlineSchema>

export const deadlines = operation({
  id: 'deadlines',
  method: 'post',
  path: '/api/calculators/deadlines',
  summary: '名单公布后的各项义务和期限',
  public: true,
  body: z.strictObject({
    law: IdSchema,
    published: DaySchema,
    evaluated: DaySchema.optional(),
    accepted: DaySchema.optional(),
    suspended: list(z.strictObject({ from: DaySchema, to: DaySchema }), 50).optional(),
  }),
  response: list(DeadlineSchema, 50),
  problems: ['law_unknown', 'law_not_in_force', 'validation_failed'],
})

export const CheckedCodeSchema = z.strictObject({
  code: line(100),
  kind: z.enum(['organisation', 'unified']).nullable(),
  valid: z.boolean(),
  expected: line(1).nullable(),
  branch: line(20).optional(),
  organisationValid: z.boolean().optional(),
})

export const checkCode = operation({
  id: 'checkCode',
  method: 'get',
  path: '/api/calculators/check-code',
  summary: '校验组织机构代码或统一社会信用代码',
  public: true,
  query: z.strictObject({ code: line(64) }),
  response: CheckedCodeSchema,
})

export const size = operation({
  id: 'size',
  method: 'post',
  path: '/api/calculators/size',
  summary: '工业企业规模（大型、中型、小型、微型）',
  public: true,
  body: z.strictObject({
    employees: z.number().min(0).max(1e9).optional(),
    revenue: z.number().min(0).max(1e12).optional(),
  }),
  response: z.strictObject({ size: SIZE_CLASSES.schema.nullable() }),
})

export const reconcile = operation({
  id: 'reconcile',
  method: 'post',
  path: '/api/calculators/reconcile',
  summary: '校正实测的物料、水或能量平衡，找出可疑的测量',
  public: true,
  body: ReconcileInputSchema,
  response: ReconcileResultSchema,
  problems: ['validation_failed', 'too_many_requests'],
})
