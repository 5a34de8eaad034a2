import { DisclosureValuesSchema, PublicFieldSchema } from '@qingshen/core/casework/disclosure-content.schema'
import { DISCLOSURE_MEDIA, DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { z } from 'zod'
import {
  DisclosureBoardSchema,
  InspectionAnswerSchema,
  PublicDisclosureRowSchema,
  PublicDisclosureSchema,
  SecretViewSchema,
} from './disclosure.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list, paged, pageQuery } from './wire.ts'

const caseParams = z.strictObject({ case: IdSchema })
const purposeParams = z.strictObject({ case: IdSchema, purpose: DISCLOSURE_PURPOSES.schema })
const secretParams = z.strictObject({ case: IdSchema, secret: IdSchema })
/** The version of the case that was seen. */
const seen = { version: z.int32().min(1) }

export const loadDisclosures = operation({
  id: 'loadDisclosures',
  method: 'get',
  path: '/api/cases/:case/disclosures',
  summary: '一个案件的信息公开：要求的内容、草稿、已公布的各版和核实情况',
  permission: 'case.read',
  params: caseParams,
  response: DisclosureBoardSchema,
  problems: ['not_found'],
})

export const saveDisclosure = operation({
  id: 'saveDisclosure',
  method: 'put',
  path: '/api/cases/:case/disclosures/:purpose',
  summary: '保存公布内容的草稿，返回全部检查结果；第一次保存时 draftVersion 为 0',
  permission: 'case.report',
  params: purposeParams,
  body: z.strictObject({
    draftVersion: z.int32().min(0),
    values: DisclosureValuesSchema,
    secrets: list(z.strictObject({ field: line(64), reason: line(1000) }), 100),
    /** Which time, as `choices` of the board names it; only the first save is asked. */
    occurrence: line(20).optional(),
  }),
  response: DisclosureBoardSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const correctDisclosure = operation({
  id: 'correctDisclosure',
  method: 'post',
  path: '/api/cases/:case/disclosures/:purpose/correction',
  summary: '更正已公布的内容：以现行一版为底稿另起新版，写明理由',
  permission: 'case.report',
  params: purposeParams,
  body: z.strictObject({
    reason: line(2000).min(1),
    /** Which time; left out: the last one. */
    occurrence: line(20).optional(),
  }),
  response: DisclosureBoardSchema,
  problems: ['not_found', 'state_forbids', 'conflict', 'validation_failed'],
})

export const publishDisclosure = operation({
  id: 'publishDisclosure',
  method: 'post',
  path: '/api/cases/:case/disclosures/:purpose/publication',
  summary: '登记公布：在哪里、哪一天、网址或者截图；登记后不能再改，只能更正',
  permission: 'case.report',
  params: purposeParams,
  body: z.strictObject({
    draftVersion: z.int32().min(1),
    onDay: DaySchema,
    medium: DISCLOSURE_MEDIA.schema,
    mediumName: line(300),
    link: line(1000),
    picture: IdSchema.nullable(),
    ...seen,
  }),
  response: DisclosureBoardSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const readDisclosureSecret = operation({
  id: 'readDisclosureSecret',
  method: 'get',
  path: '/api/cases/:case/disclosure-secrets/:secret',
  summary: '查看标为商业秘密的内容；谁看过，企业可以查到',
  permission: 'case.read',
  params: secretParams,
  query: z.strictObject({ purpose: line(200).optional() }),
  response: z.strictObject({ secret: SecretViewSchema, content: PublicFieldSchema.nullable() }),
  problems: ['not_found'],
})

export const decideDisclosureSecret = operation({
  id: 'decideDisclosureSecret',
  method: 'post',
  path: '/api/cases/:case/disclosure-secrets/:secret',
  summary: '同意或者不同意按商业秘密不公布；已经不含这一项公布而不同意的，写明补充公布的期限',
  permission: 'case.act',
  params: secretParams,
  body: z.strictObject({
    approved: z.boolean(),
    reason: line(2000).min(1),
    /** Until when a field already left out is made public; asked for where the office may order it. */
    due: DaySchema.nullable().optional(),
  }),
  response: DisclosureBoardSchema,
  problems: ['not_found', 'state_forbids', 'conflict', 'validation_failed'],
})

export const verifyDisclosure = operation({
  id: 'verifyDisclosure',
  method: 'post',
  path: '/api/cases/:case/disclosure-publications/:publication/check',
  summary: '核实公布情况：属实，或者逐项写明不符',
  permission: 'case.act',
  params: z.strictObject({ case: IdSchema, publication: IdSchema }),
  body: z.strictObject({
    onDay: DaySchema,
    agrees: z.boolean(),
    remarks: list(z.strictObject({ field: line(64), remark: line(1000).min(1) }), 100),
    note: line(4000).nullable(),
    ...seen,
  }),
  response: DisclosureBoardSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const withdrawDisclosure = operation({
  id: 'withdrawDisclosure',
  method: 'post',
  path: '/api/cases/:case/disclosure-publications/:publication/withdrawal',
  summary: '撤下一版公布内容：公众不再能看到，写明理由；企业须更正后重新公布',
  permission: 'case.act',
  params: z.strictObject({ case: IdSchema, publication: IdSchema }),
  body: z.strictObject({ reason: line(2000).min(1), ...seen }),
  response: DisclosureBoardSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const recordSelfInspection = operation({
  id: 'recordSelfInspection',
  method: 'post',
  path: '/api/cases/:case/self-inspections',
  summary: '登记自查',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({
    onDay: DaySchema,
    answers: list(InspectionAnswerSchema, 100),
    note: line(4000).nullable(),
    evidence: IdSchema.nullable(),
    ...seen,
  }),
  response: DisclosureBoardSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const listPublicDisclosures = operation({
  id: 'listPublicDisclosures',
  method: 'get',
  path: '/api/public/disclosures',
  summary: '企业已公布的清洁生产审核信息',
  public: true,
  query: z.strictObject({
    text: line(100).optional(),
    year: z.int().min(2000).max(2100).optional(),
    purpose: DISCLOSURE_PURPOSES.schema.optional(),
    listing: IdSchema.optional(),
    ...pageQuery,
  }),
  response: paged(PublicDisclosureRowSchema),
})

export const loadPublicDisclosure = operation({
  id: 'loadPublicDisclosure',
  method: 'get',
  path: '/api/public/disclosures/:publication',
  summary: '一家企业公布的内容，不含商业秘密',
  public: true,
  params: z.strictObject({ publication: IdSchema }),
  response: PublicDisclosureSchema,
  problems: ['not_found'],
})
