import './notice-body.css'
import type { NoticePaper } from '@qingshen/contracts/notices.operations'
import { issuerMark } from '@qingshen/core/listing/issuer-mark'
import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import { articleText, numbered, sentence } from './notice-words.ts'

/** The words of a notice in the order and layout of the official document that is handed out. */
export function NoticeBody({ paper }: { paper: NoticePaper }) {
  const grounds = paper.grounds.map(({ label, fact, source, clause }) =>
    [
      sentence(`${label}。${fact}`),
      sentence(`事实来源：${source}`),
      sentence(`依据：${articleText(clause)}${clause.wording === null ? '' : `：“${clause.wording}”`}`),
    ].join(''),
  )
  const duties = paper.duties.map(({ label, due, clause }) =>
    sentence(`${label}，截止日期为${chineseDate(due)}（${articleText(clause)}）`),
  )
  const consequences = paper.consequences.map(({ text, clause }) => sentence(`${text}（${articleText(clause)}）`))
  return (
    <article className="notice">
      <p className="notice-issuer">{issuerMark(paper.issuer)}</p>
      <p className="notice-number">{paper.number}</p>
      <h2 className="notice-title">{paper.title}</h2>
      <p className="notice-addressee">{paper.addressee.name}：</p>
      <p>{sentence(paper.decision)}</p>
      {paper.version > 1 && paper.reason !== null ? (
        <p>
          本通知为第{paper.version}版，替代此前印发的版本。变更原因：{sentence(paper.reason)}
        </p>
      ) : null}
      <NoticePart title="一、列入的情形和依据" texts={grounds} />
      <NoticePart title="二、应当履行的义务和期限" texts={duties} />
      <NoticePart title="三、不履行的法律后果" texts={consequences} />
      <NoticePart title="四、异议的提出" texts={[sentence(paper.objection)]} />
      <div className="notice-signature">
        <p>{paper.issuer}</p>
        <p>{chineseDate(paper.issuedOn)}</p>
      </div>
      <div className="notice-imprint">
        {paper.copies.length === 0 ? null : <p>抄送：{paper.copies.join('，')}。</p>}
        <p className="row between">
          <span>{paper.issuer}</span>
          <span>{chineseDate(paper.issuedOn)}印发</span>
        </p>
      </div>
    </article>
  )
}

function NoticePart({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      {numbered(texts).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  )
}
