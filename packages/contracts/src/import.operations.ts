import { ImportDecisionsSchema } from '@qingshen/core/register/import-decisions.schema'
import { z } from 'zod'
import { operation } from './operation.ts'
import { AbilitiesSchema, DaySchema, IdSchema, InstantSchema, line, list, paged, pageQuery } from './wire.ts'

/** The largest file an import takes, in bytes. */
export const IMPORT_MAX_BYTES = 20 * 1024 * 1024

export const ImportStateSchema = z.enum(['reading', 'previewed', 'committing', 'committed', 'failed', 'discarded'])
export type ImportState = z.infer<typeof ImportStateSchema>

/** A finding as it is sent: the issue of the catalogue and where it stands as one phrase. */
export const ImportIssueSchema = z.strictObject({
  code: line(60),
  severity: z.enum(['error', 'warning', 'notice']),
  message: line(2000),
  field: line(60).nullable(),
  where: line(500),
  blocking: z.boolean(),
})
export type ImportIssue = z.infer<typeof ImportIssueSchema>

/** A repair on offer, before and after; `applied` once somebody consented. */
export const ImportRepairSchema = z.strictObject({
  code: line(60),
  field: line(60),
  before: line(1000),
  after: line(1000),
  applied: z.boolean(),
})
export type ImportRepair = z.infer<typeof ImportRepairSchema>

const CountSchema = z.strictObject({
  code: line(60),
  severity: z.enum(['error', 'warning', 'notice']),
  count: z.int().min(0),
  repairable: z.boolean(),
})

const PlanCellSchema = z.strictObject({
  place: line(100),
  group: line(100),
  planned: z.int().nullable(),
  listed: z.int(),
  difference: z.int(),
})

const WrittenSchema = z.strictObject({
  created: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  skipped: z.int().min(0),
})

/** An import in a list of imports. */
export const ImportRowSchema = z.strictObject({
  id: IdSchema,
  fileName: line(300),
  state: ImportStateSchema,
  startedAt: InstantSchema,
  startedBy: line(200).nullable(),
  finishedAt: InstantSchema.nullable(),
  rows: z.int().min(0),
  done: z.int().min(0),
  blocking: z.int().min(0),
  written: WrittenSchema.nullable(),
})
export type ImportRow = z.infer<typeof ImportRowSchema>

/** One import: what was read, what was found, what is decided, how far it is. */
export const ImportDetailSchema = z.strictObject({
  ...ImportRowSchema.shape,
  version: z.int32().min(0),
  failure: line(2000).nullable(),
  format: line(40).nullable(),
  encoding: line(20).nullable(),
  sameFileCommittedOn: InstantSchema.nullable(),
  options: z.strictObject({ validOn: DaySchema, listedOn: DaySchema.nullable(), source: line(300) }),
  tables: list(
    z.strictObject({
      sheet: line(300),
      title: line(300),
      row: z.int(),
      columns: list(
        z.strictObject({
          column: line(200),
          title: line(500),
          field: line(60).nullable(),
          label: line(100).nullable(),
        }),
        500,
      ),
    }),
    200,
  ),
  general: list(ImportIssueSchema, 1000),
  sheetRepairs: list(ImportRepairSchema.extend({ sheet: line(300) }), 200),
  counts: list(CountSchema, 200),
  matches: z.strictObject({ same: z.int().min(0), new: z.int().min(0), doubtful: z.int().min(0) }),
  plan: z
    .strictObject({
      title: line(300),
      planned: z.int(),
      listed: z.int(),
      differences: z.int(),
      cells: list(PlanCellSchema, 1000),
    })
    .nullable(),
  decisions: ImportDecisionsSchema,
  abilities: AbilitiesSchema,
})
export type ImportDetail = z.infer<typeof ImportDetailSchema>

/** One row of the preview: as printed, as understood, what was found, what it matches. */
export const ImportPreviewRowSchema = z.strictObject({
  ordinal: z.int().min(0),
  sheet: line(300),
  row: z.int(),
  printed: list(z.strictObject({ field: line(60), column: line(200), text: line(4000) }), 100),
  name: line(200),
  code: line(60).nullable(),
  suffix: line(10).nullable(),
  division: line(12).nullable(),
  place: line(200),
  group: line(40).nullable(),
  skipped: z.boolean(),
  match: z.enum(['same', 'new', 'doubtful']),
  candidates: list(z.strictObject({ site: IdSchema, name: line(300), reason: line(100) }), 50),
  issues: list(ImportIssueSchema, 200),
  repairs: list(ImportRepairSchema, 100),
})
export type ImportPreviewRow = z.infer<typeof ImportPreviewRowSchema>

const params = z.strictObject({ import: IdSchema })

export const startImport = operation({
  id: 'startImport',
  method: 'post',
  path: '/api/imports',
  summary: '上传企业名录文件，读出预览（不写入名录）',
  permission: 'register.import',
  upload: { maxBytes: IMPORT_MAX_BYTES },
  query: z.strictObject({
    name: line(300),
    validOn: DaySchema.optional(),
    listedOn: DaySchema.optional(),
    source: line(300).optional(),
  }),
  response: ImportDetailSchema,
  problems: ['file_too_large', 'file_type_refused', 'file_unreadable', 'validation_failed'],
})

export const listImports = operation({
  id: 'listImports',
  method: 'get',
  path: '/api/imports',
  summary: '历次导入',
  permission: 'register.import',
  query: z.strictObject(pageQuery),
  response: paged(ImportRowSchema),
})

export const loadImport = operation({
  id: 'loadImport',
  method: 'get',
  path: '/api/imports/:import',
  summary: '一次导入：读到什么、有什么问题、进度',
  permission: 'register.import',
  params,
  response: ImportDetailSchema,
  problems: ['not_found'],
})

export const listImportRows = operation({
  id: 'listImportRows',
  method: 'get',
  path: '/api/imports/:import/rows',
  summary: '导入预览的行：照录、问题、建议的修正、与名录的比对',
  permission: 'register.import',
  params,
  query: z.strictObject({ code: line(60).optional(), blocking: z.boolean().optional(), ...pageQuery }),
  response: paged(ImportPreviewRowSchema),
  problems: ['not_found'],
})

export const decideImport = operation({
  id: 'decideImport',
  method: 'put',
  path: '/api/imports/:import/decisions',
  summary: '对问题、修正、疑似重复作出决定，重新检查',
  permission: 'register.import',
  params,
  body: z.strictObject({ version: z.int32().min(0), decisions: ImportDecisionsSchema }),
  response: ImportDetailSchema,
  problems: ['not_found', 'stale_version', 'state_forbids'],
})

export const commitImport = operation({
  id: 'commitImport',
  method: 'post',
  path: '/api/imports/:import/commit',
  summary: '写入企业名录',
  permission: 'register.import',
  params,
  body: z.strictObject({ version: z.int32().min(0) }),
  response: ImportDetailSchema,
  problems: ['not_found', 'stale_version', 'state_forbids'],
})

export const discardImport = operation({
  id: 'discardImport',
  method: 'post',
  path: '/api/imports/:import/discard',
  summary: '放弃这次导入（名录不变）',
  permission: 'register.import',
  params,
  body: z.strictObject({ version: z.int32().min(0) }),
  response: ImportDetailSchema,
  problems: ['not_found', 'stale_version', 'state_forbids'],
})

export const importTemplate = operation({
  id: 'importTemplate',
  method: 'get',
  path: '/api/import-template.xlsx',
  summary: '空白的企业名录模板',
  permission: 'register.import',
  download: true,
})
