import type { SubmissionContent } from '@qingshen/core/casework/submission-content.schema'
import { hashOf } from '@qingshen/core/kernel/hash'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { receiptDocx } from './receipt-docx.ts'

const file = {
  name: '报告 & <终稿>.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1,
  sha256: 'a'.repeat(64),
  confidential: true,
}

const content: SubmissionContent = {
  case: 'c1',
  number: 2,
  enterprise: '北京世纪中星能源技术有限公司库尔勒分公司',
  law: 'xinjiang-2005',
  mode: 'simplified',
  effectiveOn: '2026-11-30',
  namedAs: '北京世纪中星能源技术有限公司库尔勒分公司',
  isCentrallyOwned: true,
  note: '',
  sections: [{ part: 's', title: '预审核', page: '12' }],
  documents: [{ part: 'report', title: '清洁生产审核报告', ...file }],
  proved: [{ part: 'p', title: '企业信息已经公布的证明', event: 'disclosed 2026-04-01' }],
  evidence: [{ title: '监测报告', effectiveOn: '2026-10-01', place: '锅炉房', ...file }],
  statements: [{ part: 'certification', text: '报告的真实性由本单位负责。', clause: null }],
  certifier: '法定代表人',
}

test('a printed receipt shows what was handed in, to whom, when, by whose word, and how to check it', async () => {
  const receipt = {
    kind: 'submission_receipt' as const,
    case: 'c1',
    enterprise: content.enterprise,
    number: 2,
    contentHash: hashOf(content),
    legalTime: '2026-12-01T10:00:00.000+08:00',
    timeZone: 'Asia/Shanghai',
    keyId: '0123456789abcdef',
  }
  const recipients = [{ office: '国家发展和改革委员会', manner: 'copy' as const, clause: null }]
  const bytes = await receiptDocx({ receipt, signature: 'c2lnbmF0dXJl', content, recipients })
  const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  for (const words of [
    content.enterprise,
    receipt.legalTime,
    receipt.contentHash,
    'c2lnbmF0dXJl',
    '简化审核',
    '报告 &amp; &lt;终稿&gt;.pdf',
    '报告第 12 页',
    '已在本系统登记',
    '2026-10-01 锅炉房',
    '报告的真实性由本单位负责。',
    '声明人：法定代表人',
    '抄报',
    '国家发展和改革委员会',
  ]) {
    expect(text).toContain(words)
  }
})
