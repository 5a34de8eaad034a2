import type { NoticeContent } from '@qingshen/core/listing/notice.schema'
import { Document, Packer } from 'docx'
import { noticeParagraphs } from './notice-paragraphs.ts'
import { officialPage, pageNumbers } from './official-layout.ts'

/** One Word file with the given notices, each beginning on a page of its own with page numbers from 1. */
export async function noticesDocx(notices: readonly NoticeContent[]): Promise<Uint8Array> {
  const document = new Document({
    creator: notices[0]?.issuer ?? '',
    title: notices.length === 1 ? (notices[0]?.title ?? '') : `通知（共${notices.length}份）`,
    evenAndOddHeaderAndFooters: true,
    sections: notices.map((notice) => ({
      properties: { page: { ...officialPage, pageNumbers: { start: 1 } } },
      footers: pageNumbers(),
      children: noticeParagraphs(notice),
    })),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
