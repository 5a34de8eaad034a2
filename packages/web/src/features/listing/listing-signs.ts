import type { Step } from '@qingshen/contracts/listing.schema'
import type { NoticeRow } from '@qingshen/contracts/notices.operations'
import type { EntryState, ListingState, ObjectionState, PartState } from '@qingshen/core/listing/listing-codes'
import { ENTRY_STATES, LISTING_STATES, OBJECTION_STATES, PART_STATES } from '@qingshen/core/listing/listing-codes'
import type { StateSign } from '../../shared/ui/state-tag.tsx'

type Look = Pick<StateSign, 'icon' | 'tone'>

const LISTING: Readonly<Record<ListingState, Look>> = {
  drafting: { icon: 'pen', tone: 'neutral' },
  commenting: { icon: 'clock', tone: 'warn' },
  fixed: { icon: 'check', tone: 'active' },
  published: { icon: 'check', tone: 'good' },
}

const PART: Readonly<Record<PartState, Look>> = {
  drafting: { icon: 'pen', tone: 'neutral' },
  sent: { icon: 'upload', tone: 'active' },
  returned: { icon: 'alert', tone: 'warn' },
}

const ENTRY: Readonly<Record<EntryState, Look>> = {
  standing: { icon: 'check', tone: 'active' },
  removed: { icon: 'minus', tone: 'neutral' },
  excluded: { icon: 'minus', tone: 'neutral' },
}

const OBJECTION: Readonly<Record<ObjectionState, Look>> = {
  open: { icon: 'alert', tone: 'warn' },
  upheld: { icon: 'check', tone: 'good' },
  rejected: { icon: 'cross', tone: 'neutral' },
}

const PROGRESS: Readonly<Record<Step['progress'], StateSign>> = {
  done: { icon: 'check', word: '已完成', tone: 'good' },
  open: { icon: 'right', word: '正在办理', tone: 'active' },
  waiting: { icon: 'clock', word: '待前一步完成', tone: 'neutral' },
  skipped: { icon: 'minus', word: '未经过', tone: 'neutral' },
}

const NOTICE: Readonly<Record<NoticeRow['status'], StateSign>> = {
  current: { icon: 'check', word: '现行', tone: 'good' },
  superseded: { icon: 'minus', word: '已有新版', tone: 'neutral' },
  outdated: { icon: 'alert', word: '公布日期已更正，须出新版', tone: 'warn' },
}

/** States of lists and their parts as icon, word and colour. */
export const listingSign = (state: ListingState): StateSign => ({
  ...LISTING[state],
  word: LISTING_STATES.label(state),
})
export const partSign = (state: PartState): StateSign => ({ ...PART[state], word: PART_STATES.label(state) })
export const entrySign = (state: EntryState): StateSign => ({ ...ENTRY[state], word: ENTRY_STATES.label(state) })
export const objectionSign = (state: ObjectionState): StateSign => ({
  ...OBJECTION[state],
  word: OBJECTION_STATES.label(state),
})
export const progressSign = (progress: Step['progress']): StateSign => PROGRESS[progress]
export const noticeSign = (status: NoticeRow['status']): StateSign => NOTICE[status]

const CONSENT: Readonly<Record<Step['consents'][number]['status'], StateSign>> = {
  missing: { icon: 'clock', word: '还没有意见', tone: 'neutral' },
  agreed: { icon: 'check', word: '同意', tone: 'good' },
  refused: { icon: 'cross', word: '不同意', tone: 'warn' },
  stale: { icon: 'alert', word: '名单已变，须重新出具', tone: 'warn' },
}

export const consentSign = (status: Step['consents'][number]['status']): StateSign => CONSENT[status]
