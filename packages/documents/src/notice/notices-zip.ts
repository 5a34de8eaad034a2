import type { NoticeContent } from '@qingshen/core/listing/notice.schema'
import { zipSync } from 'fflate'
import { noticesDocx } from './notice-docx.ts'

const FORBIDDEN_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]/gu

/** "001 企业名称 文号.docx": safe on Windows, unique by its running number. */
export function noticeFileName(notice: NoticeContent, index: number): string {
  const words = `${notice.addressee.name} ${notice.number}`.replace(FORBIDDEN_IN_FILE_NAMES, '_').slice(0, 120)
  return `${String(index + 1).padStart(3, '0')} ${words}.docx`
}

/** A zip with one Word file per notice. */
export async function noticesZip(notices: readonly NoticeContent[]): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const [index, notice] of notices.entries()) files[noticeFileName(notice, index)] = await noticesDocx([notice])
  return zipSync(files, { level: 0 })
}
