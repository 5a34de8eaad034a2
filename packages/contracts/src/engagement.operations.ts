import { DecimalTextSchema } from '@qingshen/core/kernel/decimal.schema'
import { z } from 'zod'
import {
  ConditionProofSchema,
  ConflictAnswerSchema,
  EngagementPageSchema,
  TeamMemberSchema,
} from './engagement.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list } from './wire.ts'

const caseParams = z.strictObject({ case: IdSchema })
const seen = { version: z.int32().min(1) }
const proved = {
  team: list(TeamMemberSchema, 100),
  proofs: list(ConditionProofSchema, 50),
  /** Why it changes; needed from the second time on. */
  reason: line(4000).nullable(),
  onDay: DaySchema,
  ...seen,
}

export const listConsultancies = operation({
  id: 'listConsultancies',
  method: 'get',
  path: '/api/public/consultancies',
  summary: '在本系统登记的咨询服务机构的名称',
  public: true,
  query: z.strictObject({ text: line(100).optional() }),
  response: list(z.strictObject({ id: IdSchema, name: line(300) }), 50),
})

export const loadEngagement = operation({
  id: 'loadEngagement',
  method: 'get',
  path: '/api/cases/:case/engagement',
  summary: '由谁开展审核、案件委托给谁办理、依法应具备的条件',
  permission: 'case.read',
  params: caseParams,
  response: EngagementPageSchema,
  problems: ['not_found'],
})

export const engageConsultancy = operation({
  id: 'engageConsultancy',
  method: 'post',
  path: '/api/cases/:case/engagement',
  summary: '登记委托的咨询服务机构：合同、服务内容、人员、利益冲突声明、条件的证明',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({
    consultancy: IdSchema.nullable(),
    name: line(300),
    contractNumber: line(200),
    signedOn: DaySchema,
    from: DaySchema,
    to: DaySchema,
    work: list(line(100), 50),
    price: DecimalTextSchema.nullable(),
    contract: IdSchema.nullable(),
    answers: list(ConflictAnswerSchema, 50),
    ...proved,
  }),
  response: EngagementPageSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const declareOwnCapability = operation({
  id: 'declareOwnCapability',
  method: 'post',
  path: '/api/cases/:case/own-capability',
  summary: '申明由企业自行审核，附能力的证明',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject(proved),
  response: EngagementPageSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const delegateCase = operation({
  id: 'delegateCase',
  method: 'post',
  path: '/api/cases/:case/delegations',
  summary: '把案件委托给咨询服务机构办理，到期自行失效',
  permission: 'case.delegate',
  params: caseParams,
  body: z.strictObject({ consultancy: IdSchema, until: DaySchema }),
  response: EngagementPageSchema,
  problems: ['not_found', 'state_forbids', 'validation_failed'],
})

export const revokeDelegation = operation({
  id: 'revokeDelegation',
  method: 'post',
  path: '/api/cases/:case/delegations/:delegation/revocation',
  summary: '收回委托，下一次请求起不能再查看和办理',
  permission: 'case.delegate',
  params: z.strictObject({ case: IdSchema, delegation: IdSchema }),
  body: z.strictObject({ reason: line(4000).min(1) }),
  response: EngagementPageSchema,
  problems: ['not_found', 'conflict'],
})
