import type { SubmissionDifferenceView } from '@qingshen/contracts/submission.schema'
import { compareSubmissions } from '@qingshen/contracts/submission.operations'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { caseKey } from '../../shared/ui/case/case-query.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

/** What is different from the version before; asked for when somebody wants to see it. */
export function DifferenceView({ caseId, submission }: { caseId: string; submission: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const query = useQuery({
    queryKey: caseKey(caseId, 'difference', submission),
    queryFn: () => call(compareSubmissions, { params: { case: caseId, submission } }),
    enabled: isOpen,
  })
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>与上一版的不同</summary>
      {isOpen ? (
        <QueryView query={query} what="两版的不同">
          {(difference) => <Difference difference={difference} />}
        </QueryView>
      ) : null}
    </details>
  )
}

const FIELDS: Readonly<Record<string, string>> = {
  effectiveOn: '报告的日期',
  namedAs: '封面上的企业名称',
  certifier: '声明人',
  note: '说明',
  sections: '章节的页码',
}

const SIGNS: Readonly<Record<SubmissionDifferenceView['files'][number]['kind'], StateSign>> = {
  added: { icon: 'check', word: '新增', tone: 'good' },
  removed: { icon: 'cross', word: '去掉', tone: 'overdue' },
  replaced: { icon: 'pen', word: '替换', tone: 'warn' },
  unchanged: { icon: 'minus', word: '没有变', tone: 'neutral' },
}

function Difference({ difference }: { difference: SubmissionDifferenceView }) {
  const { files, fields, before, after } = difference
  return (
    <div className="stack tight">
      <p className="quiet">
        第 {after} 版与第 {before} 版比较，文件按内容（哈希值）比较。
      </p>
      <ul className="report-files">
        {files.map(({ part, title, kind, before: old, after: now }, index) => (
          <li key={`${part}${index}`}>
            <StateTag {...SIGNS[kind]} />
            <span>{title}</span>
            <span className="file-name quiet">{kind === 'replaced' ? `${old} → ${now}` : (now ?? old)}</span>
          </li>
        ))}
      </ul>
      {fields.map(({ field, changes }) => (
        <div key={field}>
          <strong>{FIELDS[field] ?? field}</strong>
          <p className="text-change">
            {changes.map(({ kind, text }, index) => (
              <Change key={index} kind={kind} text={text} />
            ))}
          </p>
        </div>
      ))}
    </div>
  )
}

function Change({ kind, text }: SubmissionDifferenceView['fields'][number]['changes'][number]) {
  if (kind === 'added') return <ins>＋ {text}</ins>
  return kind === 'removed' ? <del>－ {text}</del> : <span>{text}</span>
}
