import './public.css'
import './verify-receipt.css'
import { verifyReceipt } from '@qingshen/contracts/submission.operations'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { AreaField, TextField } from '../../shared/ui/form/bound-fields.tsx'
import { useDraft } from '../../shared/ui/form/use-draft.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { PublicLinks } from './public-links.tsx'

/** Anybody may check whether a receipt was made here and is unchanged. */
export function VerifyReceiptPage() {
  const form = useDraft('verify-receipt', { text: '', signature: '' })
  const [asked, setAsked] = useState(form.values)
  const verify = useQuery({
    queryKey: ['receipt', asked],
    queryFn: () => call(verifyReceipt, { body: asked }),
    enabled: asked.text !== '' && asked.signature !== '',
  })
  const isEmpty = form.values.text.trim() === '' || form.values.signature.trim() === ''
  return (
    <PublicPage links={<PublicLinks />}>
      <h1>核验报送回执</h1>
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isEmpty) setAsked({ text: form.values.text.trim(), signature: form.values.signature.trim() })
        }}
      >
        <p>把回执上的“回执原文”和“签名”完整地抄到这里，可以确认回执由本系统出具、没有改动。</p>
        <AreaField form={form} name="text" label="回执原文" maxLength={4000} />
        <TextField form={form} name="signature" label="签名" />
        <div className="row">
          <button type="submit" className="button button-primary" disabled={isEmpty || verify.isFetching}>
            核验
          </button>
        </div>
      </form>
      {verify.error === null ? null : <ProblemPanel error={verify.error} />}
      {verify.data === undefined ? null : <Verdict {...verify.data} />}
    </PublicPage>
  )
}

interface VerdictProps {
  isValid: boolean
  message: string
  receipt: { enterprise: string; number: number; contentHash: string; legalTime: string } | null
  keyId: string
  publicKey: string
}

function Verdict({ isValid, message, receipt, keyId, publicKey }: VerdictProps) {
  return (
    <section className="card stack" role="status" aria-label="核验结果">
      <h2 className="row">
        <Icon name={isValid ? 'check' : 'cross'} />
        {isValid ? '回执有效' : '不能确认这份回执'}
      </h2>
      <p>{message}</p>
      {receipt === null ? null : (
        <DescriptionList
          items={[
            { term: '企业', value: receipt.enterprise },
            { term: '报告', value: `第 ${receipt.number} 版` },
            { term: '收到时间', value: receipt.legalTime },
            { term: '内容哈希值', value: <span className="receipt-text">{receipt.contentHash}</span> },
          ]}
        />
      )}
      <details>
        <summary>本系统的公钥（{keyId}，Ed25519）</summary>
        <p className="receipt-text">{publicKey}</p>
      </details>
    </section>
  )
}
