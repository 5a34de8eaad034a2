import { attachReportEdition, listReportEditions } from '@qingshen/contracts/report.operations'
import type { ReportEdition, ReportForm } from '@qingshen/contracts/report.schema'
import type { SubmissionDocumentView } from '@qingshen/contracts/submission.schema'
import type { Ability } from '@qingshen/contracts/wire'
import { Problem } from '@qingshen/core/kernel/problem'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { caseKey } from '../../shared/ui/case/case-query.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { useReportChange } from './submission-data.ts'
import type { Autosave } from './use-autosave.ts'

interface EditionPickerProps {
  caseId: string
  /** The files of the report part of the draft. */
  files: readonly SubmissionDocumentView[]
  mayWrite: Ability
  saving: Pick<Autosave, 'flush' | 'takeTheirs'>
}

const NOT_SAVED = '页面上填写的内容还没有保存，报告没有放入。请先处理上面的提示，再放入一次。'
const MOST_SHOWN = 3
const VARIANT_WORDS = { evaluation: '评估用', acceptance: '验收用' } as const

/** Reports that were made from the workbench and kept: one of them becomes the report of the draft, without an upload. */
export function EditionPicker({ caseId, files, mayWrite, saving }: EditionPickerProps) {
  const editions = useQuery({
    queryKey: caseKey(caseId, 'report', 'editions'),
    queryFn: () => call(listReportEditions, { params: { case: caseId } }),
  })
  const attach = useReportChange<{ edition: string; form: ReportForm }>({
    caseId,
    change: async ({ edition, form }) => {
      if (!(await saving.flush())) throw new Problem('conflict', NOT_SAVED)
      return await call(attachReportEdition, { params: { case: caseId, edition }, body: { form } })
    },
    // with the report come the pages on which its chapters begin
    onDone: () => void saving.takeTheirs(),
  })
  if (editions.isPending) return <p className="quiet">正在读取由审核数据生成的报告…</p>
  // who may not look into the workbench uploads a file as before
  if (isDenied(editions.error)) return null
  if (editions.data === undefined) return <ProblemPanel error={editions.error} />
  const shown = editions.data.editions.slice(0, MOST_SHOWN)
  return (
    <section className="stack tight" aria-label="用已生成的报告">
      <h5>用已生成的报告</h5>
      {shown.length === 0 ? (
        <p className="quiet">
          还没有由审核数据生成的报告。可以到
          <Link to="/workbench/$case" params={{ case: caseId }} search={{ tab: 'report' }}>
            审核工作台的“报告”
          </Link>
          生成，也可以在下面上传自己的文件。
        </p>
      ) : (
        <ul className="report-files">
          {shown.map((edition) => (
            <li key={edition.id}>
              <EditionLine
                edition={edition}
                files={files}
                isBusy={attach.isPending || !mayWrite.allowed}
                onTake={(form) => attach.mutate({ edition: edition.id, form })}
              />
            </li>
          ))}
        </ul>
      )}
      {attach.isSuccess ? <PagesNote /> : null}
      {attach.error === null ? null : <ProblemPanel error={attach.error} />}
    </section>
  )
}

/** With the report come the pages of its chapters. */
function PagesNote() {
  return (
    <p role="status" className="quiet">
      已经放入。各章节的页码按这一版的 PDF 填好了，请核对；Word 文件打开后分页可能略有不同。
    </p>
  )
}

function isDenied(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'forbidden' || error.code === 'not_found')
}

interface EditionLineProps {
  edition: ReportEdition
  files: readonly SubmissionDocumentView[]
  isBusy: boolean
  onTake: (form: ReportForm) => void
}

function EditionLine({ edition, files, isBusy, onTake }: EditionLineProps) {
  const { variant, number, madeAt, madeBy, stale } = edition
  const taken = new Set(files.map(({ sha256 }) => sha256))
  return (
    <>
      <span>
        第 {number} 版（{VARIANT_WORDS[variant]}）
      </span>
      <span className="quiet">
        {madeBy}，{instantText(madeAt)}
      </span>
      {stale.isStale ? (
        <StateTag icon="alert" word="数据已改" tone="warn" />
      ) : (
        <StateTag icon="check" word={stale.isOlderForm ? '比较过的数字一致' : '与数据一致'} tone="good" />
      )}
      {edition.files.map(({ form, sha256 }) =>
        taken.has(sha256) ? (
          <span key={form} className="quiet">
            {FORM_WORDS[form]} 已放入
          </span>
        ) : (
          <button key={form} type="button" className="button-link" disabled={isBusy} onClick={() => onTake(form)}>
            放入 {FORM_WORDS[form]}
          </button>
        ),
      )}
    </>
  )
}

const FORM_WORDS = { docx: 'Word', pdf: 'PDF' } as const
