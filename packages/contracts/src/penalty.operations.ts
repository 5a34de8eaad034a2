import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { z } from 'zod'
import { operation } from './operation.ts'
import { EnforcementSchema, OrderKindSchema, PenaltyOptionsSchema, PublicPenaltySchema } from './penalty.schema.ts'
import { DaySchema, IdSchema, line, paged, pageQuery } from './wire.ts'

const caseParams = z.strictObject({ case: IdSchema })
const orderParams = z.strictObject({ case: IdSchema, order: IdSchema })
const penaltyParams = z.strictObject({ case: IdSchema, penalty: IdSchema })
/** The version of the case that was seen. */
const seen = { version: z.int32().min(1) }
const proof = { evidence: IdSchema.nullable() }

export const loadEnforcement = operation({
  id: 'loadEnforcement',
  method: 'get',
  path: '/api/cases/:case/enforcement',
  summary: '一个案件的责令和行政处罚',
  permission: 'case.read',
  params: caseParams,
  response: EnforcementSchema,
  problems: ['not_found'],
})

export const issueOrder = operation({
  id: 'issueOrder',
  method: 'post',
  path: '/api/cases/:case/orders',
  summary: '责令公布、责令限期改正或者责令开展审核，写明期限',
  permission: 'case.discipline',
  params: caseParams,
  body: z.strictObject({
    kind: OrderKindSchema,
    /** The breach it is about; only for this one an unmet order supports a fine. */
    breach: BREACHES.schema.nullable().optional(),
    number: line(200),
    onDay: DaySchema,
    due: DaySchema,
    reason: line(4000).min(1),
    ...proof,
    ...seen,
  }),
  response: EnforcementSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const confirmCorrection = operation({
  id: 'confirmCorrection',
  method: 'post',
  path: '/api/cases/:case/orders/:order/confirmation',
  summary: '确认一项责令已经改正完毕；责令公布的，公布以后才能确认',
  permission: 'case.discipline',
  params: orderParams,
  body: z.strictObject({ onDay: DaySchema, note: line(4000).min(1), ...proof, ...seen }),
  response: EnforcementSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const findPenaltyOptions = operation({
  id: 'findPenaltyOptions',
  method: 'get',
  path: '/api/cases/:case/penalty-options',
  summary: '一种违法行为可以适用的条款：行为时的，以及作出决定时的',
  permission: 'case.discipline',
  params: caseParams,
  query: z.strictObject({ breach: BREACHES.schema, actOn: DaySchema, decidedOn: DaySchema }),
  response: PenaltyOptionsSchema,
  problems: ['not_found', 'validation_failed'],
})

export const imposePenalty = operation({
  id: 'imposePenalty',
  method: 'post',
  path: '/api/cases/:case/penalties',
  summary: '登记行政处罚决定',
  permission: 'case.discipline',
  params: caseParams,
  body: z.strictObject({
    number: line(200).min(1),
    breach: BREACHES.schema,
    actOn: DaySchema,
    onDay: DaySchema,
    basis: z.enum(['act_day', 'decision_day']),
    article: line(100),
    comparison: line(4000),
    amount: line(20),
    payBy: DaySchema.nullable(),
    reason: line(4000).min(1),
    ...proof,
    ...seen,
  }),
  response: EnforcementSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'validation_failed', 'conflict'],
})

export const settlePenalty = operation({
  id: 'settlePenalty',
  method: 'post',
  path: '/api/cases/:case/penalties/:penalty/settlement',
  summary: '登记处罚履行完毕',
  permission: 'case.discipline',
  params: penaltyParams,
  body: z.strictObject({ onDay: DaySchema, note: line(4000).min(1), ...proof, ...seen }),
  response: EnforcementSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const publishPenalty = operation({
  id: 'publishPenalty',
  method: 'post',
  path: '/api/cases/:case/penalties/:penalty/publications',
  summary: '登记处罚在信用网站等渠道公布的地点和日期，并列入公开的处罚名单',
  permission: 'case.discipline',
  params: penaltyParams,
  body: z.strictObject({ place: line(300).min(1), link: line(1000), onDay: DaySchema }),
  response: EnforcementSchema,
  problems: ['not_found', 'validation_failed'],
})

export const listPublicPenalties = operation({
  id: 'listPublicPenalties',
  method: 'get',
  path: '/api/public/penalties',
  summary: '向社会公布的行政处罚，也供信用网站取用',
  public: true,
  query: z.strictObject({
    text: line(100).optional(),
    year: z.int().min(2000).max(2100).optional(),
    since: DaySchema.optional(),
    ...pageQuery,
  }),
  response: paged(PublicPenaltySchema),
})
