import type { SubmissionVersion } from '@qingshen/contracts/submission.schema'
import { downloadSubmissionReceipt } from '@qingshen/contracts/submission.operations'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { saveDownload } from '../../shared/api/save-download.ts'
import { keepDraft } from '../../shared/ui/form/use-draft.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'

/** The receipt of a version: legal time, hash and signature, to print, keep and check. */
export function ReceiptView({ caseId, version }: { caseId: string; version: SubmissionVersion }) {
  const { legalTime, contentHash, keyId, text, signature } = version.receipt
  const save = useMutation({
    mutationFn: () => call(downloadSubmissionReceipt, { params: { case: caseId, submission: version.id } }),
    onSuccess: saveDownload,
  })
  return (
    <section className="stack tight" aria-label={`第 ${version.number} 版的回执`}>
      <div className="row between">
        <h4>回执</h4>
        <div className="row no-print">
          <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
            <Icon name="download" />
            下载回执（Word）
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" />
            打印
          </button>
        </div>
      </div>
      <DescriptionList
        items={[
          { term: '收到时间', value: `${legalTime}（以服务器时间为准）` },
          { term: '内容哈希值', value: <span className="receipt-text">{contentHash}</span> },
        ]}
      />
      {save.error === null ? null : <ProblemPanel error={save.error} />}
      <details>
        <summary>回执原文和签名</summary>
        <div className="stack tight">
          <p className="receipt-text">{text}</p>
          <p className="receipt-text">
            签名（密钥 {keyId}）：{signature}
          </p>
          <p>
            <Link to="/public/receipts" onClick={() => keepDraft('verify-receipt', { text, signature })}>
              核验回执
            </Link>
          </p>
        </div>
      </details>
    </section>
  )
}
