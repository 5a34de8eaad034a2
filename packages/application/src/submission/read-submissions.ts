import {
  checkSubmission,
  compareSubmissions,
  downloadSubmissionReceipt,
  loadSubmissions,
  verifyReceipt,
} from '@qingshen/contracts/submission.operations'
import { RecordedRecipientsSchema, SubmissionReceiptSchema } from '@qingshen/core/casework/submission-content.schema'
import type { SubmissionReceipt } from '@qingshen/core/casework/submission-content.schema'
import { submissionDifference } from '@qingshen/core/casework/submission-difference'
import { canonicalJson } from '@qingshen/core/kernel/canonical-json'
import { Problem } from '@qingshen/core/kernel/problem'
import { receiptDocx } from '@qingshen/documents/receipt/receipt-docx'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { calculation, useCase } from '../use-case.ts'
import { judgeDraft } from './judge-draft.ts'
import { contentOf, reportOfCase, requireVersion } from './report-of-case.ts'
import { submissionPage } from './submission-page.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The report of a case: draft, versions, and what the law asks for. */
export const loadSubmissionsUseCase = useCase(loadSubmissions, (context, { params }) =>
  submissionPage(context, params.case),
)

/** All findings about the draft at once, before it is handed in. */
export const checkSubmissionUseCase = useCase(checkSubmission, async (context, { params }) => {
  const loaded = await loadCaseFor(context, params.case)
  const report = await reportOfCase(context, loaded)
  if (report.draft === undefined) throw new Problem('not_found', '还没有草稿。请先填写报告或者上传文件。')
  const issues = await judgeDraft(context, loaded, report, report.draft)
  const findings = issues.map(({ code, severity, pointer, message }) => ({ code, severity, pointer, message }))
  return { findings, isReady: issues.every(({ severity }) => severity !== 'error') }
})

/** What is different from the version before. */
export const compareSubmissionsUseCase = useCase(compareSubmissions, async (context, { params }) => {
  const report = await reportOfCase(context, await loadCaseFor(context, params.case))
  const after = requireVersion(report, params.submission)
  const before = report.versions.find(({ number }) => number < after.number)
  if (before === undefined) throw new Problem('not_found', '这是第一版报告，没有可以比较的上一版。')
  const { files, fields } = submissionDifference(contentOf(before), contentOf(after))
  return {
    before: before.number,
    after: after.number,
    files: [...files],
    fields: fields.map(({ field, changes }) => ({ field, changes: [...changes] })),
  }
})

/** The receipt to print. */
export const downloadSubmissionReceiptUseCase = useCase(downloadSubmissionReceipt, async (context, { params }) => {
  const report = await reportOfCase(context, await loadCaseFor(context, params.case))
  const version = requireVersion(report, params.submission)
  const content = contentOf(version)
  const bytes = await receiptDocx({
    receipt: SubmissionReceiptSchema.parse(version.receipt),
    signature: version.signature ?? '',
    content,
    recipients: RecordedRecipientsSchema.parse(version.recipients),
  })
  return { bytes, type: DOCX, name: `报送回执-${content.enterprise}-第${content.number}版.docx` }
})

function readReceipt(text: string): SubmissionReceipt | null {
  try {
    return SubmissionReceiptSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Whether a receipt was made here and is unchanged; needs nothing but the server's key. */
export const verifyReceiptUseCase = calculation(verifyReceipt, ({ signer }, { body }) => {
  const key = { keyId: signer.keyId(), publicKey: signer.publicKey() }
  const receipt = readReceipt(body.text)
  if (receipt === null) {
    const message = '这不是报送回执的原文。请完整地复制回执上的“回执原文”一栏，包括首尾的花括号。'
    return { isValid: false, message, receipt: null, ...key }
  }
  const keyThen = signer.publicKeyOf(receipt.keyId)
  if (!signer.isSigned(canonicalJson(receipt), body.signature.trim(), receipt.keyId)) {
    const message =
      keyThen !== null
        ? '签名与回执不符：回执的内容或者签名有改动，或者没有完整复制。请对照原件重新输入。'
        : `回执由另一把密钥（${receipt.keyId}）签名，本系统的密钥是 ${key.keyId}，不能核验。请到出具回执的系统核验。`
    return { isValid: false, message, receipt: null, ...key }
  }
  const { enterprise, number, contentHash, legalTime, keyId } = receipt
  const isEarlier = receipt.keyId !== key.keyId
  const message = isEarlier ? '回执由本系统以前使用的密钥签名，没有改动。' : '回执由本系统出具，没有改动。'
  const signedBy = { keyId, publicKey: keyThen ?? key.publicKey }
  return { isValid: true, message, receipt: { enterprise, number, contentHash, legalTime, keyId }, ...signedBy }
})
