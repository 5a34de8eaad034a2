import { AuditMethodSchema } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { PlausibilityFindingSchema } from '@qingshen/core/workbench/plausibility/finding.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, list } from './wire.ts'

const params = z.strictObject({ case: IdSchema })

export const loadAuditMethod = operation({
  id: 'loadAuditMethod',
  method: 'get',
  path: '/api/cases/:case/workbench/method',
  summary: '案件适用的审核方法：阶段、步骤、专题、目的、各项数值和折标准煤系数',
  permission: 'audit.read',
  params,
  response: AuditMethodSchema,
  problems: ['not_found'],
})

export const listWorkbenchFindings = operation({
  id: 'listWorkbenchFindings',
  method: 'get',
  path: '/api/cases/:case/workbench/findings',
  summary: '审核数据的合理性检查：发现的问题和企业的说明',
  permission: 'audit.read',
  params,
  response: z.strictObject({ revision: z.int(), findings: list(PlausibilityFindingSchema, 5000) }),
  problems: ['not_found'],
})
