import { MAPPING_TEXT } from '@qingshen/core/indicator/draft/column-mapping.schema'
import { SystemDraftSchema } from '@qingshen/core/indicator/draft/system-draft.schema'
import { z } from 'zod'
import {
  AuditSystemSchema,
  OwnSystemSchema,
  SystemDetailSchema,
  SystemFindingSchema,
  SystemImportSchema,
} from './indicator-systems.schema.ts'
import { operation } from './operation.ts'
import { IdSchema, InstantSchema, line, list } from './wire.ts'

/** The largest file of an indicator system, in bytes. */
export const SYSTEM_FILE_MAX_BYTES = 10 * 1024 * 1024

const params = z.strictObject({ system: IdSchema })
const caseQuery = z.strictObject({ case: IdSchema.optional() })
const version = z.int32().min(1)

export const listSystems = operation({
  id: 'listSystems',
  method: 'get',
  path: '/api/indicator-systems',
  summary: '评价指标体系：程序收有的、机构发布的、本机构起草的，各次审核自己录入的；给出案件的，是审核组为它录入的',
  permission: 'account.self',
  query: caseQuery,
  response: z.strictObject({
    items: list(OwnSystemSchema, 1000),
    /** What teams entered for audits the caller may see; of one case that is among the items. */
    audits: list(AuditSystemSchema, 500),
    /** May the caller enter systems here (for his office, or for the case). */
    create: z.strictObject({ allowed: z.boolean(), reason: line(500).nullable() }),
  }),
  problems: ['not_found'],
})

export const loadSystem = operation({
  id: 'loadSystem',
  method: 'get',
  path: '/api/indicator-systems/:system',
  summary: '一个评价指标体系的内容、问题和各版',
  permission: 'account.self',
  params,
  response: SystemDetailSchema,
  problems: ['not_found'],
})

export const createSystem = operation({
  id: 'createSystem',
  method: 'post',
  path: '/api/indicator-systems',
  summary: '新建评价指标体系的草稿：空白的，或者从已有的复制；为案件录入的只用于该案件的审核',
  permission: 'account.self',
  body: z.strictObject({
    kind: z.enum(['levels', 'ratio']),
    title: z.string().min(1).max(2000),
    /** The system that is copied. */
    from: IdSchema.optional(),
    case: IdSchema.optional(),
  }),
  response: SystemDetailSchema,
  problems: ['not_found', 'forbidden', 'state_forbids'],
})

export const importSystem = operation({
  id: 'importSystem',
  method: 'post',
  path: '/api/indicator-systems/imports',
  summary:
    '上传表格（xlsx、xls、csv）录入评价指标体系：有问题的也成为草稿，逐条指出；有多张表或多种产品的先问清，表头认不出的由人指定各列',
  permission: 'account.self',
  upload: { maxBytes: SYSTEM_FILE_MAX_BYTES },
  query: z.strictObject({
    name: z.string().min(1).max(300),
    case: IdSchema.optional(),
    sheet: line(300).optional(),
    product: line(2000).optional(),
    together: z.boolean().optional(),
    /** Which column is which, a line for each sheet, as `mappingText` of core writes it. */
    columns: list(line(600).regex(MAPPING_TEXT), 40).optional(),
    /** Nothing is drafted: the first rows are answered, and what was recognised of the columns. */
    look: z.boolean().optional(),
    /** The draft whose contents the table replaces, and which of its versions was seen. */
    into: IdSchema.optional(),
    version: version.optional(),
  }),
  response: SystemImportSchema,
  problems: [
    'not_found',
    'forbidden',
    'state_forbids',
    'stale_version',
    'validation_failed',
    'file_too_large',
    'file_type_refused',
    'file_unreadable',
  ],
})

export const editSystem = operation({
  id: 'editSystem',
  method: 'put',
  path: '/api/indicator-systems/:system',
  summary: '保存评价指标体系的草稿',
  permission: 'account.self',
  params,
  body: z.strictObject({ version, content: SystemDraftSchema }),
  response: z.strictObject({
    version: z.int32().min(1),
    changedAt: InstantSchema,
    changedBy: line(300),
    findings: list(SystemFindingSchema, 10_000),
  }),
  problems: ['not_found', 'forbidden', 'stale_version', 'state_forbids', 'validation_failed'],
})

export const publishSystem = operation({
  id: 'publishSystem',
  method: 'post',
  path: '/api/indicator-systems/:system/publication',
  summary: '发布评价指标体系的一版，此后不再改；案件的为启用',
  permission: 'account.self',
  params,
  body: z.strictObject({ version }),
  response: SystemDetailSchema,
  problems: ['not_found', 'forbidden', 'stale_version', 'state_forbids', 'validation_failed'],
})

export const withdrawSystem = operation({
  id: 'withdrawSystem',
  method: 'post',
  path: '/api/indicator-systems/:system/withdrawal',
  summary: '停用已发布的一版，或者废弃草稿，注明原因',
  permission: 'account.self',
  params,
  body: z.strictObject({ version, reason: z.string().min(1).max(2000) }),
  response: SystemDetailSchema,
  problems: ['not_found', 'forbidden', 'stale_version', 'state_forbids', 'validation_failed'],
})

export const reviseSystem = operation({
  id: 'reviseSystem',
  method: 'post',
  path: '/api/indicator-systems/:system/versions',
  summary: '从一版起草下一版',
  permission: 'account.self',
  params,
  response: SystemDetailSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'conflict'],
})

export const downloadSystem = operation({
  id: 'downloadSystem',
  method: 'get',
  path: '/api/indicator-systems/:system/workbook',
  summary: '一个评价指标体系导出为 Excel，可以改后再导入',
  permission: 'account.self',
  params,
  download: true,
  problems: ['not_found'],
})

export const systemTemplate = operation({
  id: 'systemTemplate',
  method: 'get',
  path: '/api/indicator-system-template',
  summary: '录入评价指标体系的空白表格',
  permission: 'account.self',
  query: z.strictObject({ kind: z.enum(['levels', 'ratio']) }),
  download: true,
})
