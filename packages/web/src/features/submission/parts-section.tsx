import '../../shared/ui/list/choice-list.css'
import { addressOf } from '@qingshen/contracts/client'
import { downloadFile } from '@qingshen/contracts/files.operations'
import type { SubmissionDocumentView, SubmissionPage, SubmissionPartView } from '@qingshen/contracts/submission.schema'
import {
  addSubmissionDocument,
  markSubmissionDocument,
  removeSubmissionDocument,
} from '@qingshen/contracts/submission.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { call } from '../../shared/api/call.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { ProblemPanel } from '../../shared/ui/problem-panel.tsx'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { DropZone } from './drop-zone.tsx'
import { EditionPicker } from './edition-picker.tsx'
import { PartNotes } from './part-notes.tsx'
import { sizeText } from './size-text.ts'
import { useReportChange } from './submission-data.ts'
import type { Autosave } from './use-autosave.ts'

interface PartsSectionProps {
  caseId: string
  page: SubmissionPage
  saving: Pick<Autosave, 'flush' | 'takeTheirs'>
  issues: readonly Issue[]
}

/** The documents the law asks for, each with its files. */
export function PartsSection({ caseId, page, saving, issues }: PartsSectionProps) {
  const parts = page.parts.filter(({ kind }) => kind === 'document')
  return (
    <section className="stack" aria-label="报告和附件">
      <h3>报告和附件</h3>
      <ul className="choice-list">
        {parts.map((part) => (
          <li key={part.id}>
            <PartCard caseId={caseId} part={part} page={page} saving={saving} issues={issues} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The part that is the report itself. */
const REPORT_PART = 'report'

/** The formats the file store takes; of a law that also names others these are what can be uploaded. */
const EXTENSIONS = { pdf: '.pdf', word: '.docx', excel: '.xlsx', image: '.png,.jpg,.jpeg' } as const
const FORMAT_WORDS = { pdf: 'PDF', word: 'Word', excel: 'Excel', image: '图片' } as const

function takenOf({ formats }: SubmissionPartView) {
  return formats.flatMap((format) => (format === 'ofd' ? [] : [format]))
}

function signOf({ needed, provedBy }: SubmissionPartView, hasFiles: boolean): StateSign {
  if (provedBy !== null) return { icon: 'check', word: '已经登记', tone: 'good' }
  if (hasFiles) return { icon: 'check', word: '已经上传', tone: 'good' }
  if (needed === 'required') return { icon: 'dot', word: '应当提交', tone: 'warn' }
  return { icon: 'minus', word: needed === 'optional' ? '可以不交' : '本方式不需要', tone: 'neutral' }
}

function PartCard({ caseId, part, page, saving, issues }: PartsSectionProps & { part: SubmissionPartView }) {
  const files = page.draft?.documents.filter((document) => document.part === part.id) ?? []
  const add = useReportChange<string>({
    caseId,
    change: (file) =>
      call(addSubmissionDocument, {
        params: { case: caseId },
        body: { part: part.id, file, confidential: part.confidential },
      }),
  })
  return (
    <article className="card stack tight" id={fieldId(`/parts/${part.id}`)} tabIndex={-1}>
      <div className="row between">
        <h4 className="row">
          <span>{part.title}</span>
          {part.clause === null ? null : <ClauseChip clause={part.clause.clause} />}
        </h4>
        <StateTag {...signOf(part, files.length > 0)} />
      </div>
      {part.provedBy === null ? null : (
        <p>
          {part.provedBy.onDay} 已登记“{part.provedBy.title}”，不必再上传。
        </p>
      )}
      {part.help === null ? null : <p className="quiet">{part.help}</p>}
      <PartNotes issues={issues} pointer={`/parts/${part.id}`} />
      <FileList caseId={caseId} files={files} issues={issues} />
      {part.id === REPORT_PART ? (
        <EditionPicker caseId={caseId} files={files} mayWrite={page.mayWrite} saving={saving} />
      ) : null}
      <DropZone
        label={part.title}
        accept={takenOf(part)
          .map((format) => EXTENSIONS[format])
          .join(',')}
        onStored={(stored) => add.mutateAsync(stored.id)}
      />
      <p className="quiet">
        {takenOf(part)
          .map((format) => FORMAT_WORDS[format])
          .join('、')}
        ，每个不超过 20 MB。
        {part.confidential ? '上传后先按保密材料对待，可以改。' : ''}
      </p>
    </article>
  )
}

interface FileListProps {
  caseId: string
  files: readonly SubmissionDocumentView[]
  issues: readonly Issue[]
}

function FileList({ caseId, files, issues }: FileListProps) {
  if (files.length === 0) return null
  return (
    <ul className="report-files">
      {files.map((file) => (
        <li key={file.id} id={fieldId(`/documents/${file.id}`)} tabIndex={-1}>
          <FileLine caseId={caseId} file={file} />
          <PartNotes issues={issues} pointer={`/documents/${file.id}`} />
        </li>
      ))}
    </ul>
  )
}

function FileLine({ caseId, file }: { caseId: string; file: SubmissionDocumentView }) {
  const params = { case: caseId, document: file.id }
  const remove = useReportChange<void>({ caseId, change: () => call(removeSubmissionDocument, { params }) })
  const mark = useReportChange<boolean>({
    caseId,
    change: (confidential) => call(markSubmissionDocument, { params, body: { confidential } }),
  })
  const error = remove.error ?? mark.error
  return (
    <>
      <a className="file-name" href={addressOf(downloadFile, { file: file.file })}>
        {file.name}
      </a>
      <span className="quiet">{sizeText(file.sizeBytes)}</span>
      <label>
        <input type="checkbox" checked={file.confidential} onChange={(event) => mark.mutate(event.target.checked)} />{' '}
        含技术、商业秘密
      </label>
      <button
        type="button"
        className="button-link"
        aria-label={`去掉 ${file.name}`}
        disabled={remove.isPending}
        onClick={() => remove.mutate()}
      >
        去掉
      </button>
      {error === null ? null : <ProblemPanel error={error} />}
    </>
  )
}
