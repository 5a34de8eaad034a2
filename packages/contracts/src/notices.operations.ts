import { SERVICE_MANNERS } from '@qingshen/core/listing/listing-codes'
import { NoticeStatusSchema } from '@qingshen/core/listing/notice-status'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { z } from 'zod'
import { ClauseChipSchema, EvidenceSchema } from './listing.schema.ts'
import { operation } from './operation.ts'
import { AbilitiesSchema, DaySchema, IdSchema, InstantSchema, line, list, paged, pageQuery } from './wire.ts'

const noticeParams = z.strictObject({ notice: IdSchema })

/** One issued notice as a row. */
export const NoticeRowSchema = z.strictObject({
  id: IdSchema,
  listing: IdSchema,
  entry: IdSchema,
  number: line(100),
  version: z.int32().min(1),
  addressee: line(300),
  place: line(300),
  issuedOn: DaySchema,
  issuer: line(300),
  /** `superseded`: there is a later version; `outdated`: the publication date has changed since. */
  status: NoticeStatusSchema,
  servedOn: DaySchema.nullable(),
})
export type NoticeRow = z.infer<typeof NoticeRowSchema>

/** The words of a notice, for the page that shows it as paper. */
export const NoticePaperSchema = z.strictObject({
  issuer: line(300),
  number: line(100),
  title: line(300),
  issuedOn: DaySchema,
  version: z.int32().min(1),
  reason: line(2000).nullable(),
  addressee: z.strictObject({ name: line(300), code: line(40).nullable(), place: line(300).nullable() }),
  list: z.strictObject({ title: line(300), year: z.int(), publishedOn: DaySchema, medium: line(300).nullable() }),
  decision: line(4000),
  grounds: list(
    z.strictObject({
      ground: AUDIT_GROUNDS.schema,
      label: line(100),
      fact: line(4000),
      source: line(4000),
      clause: ClauseChipSchema,
    }),
    20,
  ),
  duties: list(
    z.strictObject({
      duty: line(64),
      label: line(200),
      due: DaySchema,
      clause: ClauseChipSchema,
      basis: list(line(100), 50),
    }),
    50,
  ),
  consequences: list(z.strictObject({ text: line(4000), clause: ClauseChipSchema }), 50),
  objection: line(4000),
  copies: list(line(300), 20),
})
export type NoticePaper = z.infer<typeof NoticePaperSchema>

export const ServiceSchema = z.strictObject({
  id: IdSchema,
  manner: SERVICE_MANNERS.schema,
  on: DaySchema,
  receiver: line(200),
  note: line(2000).nullable(),
  evidence: EvidenceSchema.nullable(),
  recordedAt: InstantSchema,
})

/** One notice with its paper, its versions and its service; abilities: `reissue`, `serve`. */
export const NoticeSchema = z.strictObject({
  notice: NoticeRowSchema,
  paper: NoticePaperSchema,
  versions: list(
    z.strictObject({
      id: IdSchema,
      version: z.int32(),
      number: line(100),
      issuedOn: DaySchema,
      reason: line(2000).nullable(),
    }),
    100,
  ),
  services: list(ServiceSchema, 100),
  abilities: AbilitiesSchema,
})
export type Notice = z.infer<typeof NoticeSchema>

export const listNotices = operation({
  id: 'listNotices',
  method: 'get',
  path: '/api/listings/:listing/notices',
  summary: '名单的书面通知（每家企业的最新版本）',
  permission: 'listing.read',
  params: z.strictObject({ listing: IdSchema }),
  query: z.strictObject({ text: line(100).optional(), served: z.boolean().optional(), ...pageQuery }),
  response: paged(NoticeRowSchema),
  problems: ['not_found'],
})

export const issueNotices = operation({
  id: 'issueNotices',
  method: 'post',
  path: '/api/listings/:listing/notices',
  summary: '向名单上的企业出具书面通知，按文号格式依次编号',
  permission: 'listing.act',
  params: z.strictObject({ listing: IdSchema }),
  body: z.strictObject({
    /** Null: every enterprise in reach that has no notice yet. */
    entries: list(IdSchema, 5000).nullable(),
    /** The document number with `{n}` where the running number stands. */
    numberPattern: z.string().min(3).max(100),
    firstNumber: z.int().min(1).max(999_999),
    issuedOn: DaySchema,
    objection: line(1000).optional(),
  }),
  response: z.strictObject({ issued: z.int().min(0), firstNumber: line(100), lastNumber: line(100) }),
  problems: ['not_found', 'state_forbids', 'validation_failed', 'conflict'],
})

export const loadNotice = operation({
  id: 'loadNotice',
  method: 'get',
  path: '/api/notices/:notice',
  summary: '一份书面通知：正文、各版本、送达记录',
  permission: 'listing.read',
  params: noticeParams,
  response: NoticeSchema,
  problems: ['not_found'],
})

export const reissueNotice = operation({
  id: 'reissueNotice',
  method: 'post',
  path: '/api/notices/:notice/versions',
  summary: '出具新版通知，写明变更原因；旧版不再改动',
  permission: 'listing.act',
  params: noticeParams,
  body: z.strictObject({
    reason: z.string().min(1).max(2000),
    number: z.string().min(1).max(100),
    issuedOn: DaySchema,
    addresseeName: z.string().min(1).max(300).optional(),
  }),
  response: NoticeSchema,
  problems: ['not_found', 'state_forbids', 'conflict'],
})

export const recordService = operation({
  id: 'recordService',
  method: 'post',
  path: '/api/notices/:notice/services',
  summary: '登记通知的送达',
  permission: 'listing.act',
  params: noticeParams,
  body: z.strictObject({
    manner: SERVICE_MANNERS.schema,
    on: DaySchema,
    receiver: z.string().min(1).max(200),
    note: line(2000).optional(),
    evidence: IdSchema.nullable(),
  }),
  response: NoticeSchema,
  problems: ['not_found', 'validation_failed'],
})

export const downloadNotices = operation({
  id: 'downloadNotices',
  method: 'get',
  path: '/api/listings/:listing/notice-files/:format',
  summary: '下载通知：zip（每家一份 Word）、docx（合订，供打印）、xlsx（发放名册）',
  permission: 'listing.read',
  params: z.strictObject({ listing: IdSchema, format: z.enum(['zip', 'docx', 'xlsx']) }),
  download: true,
  problems: ['not_found', 'state_forbids'],
})

export const downloadNotice = operation({
  id: 'downloadNotice',
  method: 'get',
  path: '/api/notices/:notice/file',
  summary: '下载一份通知（Word）',
  permission: 'listing.read',
  params: noticeParams,
  download: true,
  problems: ['not_found'],
})
