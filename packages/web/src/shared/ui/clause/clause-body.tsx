import './clause-body.css'
import type { Clause } from '@qingshen/contracts/law.operations'
import { StateTag } from '../state-tag.tsx'
import { DescriptionList } from '../record/description-list.tsx'
import { usedByAddress, usedByWord } from './used-by.ts'

function stretchText(from: string | null, to: string | null): string {
  return `${from ?? '施行日期不详'} 起${to === null ? '，现行' : `，至 ${to}`}`
}

/** A clause: the wording, the document with its dates, and the rules that rest on it. */
export function ClauseBody({ clause }: { clause: Clause }) {
  const { document } = clause
  return (
    <div className="clause-body stack">
      <div className="row">
        {clause.inForce ? (
          <StateTag icon="check" word="现行有效" tone="good" />
        ) : (
          <StateTag icon="clock" word="已不施行" tone="neutral" />
        )}
        {clause.verified ? null : <StateTag icon="alert" word="原文待核" tone="warn" />}
      </div>
      {clause.text === null ? null : <blockquote className="clause-wording">{clause.text}</blockquote>}
      {clause.summary === null ? null : (
        <p>
          <span className="quiet">{clause.text === null ? '大意（原文未收录）：' : '说明：'}</span>
          {clause.summary}
        </p>
      )}
      <DescriptionList
        items={[
          { term: '文件', value: `《${document.title}》` },
          { term: '文号', value: document.number ?? '原文未载' },
          { term: '发布机关', value: document.issuer ?? '原文未载' },
          { term: '施行', value: stretchText(document.from, document.to) },
          { term: '条款编号', value: `${clause.id}（${clause.article}）` },
        ]}
      />
      <UsedBy clause={clause} />
    </div>
  )
}

function UsedBy({ clause }: { clause: Clause }) {
  if (clause.usedBy.length === 0) return null
  return (
    <section>
      <h2>系统中依据本条的规定</h2>
      <ul className="clause-uses">
        {clause.usedBy.map((use) => (
          <li key={`${use.law} ${use.kind} ${use.id}`}>
            <span className="quiet">{usedByWord(use.kind)} </span>
            <a href={usedByAddress(use)}>{use.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
