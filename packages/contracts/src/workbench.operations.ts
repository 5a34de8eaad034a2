import { BesideRecordSchema } from '@qingshen/core/workbench/beside-record.schema'
import { PlausibilityFindingSchema } from '@qingshen/core/workbench/plausibility/finding.schema'
import { WorkbenchRowSchema } from '@qingshen/core/workbench/row.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, line, list, paged, pageQuery } from './wire.ts'
import {
  ChangeOriginSchema,
  ChangeResultSchema,
  PlaceSchema,
  RowChangeSchema,
  RowIdSchema,
  WorkbenchChangeSchema,
  WorkbenchCommentSchema,
  WorkbenchHeadSchema,
  WorkbenchNewsSchema,
  WorkbenchSnapshotSchema,
} from './workbench.schema.ts'

const caseParams = z.strictObject({ case: IdSchema })

export const listWorkbenches = operation({
  id: 'listWorkbenches',
  method: 'get',
  path: '/api/workbenches',
  summary: '可以查看或者办理的审核，最近改动的在前',
  permission: 'audit.read',
  query: z.strictObject({ ...pageQuery, text: line(100).optional() }),
  response: paged(WorkbenchHeadSchema),
})

export const loadWorkbench = operation({
  id: 'loadWorkbench',
  method: 'get',
  path: '/api/cases/:case/workbench',
  summary: '打开一个案件的审核工作台',
  permission: 'audit.read',
  params: caseParams,
  response: WorkbenchHeadSchema,
  problems: ['not_found'],
})

export const syncWorkbench = operation({
  id: 'syncWorkbench',
  method: 'post',
  path: '/api/cases/:case/workbench/sync',
  summary: '取某一修订号以后的全部改动，并告知自己正在哪里',
  permission: 'audit.read',
  params: caseParams,
  body: z.strictObject({ since: z.int32().min(0), place: PlaceSchema.nullable() }),
  response: WorkbenchNewsSchema,
  problems: ['not_found'],
})

export const changeWorkbench = operation({
  id: 'changeWorkbench',
  method: 'post',
  path: '/api/cases/:case/workbench/changes',
  summary: '逐行保存改动：不同字段合并，同一字段已被别人改过的列为冲突，填得不对的退回并说明',
  permission: 'audit.edit',
  params: caseParams,
  body: z.strictObject({ origin: ChangeOriginSchema, changes: list(WorkbenchChangeSchema, 500) }),
  response: z.strictObject({ revision: z.int(), results: list(ChangeResultSchema, 500) }),
  problems: ['not_found', 'state_forbids', 'validation_failed'],
})

export const verifyEffects = operation({
  id: 'verifyEffects',
  method: 'post',
  path: '/api/cases/:case/workbench/verified',
  summary: '评审的一方逐行填写核实的方案效果；企业填写的表不在此修改',
  permission: 'audit.verify',
  params: caseParams,
  body: z.strictObject({ changes: list(WorkbenchChangeSchema, 500) }),
  response: z.strictObject({ revision: z.int(), results: list(ChangeResultSchema, 500) }),
  problems: ['not_found', 'state_forbids', 'validation_failed'],
})

export const rowHistory = operation({
  id: 'rowHistory',
  method: 'get',
  path: '/api/cases/:case/workbench/rows/:row/history',
  summary: '一行的全部改动，最近的在前',
  permission: 'audit.read',
  params: z.strictObject({ case: IdSchema, row: RowIdSchema }),
  response: list(RowChangeSchema, 500),
  problems: ['not_found'],
})

export const commentOnWorkbench = operation({
  id: 'commentOnWorkbench',
  method: 'post',
  path: '/api/cases/:case/workbench/comments',
  summary: '对一行或者整个审核提出意见',
  permission: 'audit.comment',
  params: caseParams,
  body: z.strictObject({ row: RowIdSchema.nullable(), text: line(4000).min(1) }),
  response: WorkbenchCommentSchema,
  problems: ['not_found', 'validation_failed'],
})

export const resolveComment = operation({
  id: 'resolveComment',
  method: 'post',
  path: '/api/cases/:case/workbench/comments/:comment/resolution',
  summary: '意见已经处理',
  permission: 'audit.comment',
  params: z.strictObject({ case: IdSchema, comment: RowIdSchema }),
  response: WorkbenchCommentSchema,
  problems: ['not_found'],
})

export const listWorkbenchSnapshots = operation({
  id: 'listWorkbenchSnapshots',
  method: 'get',
  path: '/api/cases/:case/workbench/snapshots',
  summary: '随各版报告定稿的审核工作台，最近的在前',
  permission: 'audit.read',
  params: caseParams,
  response: list(WorkbenchSnapshotSchema, 100),
  problems: ['not_found'],
})

export const loadWorkbenchSnapshot = operation({
  id: 'loadWorkbenchSnapshot',
  method: 'get',
  path: '/api/cases/:case/workbench/snapshots/:snapshot',
  summary: '一次定稿的各行，分段读取，并当时检查发现的问题、企业的说明和采用的指标体系',
  permission: 'audit.read',
  params: z.strictObject({ case: IdSchema, snapshot: RowIdSchema }),
  query: z.strictObject({ part: z.int().min(1).max(1000).optional() }),
  response: z.strictObject({
    snapshot: WorkbenchSnapshotSchema,
    rows: list(WorkbenchRowSchema, 2000),
    findings: list(PlausibilityFindingSchema, 5000),
    beside: BesideRecordSchema,
  }),
  problems: ['not_found'],
})
