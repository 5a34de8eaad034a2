import { z } from 'zod'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, InstantSchema, line } from './wire.ts'
import { LawNameSchema } from './register.operations.ts'

/** Deciding all enterprises of an area for a law and a year: how far it is. */
export const DecisionRunSchema = z.strictObject({
  id: IdSchema,
  law: LawNameSchema,
  year: z.int(),
  on: DaySchema,
  place: line(300),
  state: z.enum(['running', 'done', 'failed']),
  total: z.int().min(0),
  done: z.int().min(0),
  /** Receipts written; what is decided as before, from the same facts, gets no second one. */
  written: z.int().min(0),
  startedAt: InstantSchema,
  finishedAt: InstantSchema.nullable(),
  failure: line(4000).nullable(),
})
export type DecisionRun = z.infer<typeof DecisionRunSchema>

export const decideSites = operation({
  id: 'decideSites',
  method: 'post',
  path: '/api/decisions',
  summary: '按一部法规、一个年度对本辖区全部企业作出判定，每家留下判定记录',
  permission: 'register.edit',
  body: z.strictObject({ law: IdSchema, year: z.int().min(1990).max(2200), on: DaySchema.optional() }),
  response: DecisionRunSchema,
  problems: ['law_unknown', 'law_not_in_force', 'validation_failed', 'state_forbids'],
})

export const loadDecisionRun = operation({
  id: 'loadDecisionRun',
  method: 'get',
  path: '/api/decisions/:run',
  summary: '一次全面判定的进度',
  permission: 'register.read',
  params: z.strictObject({ run: IdSchema }),
  response: DecisionRunSchema,
  problems: ['not_found'],
})
