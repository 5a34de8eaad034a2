import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, InstantSchema, line, list } from './wire.ts'

/** A run in which the obligations of all open cases are computed anew, with how far it is. */
export const ReckoningRunSchema = z.strictObject({
  id: IdSchema,
  cause: z.enum(['law', 'calendar', 'asked']),
  state: z.enum(['running', 'done', 'failed']),
  total: z.int().min(0),
  done: z.int().min(0),
  changed: z.int().min(0),
  startedAt: InstantSchema,
  progressAt: InstantSchema,
  finishedAt: InstantSchema.nullable(),
  failure: line(1000).nullable(),
})
export type ReckoningRun = z.infer<typeof ReckoningRunSchema>

export const listReckoningRuns = operation({
  id: 'listReckoningRuns',
  method: 'get',
  path: '/api/reckoning-runs',
  summary: '最近几次重新计算全部义务的进度',
  permission: 'system.manage',
  response: z.strictObject({ items: list(ReckoningRunSchema, 20), outdated: z.int().min(0) }),
})

export const startReckoning = operation({
  id: 'startReckoning',
  method: 'post',
  path: '/api/reckoning-runs',
  summary: '按现行法规和工作日历重新计算全部未办结案件的义务',
  permission: 'system.manage',
  body: z.strictObject({ all: z.boolean().optional() }),
  response: ReckoningRunSchema,
  problems: ['state_forbids'],
})
