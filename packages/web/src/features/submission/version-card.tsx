import { addressOf } from '@qingshen/contracts/client'
import { downloadFile } from '@qingshen/contracts/files.operations'
import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { SubmissionVersion } from '@qingshen/contracts/submission.schema'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { useState } from 'react'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { DifferenceView } from './difference-view.tsx'
import { HandlePanel } from './handle-panel.tsx'
import { ReceiptView } from './receipt-view.tsx'
import { sizeText } from './size-text.ts'

interface VersionCardProps {
  version: SubmissionVersion
  isLatest: boolean
  hasEarlier: boolean
  mayHandle: boolean
  detail: CaseDetail
  onChanged: () => void
}

function signOf({ outcome }: SubmissionVersion): StateSign {
  if (outcome === 'received') return { icon: 'check', word: '已受理', tone: 'good' }
  if (outcome === 'returned') return { icon: 'pen', word: '已退回补正', tone: 'warn' }
  return { icon: 'clock', word: '等待受理', tone: 'active' }
}

/** One version as it was handed in: content, receipt, what is different from the one before, and what became of it. */
export function VersionCard(props: VersionCardProps) {
  const { version, isLatest, hasEarlier, mayHandle, detail, onChanged } = props
  const [handling, setHandling] = useState<'receive' | 'return' | null>(null)
  return (
    <article className="card stack" aria-label={`第 ${version.number} 版报告`}>
      <div className="row between">
        <h3>第 {version.number} 版</h3>
        <StateTag {...signOf(version)} />
      </div>
      <Outcome version={version} />
      {mayHandle ? (
        <div className="row no-print">
          <button type="button" className="button button-primary" onClick={() => setHandling('receive')}>
            受理报告
          </button>
          <button type="button" className="button" onClick={() => setHandling('return')}>
            退回补正
          </button>
        </div>
      ) : null}
      {handling === null ? null : (
        <HandlePanel
          act={handling}
          version={version}
          detail={detail}
          onChanged={onChanged}
          onClose={() => setHandling(null)}
        />
      )}
      {isLatest ? <VersionContent version={version} /> : <Folded version={version} />}
      <ReceiptView caseId={detail.id} version={version} />
      {hasEarlier ? <DifferenceView caseId={detail.id} submission={version.id} /> : null}
    </article>
  )
}

function Folded({ version }: { version: SubmissionVersion }) {
  return (
    <details>
      <summary>报送的内容</summary>
      <VersionContent version={version} />
    </details>
  )
}

function Outcome({ version }: { version: SubmissionVersion }) {
  const { reason, remarks } = version
  if (reason === null && remarks.length === 0) return null
  return (
    <div className="report-statement stack tight">
      {reason === null ? null : <p>{reason}</p>}
      <ul>
        {remarks.map(({ part, title, text }, index) => (
          <li key={`${part}${index}`}>
            <strong>{part === 'evidence' ? '佐证材料' : (title ?? '整份报告')}</strong>：{text}
          </li>
        ))}
      </ul>
    </div>
  )
}

function VersionContent({ version }: { version: SubmissionVersion }) {
  const { documents, evidence, sections, statements, recipients } = version
  return (
    <div className="stack">
      <DescriptionList
        items={[
          { term: '审核方式', value: AUDIT_MODES.label(version.mode) },
          { term: '报告的日期', value: version.effectiveOn },
          { term: '封面上的企业名称', value: version.namedAs },
          { term: '说明', value: version.note === '' ? '无' : version.note },
          { term: '报送', value: recipients.map(({ office }) => office).join('、') },
          { term: '章节', value: sections.map(({ title, page }) => `${title}（第 ${page} 页）`).join('、') },
        ]}
      />
      <ul className="report-files">
        {documents.map((each) => (
          <FileLine key={each.id} what={each.title} file={each} />
        ))}
        {evidence.map((each) => (
          <FileLine
            key={each.id}
            what={`佐证：${each.title}（${[each.effectiveOn, each.place].filter(Boolean).join('，')}）`}
            file={each}
          />
        ))}
      </ul>
      {statements.map(({ text, clause }) => (
        <p key={text} className="row">
          <span>
            {version.certifier}声明：{text}
          </span>
          {clause === null ? null : <ClauseChip clause={clause.clause} />}
        </p>
      ))}
    </div>
  )
}

type ShownFile = { file: string; name: string; sizeBytes: number; sha256: string; confidential: boolean }

function FileLine({ what, file }: { what: string; file: ShownFile }) {
  return (
    <li>
      <span>{what}</span>
      <a className="file-name" href={addressOf(downloadFile, { file: file.file })}>
        {file.name}
      </a>
      <span className="quiet">{sizeText(file.sizeBytes)}</span>
      <span className="quiet" title={`SHA-256 ${file.sha256}`}>
        {file.sha256.slice(0, 12)}…
      </span>
      {file.confidential ? <StateTag icon="alert" word="保密，打开会留下记录" tone="neutral" /> : null}
    </li>
  )
}
