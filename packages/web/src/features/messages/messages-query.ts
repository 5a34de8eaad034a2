import type { listMessages } from '@qingshen/contracts/messages.operations'
import type { QueryOf } from '@qingshen/contracts/operation'
import { MESSAGE_KINDS } from '@qingshen/core/vocabulary/message-kind'
import { pageNumber } from '../../shared/address/page-number.ts'
import type { AddressState } from '../../shared/address/search-text.ts'

const PAGE_SIZE = 30

/** Which messages are shown; without a choice all. */
export const READ_CHOICES = [{ code: 'yes', label: '只看未读' }] as const

/** The question to the server that an address of the messages stands for. */
export function messagesQueryOf({ kind, unread, page }: AddressState): QueryOf<typeof listMessages> {
  return {
    page: pageNumber(page),
    pageSize: PAGE_SIZE,
    ...(MESSAGE_KINDS.is(kind) ? { kind } : {}),
    ...(unread === 'yes' ? { unread: true } : {}),
  }
}
