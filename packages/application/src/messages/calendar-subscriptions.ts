import { randomBytes } from 'node:crypto'
import type { CalendarSubscription } from '@qingshen/contracts/messages.operations'
import {
  createCalendarSubscription,
  downloadCalendar,
  listCalendarSubscriptions,
  revokeCalendarSubscription,
} from '@qingshen/contracts/messages.operations'
import { ROLES } from '@qingshen/core/access/role'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { addDays } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import { DUTIES, DUTY_HOLDERS } from '@qingshen/core/vocabulary/duty'
import { writeCalendarFeed } from '@qingshen/documents/calendar-feed/calendar-feed'
import type { PostingRow } from '@qingshen/store/accounts/postings'
import { listPostings } from '@qingshen/store/accounts/postings'
import { findAccount } from '@qingshen/store/accounts/accounts'
import type { DueObligation } from '@qingshen/store/casework/due-obligations'
import { listDueObligations } from '@qingshen/store/casework/due-obligations'
import type { CalendarToken } from '@qingshen/store/messages/calendar-tokens'
import {
  findCalendarToken,
  listCalendarTokens,
  renewCalendarToken,
  revokeCalendarToken,
  touchCalendarToken,
} from '@qingshen/store/messages/calendar-tokens'
import type { Tx } from '@qingshen/store/session/tx'
import { casesOfPosting } from '../accounts/resolve-caller.ts'
import { toActor } from '../accounts/posting.ts'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { asCaller, asSystem } from '../transaction.ts'
import { procedure, useCase } from '../use-case.ts'

const TOKEN_BYTES = 32
const SUFFIX = '.ics'
/** What lies further back, or further ahead, does not stand in a calendar. */
const DAYS_BACK = 366
const DAYS_AHEAD = 800
const MOST_ENTRIES = 1000

function accountOf({ actor }: Caller): string {
  if (actor.accountId === null) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  return actor.accountId
}

function seatOf(posting: PostingRow | undefined): string {
  if (posting === undefined) return '已收回的身份'
  return `${posting.officeName ?? posting.organisationName ?? ''}（${ROLES[posting.role].zh}）`
}

function toSubscription(token: CalendarToken, postings: readonly PostingRow[]): CalendarSubscription {
  const { id, createdAt, lastUsedAt, posting } = token
  return { id, createdAt, lastUsedAt, seat: seatOf(postings.find((each) => each.id === posting)) }
}

/** One's own calendar subscriptions. */
export const listCalendarSubscriptionsUseCase = useCase(listCalendarSubscriptions, async ({ deps, tx, caller }) => {
  const account = accountOf(caller)
  const postings = await listPostings(tx, [account], today(deps))
  return { items: (await listCalendarTokens(tx, account)).map((token) => toSubscription(token, postings)) }
})

/** Makes a subscription for the present seat. Only the hash of its token is kept, so its address is shown this once. */
export const createCalendarSubscriptionUseCase = useCase(createCalendarSubscription, async (context) => {
  const { deps, tx, caller, journal } = context
  const account = accountOf(caller)
  const posting = caller.session?.postingId ?? null
  if (posting === null) throw new Problem('state_forbids', '请先选择一个身份，再为它建立日历订阅。')
  const secret = randomBytes(TOKEN_BYTES).toString('base64url')
  const at = deps.now().toString()
  const token = await renewCalendarToken(tx, { account, posting, tokenHash: sha256Hex(secret), at })
  await journal({ action: 'calendar.subscribed', subjectKind: 'account', subjectId: account })
  const postings = await listPostings(tx, [account], today(deps))
  return { ...toSubscription(token, postings), path: `/api/calendar/${secret}${SUFFIX}` }
})

/** Takes a subscription back. */
export const revokeCalendarSubscriptionUseCase = useCase(revokeCalendarSubscription, async (context, { params }) => {
  const { deps, tx, caller, journal } = context
  const account = accountOf(caller)
  if (!(await revokeCalendarToken(tx, account, params.subscription, deps.now().toString()))) {
    throw new Problem('not_found', '没有找到这个日历订阅，或者它已经收回。请刷新页面。')
  }
  await journal({ action: 'calendar.unsubscribed', subjectKind: 'account', subjectId: account })
  return { done: true as const }
})

/** The caller a calendar address stands for, as far as it is still in force: his account, his seat, the address itself. */
async function callerOfToken(deps: Deps, tx: Tx, feed: string): Promise<{ caller: Caller; seat: string } | null> {
  const secret = feed.endsWith(SUFFIX) ? feed.slice(0, -SUFFIX.length) : feed
  // found by its hash: how long a comparison takes tells nothing about the token
  const token = await findCalendarToken(tx, sha256Hex(secret))
  if (token === undefined) return null
  const account = await findAccount(tx, token.account)
  const posting = (await listPostings(tx, [token.account], today(deps))).find(({ id }) => id === token.posting)
  if (account?.active !== true || posting === undefined) return null
  await touchCalendarToken(tx, token.id, deps.now().toString())
  const cases = await casesOfPosting(deps, tx, posting)
  return {
    caller: { actor: toActor(token.account, posting, cases), session: null, requestId: '' },
    seat: seatOf(posting),
  }
}

/** The open obligations within the reach of the seat the address was made for, as a calendar. */
export const downloadCalendarUseCase = procedure(downloadCalendar, async (deps, _caller, { params }) => {
  const found = await asSystem(deps, (tx) => callerOfToken(deps, tx, params.feed))
  if (found === null) {
    throw new Problem('not_found', '没有找到这个日历，或者它的地址已经失效。请登录后重新建立日历订阅。')
  }
  const on = today(deps)
  const filter = { from: addDays(on, -DAYS_BACK), to: addDays(on, DAYS_AHEAD) }
  const due = await asCaller(deps, found.caller, (tx) => listDueObligations(tx, filter, MOST_ENTRIES))
  const feed = { name: `清审期限：${found.seat}`, entries: due.map(toEntry), stamp: deps.now().toString() }
  return { answer: { bytes: writeCalendarFeed(feed), type: 'text/calendar; charset=utf-8', name: 'qingshen.ics' } }
})

function toEntry({ id, auditCase, duty, name, placeName, holder, text, due }: DueObligation) {
  return {
    uid: `${id}@qingshen`,
    date: due,
    title: `${DUTIES.label(duty)}：${name}`,
    description: `${text}\n${name}（${placeName}）\n义务人：${DUTY_HOLDERS.label(holder)}\n页面：/cases/${auditCase}`,
    url: null,
  }
}
