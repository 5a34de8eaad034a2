import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { SubmissionFinding, SubmissionPage } from '@qingshen/contracts/submission.schema'
import { askToHandIn, checkSubmission, loadSubmissions, submitReport } from '@qingshen/contracts/submission.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { FindingPanel } from '../../shared/ui/form/finding-panel.tsx'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { PartsSection } from './parts-section.tsx'
import { AskedNotice, ReportFoot } from './report-foot.tsx'
import { ReportFacts, SectionPages, Statements } from './report-fields.tsx'
import { isAsSeen } from './seen-draft.ts'
import { useReportChange } from './submission-data.ts'
import type { Autosave } from './use-autosave.ts'
import { useAutosave } from './use-autosave.ts'

const CHANGED_MEANWHILE = '您打开之后，别人改了这份草稿，没有报送。现在显示的是最新的内容，请看清后再报送。'

const NOT_SAVED = '您填写的内容还没有保存，没有报送。请先按下面的提示处理，再报送。'

interface ReportEditorProps {
  detail: CaseDetail
  page: SubmissionPage
  onChanged: () => void
}

/** The draft of a report: files, pages, evidence, statement; judged and handed in at the foot. */
export function ReportEditor({ detail, page, onChanged }: ReportEditorProps) {
  const saving = useAutosave(detail.id, page)
  const [findings, setFindings] = useState<readonly SubmissionFinding[] | null>(null)
  const check = useMutation({
    mutationFn: async () => {
      await saving.flush()
      return await call(checkSubmission, { params: { case: detail.id } })
    },
    onSuccess: (answer) => setFindings(answer.findings),
  })
  const submit = useHandIn({ detail, page, onChanged }, saving)
  const ask = useReportChange<string>({
    caseId: detail.id,
    change: async (note) => {
      await saving.flush()
      return await call(askToHandIn, { params: { case: detail.id }, body: { note } })
    },
  })
  const refused = submit.error instanceof Problem ? submit.error.errors : []
  const issues: readonly Issue[] = refused.length > 0 ? refused : (findings ?? [])
  return (
    <section className="stack" aria-label="编写报告">
      <h2>{page.versions.length === 0 ? '编写报告' : `编写第 ${page.versions.length + 1} 版报告`}</h2>
      <AskedNotice page={page} />
      <PartsSection caseId={detail.id} page={page} saving={saving} issues={issues} />
      <SectionPages page={page} saving={saving} issues={issues} />
      <EvidenceSection caseId={detail.id} page={page} issues={issues} />
      <ReportFacts page={page} saving={saving} issues={issues} />
      <Statements page={page} saving={saving} issues={issues} />
      {findings === null && refused.length === 0 ? null : <Judged caseId={detail.id} issues={issues} />}
      {submit.error === null ? null : <ProblemPanel error={submit.error} />}
      {ask.error === null ? null : <ProblemPanel error={ask.error} />}
      {check.error === null ? null : <ProblemPanel error={check.error} />}
      <SaveConflict saving={saving} />
      <ReportFoot
        page={page}
        saving={saving}
        isBusy={check.isPending || submit.isPending || ask.isPending}
        onCheck={() => check.mutate()}
        onSubmit={() => submit.mutate()}
        onAsk={(note) => ask.mutate(note)}
      />
    </section>
  )
}

/** Hands in what is on the screen, and nothing that somebody else wrote meanwhile. */
function useHandIn({ detail, page, onChanged }: ReportEditorProps, saving: Autosave) {
  return useReportChange<void>({
    caseId: detail.id,
    change: async () => {
      if (!(await saving.flush())) throw new Problem('conflict', NOT_SAVED)
      const now = await call(loadSubmissions, { params: { case: detail.id } })
      if (!isAsSeen({ fields: saving.fields, page }, now)) {
        await saving.takeTheirs()
        throw new Problem('stale_version', CHANGED_MEANWHILE)
      }
      const { draft } = now
      return await call(submitReport, {
        params: { case: detail.id },
        body: { version: detail.version, draftVersion: draft?.version ?? 1 },
      })
    },
    onDone: onChanged,
  })
}

function Judged({ caseId, issues }: { caseId: string; issues: readonly Issue[] }) {
  if (issues.length > 0) {
    return (
      <>
        <FindingPanel issues={issues} />
        {issues.some(({ pointer }) => pointer === '/workbench') ? (
          <p>
            <Link to="/workbench/$case" params={{ case: caseId }} search={{ tab: 'checks' }}>
              到审核工作台的“检查”逐项更正或者写明理由
            </Link>
          </p>
        ) : null}
      </>
    )
  }
  return (
    <p className="card" role="status">
      检查完毕，没有发现问题，可以报送。
    </p>
  )
}

/** Somebody else wrote in the same draft: both texts are there, one must be chosen. */
function SaveConflict({ saving }: { saving: Autosave }) {
  if (saving.state === 'failed') return <ProblemPanel error={saving.error} onRetry={() => void saving.flush()} />
  if (saving.state !== 'conflict') return null
  return (
    <section className="card stack tight" role="alert">
      <h3>草稿已由他人修改</h3>
      <p>您打开之后，别人也改了这份草稿，您后来填写的内容还没有保存，但仍在本页。请选择保留哪一份。</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void saving.keepMine()}>
          保留我填写的
        </button>
        <button type="button" className="button" onClick={() => void saving.takeTheirs()}>
          改用别人填写的
        </button>
      </div>
    </section>
  )
}
