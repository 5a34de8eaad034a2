import type { Citation } from '@qingshen/core/kernel/citation'
import { issuerMark } from '@qingshen/core/listing/issuer-mark'
import type { NoticeContent } from '@qingshen/core/listing/notice.schema'
import type { Paragraph } from 'docx'
import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import {
  addresseeLine,
  bodyText,
  documentNumber,
  documentTitle,
  heading,
  imprint,
  issuerLine,
  signature,
} from './official-layout.ts'

/** "《办法》第八条（一）", or the clause id where the document's name is not known. */
function articleText(citation: Citation): string {
  return citation.document === undefined ? citation.clause : `《${citation.document}》${citation.article ?? ''}`
}

/** The article with its wording in force, where that is known. */
function citationText(citation: Citation): string {
  const article = articleText(citation)
  return citation.wording === undefined ? article : `${article}：“${citation.wording}”`
}

function sentence(text: string): string {
  return /[。！？；]”?$/u.test(text) ? text : `${text}。`
}

function numbered(texts: readonly string[]): string[] {
  return texts.length === 1 ? [...texts] : texts.map((text, index) => `${index + 1}.${text}`)
}

function grounds(notice: NoticeContent): string[] {
  return numbered(
    notice.grounds.map((ground) =>
      [
        sentence(`${ground.label}。${ground.fact}`),
        sentence(`事实来源：${ground.source}`),
        sentence(`依据：${citationText(ground.citation)}`),
      ].join(''),
    ),
  )
}

function duties(notice: NoticeContent): string[] {
  return numbered(
    notice.duties.map((duty) =>
      sentence(`${duty.label}，截止日期为${chineseDate(duty.due)}（${articleText(duty.citation)}）`),
    ),
  )
}

function consequences(notice: NoticeContent): string[] {
  return numbered(notice.consequences.map((item) => sentence(`${item.text}（${articleText(item.citation)}）`)))
}

const NUMERALS = ['一', '二', '三', '四']

/** The sections that have something to say, numbered as they come. */
function sections(all: readonly { readonly title: string; readonly texts: readonly string[] }[]): Paragraph[] {
  return all
    .filter(({ texts }) => texts.length > 0)
    .flatMap(({ title, texts }, index) => [heading(`${NUMERALS[index] ?? ''}、${title}`), ...texts.map(bodyText)])
}

/** The notice as paragraphs of one official document. */
export function noticeParagraphs(notice: NoticeContent): Paragraph[] {
  const change =
    notice.version > 1 && notice.reason !== undefined
      ? [bodyText(`本通知为第${notice.version}版，替代此前印发的版本。变更原因：${sentence(notice.reason)}`)]
      : []
  return [
    issuerLine(issuerMark(notice.issuer)),
    documentNumber(notice.number),
    documentTitle(notice.title),
    addresseeLine(notice.addressee.name),
    bodyText(sentence(notice.decision)),
    ...change,
    ...sections([
      { title: '列入的情形和依据', texts: grounds(notice) },
      { title: '应当履行的义务和期限', texts: duties(notice) },
      { title: '不履行的法律后果', texts: consequences(notice) },
      { title: '异议的提出', texts: [sentence(notice.objection)] },
    ]),
    ...signature(notice.issuer, chineseDate(notice.issuedOn)),
    ...imprint(notice.copies, notice.issuer, chineseDate(notice.issuedOn)),
  ]
}
