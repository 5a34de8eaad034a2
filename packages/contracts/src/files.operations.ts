import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, line } from './wire.ts'

/** The largest attachment taken, in bytes. */
export const ATTACHMENT_MAX_BYTES = 20 * 1024 * 1024

/** A stored attachment; its content is told from the bytes, not from its name. */
export const StoredFileSchema = z.strictObject({
  id: IdSchema,
  name: line(300),
  mediaType: line(200),
  sizeBytes: z.int().min(0),
})
export type StoredFile = z.infer<typeof StoredFileSchema>

export const uploadFile = operation({
  id: 'uploadFile',
  method: 'post',
  path: '/api/files',
  summary: '上传附件（pdf、docx、xlsx、png、jpg），供办理时作为证明材料',
  permission: 'file.upload',
  upload: { maxBytes: ATTACHMENT_MAX_BYTES },
  query: z.strictObject({ name: z.string().min(1).max(300) }),
  response: StoredFileSchema,
  problems: ['file_too_large', 'file_type_refused', 'file_infected', 'store_full'],
})

export const downloadFile = operation({
  id: 'downloadFile',
  method: 'get',
  path: '/api/files/:file',
  summary: '下载附件；保密的材料记下谁看过、作什么用',
  permission: 'file.read',
  params: z.strictObject({ file: IdSchema }),
  query: z.strictObject({ purpose: line(200).optional() }),
  download: true,
  problems: ['not_found', 'file_infected', 'file_unreadable'],
})

export const loadFileScan = operation({
  id: 'loadFileScan',
  method: 'get',
  path: '/api/file-scan',
  summary: '附件是否经过病毒扫描，各种结果各有多少',
  permission: 'system.manage',
  response: z.strictObject({
    available: z.boolean(),
    unscanned: z.int().min(0),
    clean: z.int().min(0),
    infected: z.int().min(0),
    failed: z.int().min(0),
  }),
})
