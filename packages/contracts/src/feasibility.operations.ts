import { FeasibilitySchema } from '@qingshen/core/finance/feasibility-result.schema'
import { DecimalTextSchema } from '@qingshen/core/kernel/decimal.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { line, list } from './wire.ts'

const ExactNumberSchema = z.union([z.number(), DecimalTextSchema])

/** One option, exactly as the command `feasibility` reads it; which fields it needs is judged by the use case. */
const FeasibilityOptionSchema = z.strictObject({
  id: line(200),
  investment: ExactNumberSchema.optional(),
  subsidy: ExactNumberSchema.optional(),
  annualGain: ExactNumberSchema.optional(),
  depreciationYears: ExactNumberSchema.optional(),
  taxRate: ExactNumberSchema.optional(),
  years: ExactNumberSchema.optional(),
  cashFlows: list(ExactNumberSchema, 201).optional(),
  discountRate: ExactNumberSchema.optional(),
  baseRate: ExactNumberSchema.optional(),
  paybackNorm: ExactNumberSchema.optional(),
})

export const feasibility = operation({
  id: 'feasibility',
  method: 'post',
  path: '/api/calculators/feasibility',
  summary: '方案的投资偿还期、净现值、净现值率和内部收益率；超过 15 位有效数字的数写作文字，以免失去精度',
  public: true,
  body: z.strictObject({ options: list(FeasibilityOptionSchema, 200) }),
  response: list(FeasibilitySchema, 200),
  problems: ['validation_failed', 'too_many_requests'],
})
