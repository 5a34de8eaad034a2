import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { z } from 'zod'
import { operation } from './operation.ts'
import { SiteDetailSchema } from './register.operations.ts'
import { DaySchema, IdSchema } from './wire.ts'

const day = DaySchema.nullable()

/** An earlier round as entered by hand: at least one day, and where it stands. */
const round = {
  ground: AUDIT_GROUNDS.schema.nullable(),
  kind: AUDIT_KINDS.schema,
  listedOn: day,
  publishedOn: day,
  reportedOn: day,
  evaluatedOn: day,
  acceptedOn: day,
  source: z.string().min(1).max(1000),
  evidence: IdSchema.nullable(),
}

export const addRound = operation({
  id: 'addRound',
  method: 'post',
  path: '/api/sites/:site/rounds',
  summary: '补记以前的一轮审核',
  permission: 'register.edit',
  params: z.strictObject({ site: IdSchema }),
  body: z.strictObject(round),
  response: SiteDetailSchema,
  problems: ['not_found', 'validation_failed'],
})

export const changeRound = operation({
  id: 'changeRound',
  method: 'put',
  path: '/api/sites/:site/rounds/:round',
  summary: '更正以前的一轮审核（更正前的内容留在日志里）',
  permission: 'register.edit',
  params: z.strictObject({ site: IdSchema, round: IdSchema }),
  body: z.strictObject({ ...round, version: z.int32().min(0) }),
  response: SiteDetailSchema,
  problems: ['not_found', 'validation_failed', 'stale_version', 'state_forbids'],
})
