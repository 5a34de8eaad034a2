import { RECURRING_JOBS } from '@qingshen/core/vocabulary/recurring-job'
import { z } from 'zod'
import { operation } from './operation.ts'
import { DoneSchema, IdSchema, InstantSchema, line, list, paged, pageQuery } from './wire.ts'

/** How a mail stands: waiting, to be tried again, taken by a mail server, no longer tried. */
export const MailStateSchema = z.enum(['queued', 'failed', 'sent', 'given_up'])
export type MailState = z.infer<typeof MailStateSchema>

/** A mail of the outbox without its text, which may be confidential. */
export const MailSchema = z.strictObject({
  id: IdSchema,
  recipient: line(254),
  subject: line(300),
  state: MailStateSchema,
  attempts: z.int().min(0),
  lastError: line(1000).nullable(),
  nextTry: InstantSchema.nullable(),
  createdAt: InstantSchema,
  sentAt: InstantSchema.nullable(),
})
export type Mail = z.infer<typeof MailSchema>

export const loadMailService = operation({
  id: 'loadMailService',
  method: 'get',
  path: '/api/mail-service',
  summary: '邮件服务是否已经设置、以哪个地址发信',
  permission: 'system.manage',
  response: z.strictObject({ from: line(254).nullable() }),
})

export const listMails = operation({
  id: 'listMails',
  method: 'get',
  path: '/api/mails',
  summary: '待发和已发的邮件（不含正文）',
  permission: 'system.manage',
  query: z.strictObject({ state: MailStateSchema.optional(), ...pageQuery }),
  response: paged(MailSchema),
})

export const sendMailAgain = operation({
  id: 'sendMailAgain',
  method: 'post',
  path: '/api/mails/:mail/next-try',
  summary: '立即再发一次没有发出的邮件',
  permission: 'system.manage',
  params: z.strictObject({ mail: IdSchema }),
  response: DoneSchema,
  problems: ['not_found'],
})

/** Recurring work of the program that has failed; `recoveredAt` null while it still fails. */
export const FailedJobSchema = z.strictObject({
  name: RECURRING_JOBS.schema,
  failedAt: InstantSchema,
  failures: z.int().min(1),
  error: line(1000),
  recoveredAt: InstantSchema.nullable(),
})
export type FailedJob = z.infer<typeof FailedJobSchema>

export const listFailedJobs = operation({
  id: 'listFailedJobs',
  method: 'get',
  path: '/api/failed-jobs',
  summary: '程序反复进行的工作中出过错的：最近一次何时、为何出错，是否已经恢复',
  permission: 'system.manage',
  response: z.strictObject({ items: list(FailedJobSchema, 100) }),
})

/** One's own mail address, and the new one that waits for its code. */
export const OwnMailSchema = z.strictObject({
  mail: line(254).nullable(),
  waiting: z.strictObject({ mail: line(254), expiresAt: InstantSchema }).nullable(),
  /** False where no mail is sent: an address cannot be confirmed there. */
  available: z.boolean(),
})
export type OwnMail = z.infer<typeof OwnMailSchema>

export const loadOwnMail = operation({
  id: 'loadOwnMail',
  method: 'get',
  path: '/api/me/mail',
  summary: '自己的邮件地址',
  permission: 'account.self',
  response: OwnMailSchema,
})

export const changeOwnMail = operation({
  id: 'changeOwnMail',
  method: 'put',
  path: '/api/me/mail',
  summary: '更换自己的邮件地址：核对密码后把确认码发到新地址，确认以后才生效',
  permission: 'account.self',
  body: z.strictObject({ mail: z.string().min(1).max(254), password: z.string().min(1).max(256) }),
  response: OwnMailSchema,
  problems: ['validation_failed', 'sign_in_failed', 'state_forbids', 'store_demonstration'],
})

export const confirmOwnMail = operation({
  id: 'confirmOwnMail',
  method: 'post',
  path: '/api/me/mail/confirmation',
  summary: '用收到的确认码确认新的邮件地址',
  permission: 'account.self',
  body: z.strictObject({ code: z.string().min(1).max(20) }),
  response: OwnMailSchema,
  problems: ['validation_failed', 'state_forbids'],
})

export const removeOwnMail = operation({
  id: 'removeOwnMail',
  method: 'delete',
  path: '/api/me/mail',
  summary: '删去自己的邮件地址，不再接收邮件',
  permission: 'account.self',
  response: OwnMailSchema,
})
