import { MAIL_WISHES, MESSAGE_KINDS } from '@qingshen/core/vocabulary/message-kind'
import { z } from 'zod'
import { operation } from './operation.ts'
import { DoneSchema, IdSchema, InstantSchema, line, list, paged, pageQuery } from './wire.ts'

/** A message to an account, or to everybody who acts for an office or an organisation. */
export const MessageSchema = z.strictObject({
  id: IdSchema,
  kind: MESSAGE_KINDS.schema,
  title: line(300),
  text: line(8000),
  /** The page to open, below the address of the program. */
  link: line(300).nullable(),
  case: IdSchema.nullable(),
  createdAt: InstantSchema,
  read: z.boolean(),
})
export type Message = z.infer<typeof MessageSchema>

/** How many messages are not read; counted up to `most`, then `capped`. */
export const UnreadSchema = z.strictObject({ unread: z.int().min(0), capped: z.boolean() })

export const listMessages = operation({
  id: 'listMessages',
  method: 'get',
  path: '/api/messages',
  summary: '发给本人和本单位的消息',
  permission: 'account.self',
  query: z.strictObject({ kind: MESSAGE_KINDS.schema.optional(), unread: z.boolean().optional(), ...pageQuery }),
  response: paged(MessageSchema),
})

export const countMessages = operation({
  id: 'countMessages',
  method: 'get',
  path: '/api/messages/counts',
  summary: '未读消息数',
  permission: 'account.self',
  response: UnreadSchema,
})

export const readMessages = operation({
  id: 'readMessages',
  method: 'post',
  path: '/api/messages/read',
  summary: '标为已读；不写编号的，至今收到的全部标为已读',
  permission: 'account.self',
  body: z.strictObject({ messages: list(IdSchema, 200).min(1).optional() }),
  response: UnreadSchema,
})

/** How somebody wants to be told; `mail` is his confirmed address, without which no mail goes out. */
export const MessagePreferenceSchema = z.strictObject({
  mailWish: MAIL_WISHES.schema,
  digest: z.boolean(),
  mail: line(254).nullable(),
})
export type MessagePreference = z.infer<typeof MessagePreferenceSchema>

export const loadMessagePreference = operation({
  id: 'loadMessagePreference',
  method: 'get',
  path: '/api/messages/preference',
  summary: '自己的消息通知方式',
  permission: 'account.self',
  response: MessagePreferenceSchema,
})

export const saveMessagePreference = operation({
  id: 'saveMessagePreference',
  method: 'put',
  path: '/api/messages/preference',
  summary: '改变自己的消息通知方式（邮件、每日摘要）',
  permission: 'account.self',
  body: z.strictObject({ mailWish: MAIL_WISHES.schema, digest: z.boolean() }),
  response: MessagePreferenceSchema,
})

/** A calendar subscription of the present seat. The address is shown once, when it is made. */
export const CalendarSubscriptionSchema = z.strictObject({
  id: IdSchema,
  seat: line(300),
  createdAt: InstantSchema,
  lastUsedAt: InstantSchema.nullable(),
})
export type CalendarSubscription = z.infer<typeof CalendarSubscriptionSchema>

export const listCalendarSubscriptions = operation({
  id: 'listCalendarSubscriptions',
  method: 'get',
  path: '/api/me/calendars',
  summary: '自己的日历订阅（不再显示地址）',
  permission: 'account.self',
  response: z.strictObject({ items: list(CalendarSubscriptionSchema, 20) }),
})

export const createCalendarSubscription = operation({
  id: 'createCalendarSubscription',
  method: 'post',
  path: '/api/me/calendars',
  summary: '为当前身份新建日历订阅；地址只显示这一次，同一身份原有的订阅随即失效',
  permission: 'account.self',
  response: CalendarSubscriptionSchema.extend({ path: line(200) }),
  problems: ['state_forbids'],
})

export const revokeCalendarSubscription = operation({
  id: 'revokeCalendarSubscription',
  method: 'delete',
  path: '/api/me/calendars/:subscription',
  summary: '收回日历订阅，地址立即失效',
  permission: 'account.self',
  params: z.strictObject({ subscription: IdSchema }),
  response: DoneSchema,
  problems: ['not_found'],
})

export const downloadCalendar = operation({
  id: 'downloadCalendar',
  method: 'get',
  path: '/api/calendar/:feed',
  summary: '日历订阅的内容（iCalendar），凭地址中的令牌，不需登录',
  public: true,
  params: z.strictObject({ feed: line(100) }),
  download: true,
  problems: ['not_found'],
})
