import { can } from '@qingshen/core/access/can'
import type { Message } from '@qingshen/contracts/messages.operations'
import {
  countMessages,
  listMessages,
  loadMessagePreference,
  readMessages,
  saveMessagePreference,
} from '@qingshen/contracts/messages.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { findAccountMail } from '@qingshen/store/mail/account-mail'
import { findPreference, savePreference } from '@qingshen/store/messages/message-preferences'
import type { MessageReader, MessageRow } from '@qingshen/store/messages/messages'
import { countUnread, listMessages as selectMessages, markAllRead, markRead } from '@qingshen/store/messages/messages'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from '../deps.ts'
import { pageOf } from '../paging.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'

/** Beyond these the sign in the head only says that there are more. */
const MOST_UNREAD = 100

/** The seat whose messages somebody reads. */
export function readerOf(deps: Deps, { actor }: Caller): MessageReader {
  if (actor.accountId === null) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  const office = can(actor, 'case.read', null).allowed ? (actor.office?.id ?? null) : null
  return { now: deps.now().toString(), account: actor.accountId, office, organisations: actor.organisationIds }
}

function toMessage({ auditCase, ...row }: MessageRow): Message {
  return { ...row, case: auditCase }
}

async function unreadOf(tx: Tx, reader: MessageReader) {
  const unread = await countUnread(tx, reader, MOST_UNREAD)
  return { unread, capped: unread === MOST_UNREAD }
}

/** A page of one's own messages and those of one's seat. */
export const listMessagesUseCase = useCase(listMessages, async ({ deps, tx, caller }, { query }) => {
  const page = pageOf(query)
  const { rows, total, isCapped } = await selectMessages(tx, readerOf(deps, caller), query ?? {}, page)
  return { items: rows.map(toMessage), page: page.page, pageSize: page.pageSize, total, capped: isCapped }
})

/** How many messages are not read yet. */
export const countMessagesUseCase = useCase(countMessages, ({ deps, tx, caller }) =>
  unreadOf(tx, readerOf(deps, caller)),
)

/** Marks messages as read, or everything received up to now. */
export const readMessagesUseCase = useCase(readMessages, async ({ deps, tx, caller }, { body }) => {
  const reader = readerOf(deps, caller)
  const at = deps.now().toString()
  if (body.messages === undefined) await markAllRead(tx, reader.account, at)
  else await markRead(tx, reader.account, body.messages, at)
  return await unreadOf(tx, reader)
})

async function preferenceOf({ deps, tx, caller }: Context) {
  const { account } = readerOf(deps, caller)
  return { ...(await findPreference(tx, account)), mail: await findAccountMail(tx, account) }
}

/** How one wants to be told. */
export const loadMessagePreferenceUseCase = useCase(loadMessagePreference, (context) => preferenceOf(context))

/** Changes how one wants to be told. */
export const saveMessagePreferenceUseCase = useCase(saveMessagePreference, async (context, { body }) => {
  await savePreference(context.tx, readerOf(context.deps, context.caller).account, body)
  return await preferenceOf(context)
})
