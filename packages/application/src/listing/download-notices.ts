import { downloadNotice, downloadNotices } from '@qingshen/contracts/notices.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { NoticeContent } from '@qingshen/core/listing/notice.schema'
import { noticesDocx } from '@qingshen/documents/notice/notice-docx'
import { noticeFileName, noticesZip } from '@qingshen/documents/notice/notices-zip'
import { recipientsXlsx } from '@qingshen/documents/notice/recipients-xlsx'
import { findNotices, loadNotice } from '@qingshen/store/listing/notices'
import { runAs } from '@qingshen/store/session/run-as'
import { procedure } from '../use-case.ts'
import { loadRowFor } from './loaded-listing.ts'
import { contentOf } from './notice-view.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** How each form of the notices of a list is made, from their frozen texts. */
const FORMS: Readonly<
  Record<
    'zip' | 'docx' | 'xlsx',
    { name: string; type: string; make: (notices: readonly NoticeContent[]) => Promise<Uint8Array> }
  >
> = {
  zip: { name: '书面通知.zip', type: 'application/zip', make: noticesZip },
  docx: { name: '书面通知（合订）.docx', type: WORD, make: noticesDocx },
  xlsx: {
    name: '通知发放名册.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: recipientsXlsx,
  },
}

/** The notices of a list within the caller's reach, as files made after the data were read. */
export const downloadNoticesUseCase = procedure(downloadNotices, async (deps, caller, { params }) => {
  const { title, notices } = await runAs(
    deps.engine,
    caller.actor,
    async (tx) => {
      const listing = await loadRowFor(tx, caller, params.listing)
      const rows = await findNotices(tx, { listing: params.listing, latest: true })
      return { title: listing.title, notices: rows.map(contentOf) }
    },
    { readOnly: true },
  )
  if (notices.length === 0) throw new Problem('state_forbids', '还没有出具书面通知，没有可以下载的文件。请先出具通知。')
  const form = FORMS[params.format]
  return { answer: { bytes: await form.make(notices), type: form.type, name: `${title} ${form.name}` } }
})

/** One notice as a Word file. */
export const downloadNoticeUseCase = procedure(downloadNotice, async (deps, caller, { params }) => {
  const read = { readOnly: true } as const
  const content = await runAs(
    deps.engine,
    caller.actor,
    async (tx) => contentOf(await loadNotice(tx, params.notice)),
    read,
  )
  return { answer: { bytes: await noticesDocx([content]), type: WORD, name: noticeFileName(content, 0) } }
})
