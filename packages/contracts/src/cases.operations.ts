import { CASE_EVENTS, CASE_SIDES, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { z } from 'zod'
import { CaseChoicesSchema, CaseDetailSchema, CaseJournalEntrySchema, CaseRowSchema } from './cases.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list, paged, pageQuery } from './wire.ts'

const caseParams = z.strictObject({ case: IdSchema })
const seen = { version: z.int32().min(1) }
const reason = line(4000).min(1)

/** How a list of cases is narrowed; also what a saved filter keeps. */
export const caseFilter = {
  text: line(100).optional(),
  state: CASE_STATES.schema.optional(),
  side: CASE_SIDES.schema.optional(),
  kind: AUDIT_KINDS.schema.optional(),
  law: IdSchema.optional(),
  year: z.int().min(2000).max(2100).optional(),
  place: line(20).optional(),
  department: ACTING_DEPARTMENTS.schema.optional(),
  duty: DUTIES.schema.optional(),
  due: z.enum(['overdue', 'within_7', 'within_30', 'later', 'none']).optional(),
  ended: z.boolean().optional(),
  listing: IdSchema.optional(),
  site: IdSchema.optional(),
  sort: z.enum(['due', 'name', 'opened', 'place', 'state']).optional(),
  descending: z.boolean().optional(),
}

export const listCases = operation({
  id: 'listCases',
  method: 'get',
  path: '/api/cases',
  summary: '案件目录，可按状态、期限、地区等筛选和排序',
  permission: 'case.read',
  query: z.strictObject({ ...caseFilter, ...pageQuery }),
  response: paged(CaseRowSchema),
})

export const countCases = operation({
  id: 'countCases',
  method: 'get',
  path: '/api/cases/counts',
  summary: '各状态的案件数和各下级地区的逾期数',
  permission: 'case.read',
  query: z.strictObject({ year: caseFilter.year, law: caseFilter.law }),
  response: z.strictObject({
    states: list(z.strictObject({ state: CASE_STATES.schema, count: z.int() }), 40),
    overdue: z.int(),
    dueSoon: z.int(),
    places: list(
      z.strictObject({ code: line(20), name: line(300), open: z.int(), overdue: z.int(), dueSoon: z.int() }),
      500,
    ),
  }),
})

export const loadCase = operation({
  id: 'loadCase',
  method: 'get',
  path: '/api/cases/:case',
  summary: '一个案件：经过、义务、期限变更、可以办的事',
  permission: 'case.read',
  params: caseParams,
  response: CaseDetailSchema,
  problems: ['not_found'],
})

export const loadCaseChoices = operation({
  id: 'loadCaseChoices',
  method: 'get',
  path: '/api/cases/:case/choices',
  summary: '一个案件依适用的规定可以选择的事项：可以延期的义务和上限、可以视同完成的情形',
  permission: 'case.read',
  params: caseParams,
  response: CaseChoicesSchema,
  problems: ['not_found'],
})

export const exportAuditResults = operation({
  id: 'exportAuditResults',
  method: 'get',
  path: '/api/cases/results',
  summary: '导出审核结果（.xlsx），供环境信用评价和环境信息依法披露名单使用',
  permission: 'case.act',
  query: z.strictObject({ year: caseFilter.year, since: DaySchema.optional() }),
  download: true,
  problems: ['validation_failed'],
})

export const listCaseJournal = operation({
  id: 'listCaseJournal',
  method: 'get',
  path: '/api/cases/:case/journal',
  summary: '一个案件的操作日志和校验值',
  permission: 'case.read',
  params: caseParams,
  query: z.strictObject(pageQuery),
  response: paged(CaseJournalEntrySchema),
  problems: ['not_found'],
})

export const recordCaseEvent = operation({
  id: 'recordCaseEvent',
  method: 'post',
  path: '/api/cases/:case/events',
  summary: '办理一个事项（启动、评估、验收、督促、报告进度等不需要专门表单的）',
  permission: 'case.read',
  params: caseParams,
  body: z.strictObject({
    event: CASE_EVENTS.schema,
    onDay: DaySchema,
    note: line(4000).nullable().optional(),
    number: line(200).nullable().optional(),
    due: DaySchema.nullable().optional(),
    evidence: IdSchema.nullable().optional(),
    ...seen,
  }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const recordEventOfCases = operation({
  id: 'recordEventOfCases',
  method: 'post',
  path: '/api/case-events',
  summary: '对多个案件办理同一事项；办不成的逐个说明原因，其余照办',
  permission: 'case.act',
  body: z.strictObject({
    cases: list(z.strictObject({ case: IdSchema, ...seen }), 200).min(1),
    event: CASE_EVENTS.schema,
    onDay: DaySchema,
    note: line(4000).nullable().optional(),
    due: DaySchema.nullable().optional(),
  }),
  response: z.strictObject({
    done: list(IdSchema, 200),
    refused: list(z.strictObject({ case: IdSchema, name: line(300), reason: line(2000) }), 200),
  }),
  problems: ['validation_failed'],
})

export const applyForAudit = operation({
  id: 'applyForAudit',
  method: 'post',
  path: '/api/cases',
  summary: '企业提交自愿审核申请计划',
  permission: 'case.report',
  body: z.strictObject({ site: IdSchema, law: IdSchema, plan: reason, evidence: IdSchema.nullable().optional() }),
  response: CaseDetailSchema,
  problems: ['not_found', 'conflict', 'state_forbids', 'validation_failed'],
})

export const openVoluntaryCase = operation({
  id: 'openVoluntaryCase',
  method: 'post',
  path: '/api/cases/voluntary',
  summary: '主管部门与企业签订协议后立案，附签订的协议',
  permission: 'case.open',
  body: z.strictObject({ site: IdSchema, law: IdSchema, note: reason, agreement: IdSchema }),
  response: CaseDetailSchema,
  problems: ['not_found', 'forbidden', 'conflict', 'state_forbids', 'validation_failed'],
})

export const askExtension = operation({
  id: 'askExtension',
  method: 'post',
  path: '/api/cases/:case/extensions',
  summary: '申请延期',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({
    duty: DUTIES.schema,
    to: DaySchema,
    reason,
    evidence: IdSchema.nullable().optional(),
    ...seen,
  }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const decideExtension = operation({
  id: 'decideExtension',
  method: 'post',
  path: '/api/cases/:case/extensions/:extension',
  summary: '批准或者不予延期',
  permission: 'case.act',
  params: z.strictObject({ case: IdSchema, extension: IdSchema }),
  body: z.strictObject({ grantedTo: DaySchema.nullable(), reason, ...seen }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const suspendCase = operation({
  id: 'suspendCase',
  method: 'post',
  path: '/api/cases/:case/suspension',
  summary: '登记停产中止，期限自该日起暂停计算',
  permission: 'case.act',
  params: caseParams,
  body: z.strictObject({ from: DaySchema, reason, evidence: IdSchema, ...seen }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const resumeCase = operation({
  id: 'resumeCase',
  method: 'post',
  path: '/api/cases/:case/resumption',
  summary: '登记恢复生产，期限按剩余天数继续计算',
  permission: 'case.read',
  params: caseParams,
  body: z.strictObject({
    lastDay: DaySchema,
    note: line(4000).nullable().optional(),
    evidence: IdSchema.nullable().optional(),
    ...seen,
  }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const deemCaseDone = operation({
  id: 'deemCaseDone',
  method: 'post',
  path: '/api/cases/:case/deemed',
  summary: '认定视同完成审核（自愿性认证、通过验收的整体审核）',
  permission: 'case.act',
  params: caseParams,
  body: z.strictObject({
    ground: line(100).min(1),
    onDay: DaySchema,
    note: reason,
    evidence: IdSchema,
    levelOne: z.boolean(),
    ...seen,
  }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const fixMode = operation({
  id: 'fixMode',
  method: 'post',
  path: '/api/cases/:case/mode',
  summary: '确定或者改变一个案件的审核方式，写明理由',
  permission: 'case.act',
  params: caseParams,
  body: z.strictObject({
    mode: AUDIT_MODES.schema,
    onDay: DaySchema,
    reason,
    evidence: IdSchema.nullable().optional(),
    ...seen,
  }),
  response: CaseDetailSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const waiveAcceptance = operation({
  id: 'waiveAcceptance',
  method: 'post',
  path: '/api/cases/:case/acceptance-waiver',
  summary: '认定一个案件不需验收，或者采用其他部门的专项验收结论',
  permission: 'case.act',
  params: caseParams,
  body: z.strictObject({ ground: line(100).min(1), onDay: DaySchema, reason, evidence: IdSchema, ...seen }),
  response: CaseDetailSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const removeCase = operation({
  id: 'removeCase',
  method: 'post',
  path: '/api/cases/:case/removal',
  summary: '移出名单，办结案件',
  permission: 'case.act',
  params: caseParams,
  body: z.strictObject({ onDay: DaySchema, reason, evidence: IdSchema, ...seen }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})
