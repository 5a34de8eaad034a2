import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What a message is about. */
export const MESSAGE_KINDS = defineCodeList('message_kind', '消息种类', [
  { code: 'case', label: '案件进展' },
  { code: 'reminder', label: '期限提醒' },
  { code: 'digest', label: '每日摘要' },
  { code: 'account', label: '账号安全' },
])
export type MessageKind = CodeOf<typeof MESSAGE_KINDS>

/** When messages also go out by mail, to a confirmed address. */
export const MAIL_WISHES = defineCodeList('mail_wish', '邮件通知', [
  { code: 'each', label: '每条消息都发邮件' },
  { code: 'daily', label: '只发每日摘要' },
  { code: 'none', label: '不发邮件' },
])
export type MailWish = CodeOf<typeof MAIL_WISHES>
