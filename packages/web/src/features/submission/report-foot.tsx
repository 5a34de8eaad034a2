import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { useState } from 'react'
import { instantText } from '../../shared/format/date-text.ts'
import type { Autosave } from './use-autosave.ts'

const SAVE_WORDS = {
  saved: '草稿已保存',
  typing: '正在填写，稍后自动保存',
  saving: '正在保存…',
  conflict: '没有保存：草稿已由他人修改',
  failed: '没有保存，内容仍在本页',
} as const

/** The enterprise was asked to hand in what was prepared for it; both see since when. */
export function AskedNotice({ page }: { page: SubmissionPage }) {
  const askedAt = page.draft?.askedAt ?? null
  if (askedAt === null) return null
  const words = page.mayAsk.allowed
    ? '您已请企业核对并提交。之后又有修改的，可以再请一次。'
    : '受托机构已准备好这份报告。请逐项核对，作出声明并提交；报告的真实性由本单位负责。'
  return (
    <p className="card" role="status">
      {instantText(askedAt)}：{words}
    </p>
  )
}

interface ReportFootProps {
  page: SubmissionPage
  saving: Autosave
  isBusy: boolean
  onCheck: () => void
  onSubmit: () => void
  onAsk: (note: string) => void
}

/** Judge first, then hand in, or ask the enterprise to; what either means is said before it is done. */
export function ReportFoot({ page, saving, isBusy, onCheck, onSubmit, onAsk }: ReportFootProps) {
  const hasDraft = page.draft !== null || saving.state !== 'saved'
  const isIdle = !isBusy && hasDraft
  return (
    <footer className="report-foot row">
      <button type="button" className="button" disabled={!isIdle} onClick={onCheck}>
        检查
      </button>
      {page.mayAsk.allowed ? <Ask isIdle={isIdle} onAsk={onAsk} /> : null}
      {page.mayHandIn.allowed ? <HandIn isIdle={isIdle} onSubmit={onSubmit} /> : null}
      {page.mayHandIn.reason === null ? null : <span>{page.mayHandIn.reason}</span>}
      <span className="quiet" role="status">
        {isBusy ? '正在处理…' : SAVE_WORDS[saving.state]}
      </span>
    </footer>
  )
}

function HandIn({ isIdle, onSubmit }: { isIdle: boolean; onSubmit: () => void }) {
  const [isAsking, setIsAsking] = useState(false)
  if (!isAsking) {
    return (
      <button type="button" className="button button-primary" disabled={!isIdle} onClick={() => setIsAsking(true)}>
        报送审核报告
      </button>
    )
  }
  return (
    <>
      <span>报送后这一版不能再改，只能由主管部门退回补正。</span>
      <button
        type="button"
        className="button button-primary"
        disabled={!isIdle}
        onClick={() => {
          setIsAsking(false)
          onSubmit()
        }}
      >
        确认报送
      </button>
      <button type="button" className="button" onClick={() => setIsAsking(false)}>
        再看看
      </button>
    </>
  )
}

/** The enterprise gets a message with these words and a way to the draft. */
function Ask({ isIdle, onAsk }: { isIdle: boolean; onAsk: (note: string) => void }) {
  const [note, setNote] = useState('')
  return (
    <>
      <label className="stack tight">
        <span>给企业的话（可不写）</span>
        <input className="input" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button
        type="button"
        className="button button-primary"
        disabled={!isIdle}
        onClick={() => {
          onAsk(note.trim())
          setNote('')
        }}
      >
        请企业提交
      </button>
    </>
  )
}
