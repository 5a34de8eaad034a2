import { z } from 'zod'
import { CaseDetailSchema } from './cases.schema.ts'
import { operation } from './operation.ts'
import {
  SubmissionDifferenceSchema,
  SubmissionFindingsSchema,
  SubmissionPageSchema,
  draftFields,
} from './submission.schema.ts'
import { DaySchema, IdSchema, line, list } from './wire.ts'

const caseParams = z.strictObject({ case: IdSchema })
const documentParams = z.strictObject({ case: IdSchema, document: IdSchema })
const evidenceParams = z.strictObject({ case: IdSchema, item: IdSchema })
const versionParams = z.strictObject({ case: IdSchema, submission: IdSchema })
const seen = { version: z.int32().min(1) }
const evidenceWords = {
  title: line(300),
  effectiveOn: DaySchema.nullable(),
  place: line(300),
  confidential: z.boolean(),
}

export const loadSubmissions = operation({
  id: 'loadSubmissions',
  method: 'get',
  path: '/api/cases/:case/submissions',
  summary: '审核报告：应当提交的内容、草稿、已经报送的各版',
  permission: 'case.read',
  params: caseParams,
  response: SubmissionPageSchema,
  problems: ['not_found'],
})

export const saveSubmissionDraft = operation({
  id: 'saveSubmissionDraft',
  method: 'put',
  path: '/api/cases/:case/submission-draft',
  summary: '保存报告的草稿；没有草稿的，新建一版',
  permission: 'case.report',
  params: caseParams,
  /** `version` 0: there was no draft. */
  body: z.strictObject({ ...draftFields, version: z.int32().min(0) }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'validation_failed'],
})

export const addSubmissionDocument = operation({
  id: 'addSubmissionDocument',
  method: 'post',
  path: '/api/cases/:case/submission-draft/documents',
  summary: '在草稿中加入一份文件',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({ part: line(100).min(1), file: IdSchema, confidential: z.boolean() }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids', 'conflict', 'validation_failed'],
})

export const markSubmissionDocument = operation({
  id: 'markSubmissionDocument',
  method: 'put',
  path: '/api/cases/:case/submission-draft/documents/:document',
  summary: '注明草稿中的文件是否保密',
  permission: 'case.report',
  params: documentParams,
  body: z.strictObject({ confidential: z.boolean() }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids'],
})

export const removeSubmissionDocument = operation({
  id: 'removeSubmissionDocument',
  method: 'delete',
  path: '/api/cases/:case/submission-draft/documents/:document',
  summary: '从草稿中去掉一份文件',
  permission: 'case.report',
  params: documentParams,
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids'],
})

export const addEvidenceItem = operation({
  id: 'addEvidenceItem',
  method: 'post',
  path: '/api/cases/:case/submission-draft/evidence',
  summary: '在草稿中加入佐证材料，注明日期和地点',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({ file: IdSchema, ...evidenceWords }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids', 'validation_failed'],
})

export const describeEvidenceItem = operation({
  id: 'describeEvidenceItem',
  method: 'put',
  path: '/api/cases/:case/submission-draft/evidence/:item',
  summary: '修改佐证材料的说明、日期、地点',
  permission: 'case.report',
  params: evidenceParams,
  body: z.strictObject(evidenceWords),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids', 'validation_failed'],
})

export const removeEvidenceItem = operation({
  id: 'removeEvidenceItem',
  method: 'delete',
  path: '/api/cases/:case/submission-draft/evidence/:item',
  summary: '从草稿中去掉佐证材料',
  permission: 'case.report',
  params: evidenceParams,
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids'],
})

export const checkSubmission = operation({
  id: 'checkSubmission',
  method: 'get',
  path: '/api/cases/:case/submission-draft/findings',
  summary: '报送以前检查草稿，一次列出全部问题',
  permission: 'case.report',
  params: caseParams,
  response: SubmissionFindingsSchema,
  problems: ['not_found'],
})

export const askToHandIn = operation({
  id: 'askToHandIn',
  method: 'post',
  path: '/api/cases/:case/submission-draft/request',
  summary: '受托机构准备好报告，请企业核对、声明并提交',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({ note: line(2000) }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids'],
})

export const submitReport = operation({
  id: 'submitReport',
  method: 'post',
  path: '/api/cases/:case/submissions',
  summary: '报送审核报告：检查、定稿、出具回执',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({ ...seen, draftVersion: z.int32().min(1) }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'forbidden', 'state_forbids', 'stale_version', 'conflict', 'validation_failed'],
})

export const receiveReport = operation({
  id: 'receiveReport',
  method: 'post',
  path: '/api/cases/:case/submissions/:submission/reception',
  summary: '受理报告',
  permission: 'case.act',
  params: versionParams,
  body: z.strictObject({ note: line(4000), ...seen }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'conflict'],
})

export const returnReport = operation({
  id: 'returnReport',
  method: 'post',
  path: '/api/cases/:case/submissions/:submission/return',
  summary: '退回补正，可以对各部分分别提出意见',
  permission: 'case.act',
  params: versionParams,
  body: z.strictObject({
    reason: line(4000).min(1),
    remarks: list(z.strictObject({ part: line(100), text: line(4000).min(1) }), 100),
    ...seen,
  }),
  response: SubmissionPageSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'conflict', 'validation_failed'],
})

export const compareSubmissions = operation({
  id: 'compareSubmissions',
  method: 'get',
  path: '/api/cases/:case/submissions/:submission/difference',
  summary: '一版报告与上一版的不同：各部分的文件和文字',
  permission: 'case.read',
  params: versionParams,
  response: SubmissionDifferenceSchema,
  problems: ['not_found'],
})

export const downloadSubmissionReceipt = operation({
  id: 'downloadSubmissionReceipt',
  method: 'get',
  path: '/api/cases/:case/submissions/:submission/receipt',
  summary: '报送回执（Word）',
  permission: 'case.read',
  params: versionParams,
  download: true,
  problems: ['not_found'],
})

/** The receipt is in the body: an address lands in logs and histories. */
export const verifyReceipt = operation({
  id: 'verifyReceipt',
  method: 'post',
  path: '/api/public/receipts/verify',
  summary: '核验报送回执是否由本系统出具、有没有改动',
  public: true,
  body: z.strictObject({ text: line(4000).min(1), signature: line(200).min(1) }),
  response: z.strictObject({
    isValid: z.boolean(),
    message: line(500),
    receipt: z
      .strictObject({
        enterprise: line(300),
        number: z.int(),
        contentHash: line(64),
        legalTime: line(60),
        keyId: line(64),
      })
      .nullable(),
    keyId: line(64),
    publicKey: line(500),
  }),
})

export const filePlan = operation({
  id: 'filePlan',
  method: 'post',
  path: '/api/cases/:case/plan',
  summary: '报送审核计划，写明报告的提交日期',
  permission: 'case.report',
  params: caseParams,
  body: z.strictObject({ plan: IdSchema, reportBy: DaySchema, note: line(4000), onDay: DaySchema, ...seen }),
  response: CaseDetailSchema,
  problems: ['not_found', 'state_forbids', 'stale_version', 'validation_failed'],
})
