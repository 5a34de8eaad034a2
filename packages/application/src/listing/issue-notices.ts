import { issueNotices } from '@qingshen/contracts/notices.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { judgeSteps } from '@qingshen/core/listing/judge-act'
import { noticeNumbers, numberPatternIssues } from '@qingshen/core/listing/notice-number'
import type { ListStep } from '@qingshen/core/listing/procedure.schema'
import type { EntryRow } from '@qingshen/store/listing/entries'
import { findEntries } from '@qingshen/store/listing/entries'
import { insertNotices, usedNumbers } from '@qingshen/store/listing/notices'
import type { Tx } from '@qingshen/store/session/tx'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, areaInSight, loadForCaller } from './loaded-listing.ts'
import { noticeLaw } from './notice-law.ts'
import { receiversOf, recordAct } from './record-act.ts'
import { refuseForReasons, refuseInvalid } from './refuse.ts'
import type { NoticeFrame } from './write-notice.ts'
import { writeNotice } from './write-notice.ts'

/** The step in which this office notifies: the one that is open to it, else the first with its reasons against. */
function requireNotifying(loaded: LoadedListing): ListStep {
  const verdicts = judgeSteps(loaded).filter(({ step }) => step.act === 'notify')
  const verdict = verdicts.find(({ allowed }) => allowed) ?? verdicts[0]
  if (verdict === undefined) throw new Problem('state_forbids', '这份名单的程序没有书面通知的步骤。')
  refuseForReasons(verdict.reasons)
  return verdict.step
}

/** Notices are issued after the list was published and not ahead of time. */
export function requireIssueDay(day: string, publishedOn: string, today: string): void {
  requireDay(day, '/issuedOn')
  if (day >= publishedOn && day <= today) return
  const message = `印发日期应当在名单公布之日（${publishedOn}）与今天（${today}）之间，${day} 不在其内。请核对。`
  refuseInvalid([{ code: 'notice.issue_day', severity: 'error', pointer: '/issuedOn', message }])
}

async function addressees(tx: Tx, loaded: LoadedListing, ids: readonly string[] | null): Promise<EntryRow[]> {
  const regionPath = areaInSight(loaded.row, loaded.ownOffice)
  const filter = { listing: loaded.row.id, state: 'standing', regionPath }
  const entries = await findEntries(tx, ids === null ? { ...filter, noticed: false } : { ...filter, ids })
  if (ids !== null && entries.length < new Set(ids).size) {
    throw new Problem('not_found', '所选企业中有的不在名单上，或者不在本机构的管理范围内。请重新选择。')
  }
  const noticed = entries.filter((entry) => entry.noticeId !== null)
  if (noticed.length > 0) {
    const names = noticed.map((entry) => entry.name).join('、')
    throw new Problem('state_forbids', `${names}已有书面通知。需要变更的，请出具新版并写明理由。`)
  }
  if (entries.length === 0) throw new Problem('state_forbids', '没有还需要通知的企业。')
  return entries
}

async function requireUnused(tx: Tx, office: string, numbers: readonly string[]): Promise<void> {
  const used = await usedNumbers(tx, office, numbers)
  if (used.length === 0) return
  throw new Problem('conflict', `文号 ${used.slice(0, 5).join('、')} 已经用过。请改用下一个没有用过的顺序号。`, [], {
    used,
  })
}

/** What all notices of one issue share: the law of the day and who gets a copy. */
export async function noticeFrame(
  { deps, tx }: Context,
  loaded: LoadedListing,
  step: ListStep,
  days: { readonly published: string; readonly issuedOn: string },
): Promise<NoticeFrame> {
  const receivers = await receiversOf(tx, loaded.procedure, step, actingOffice(loaded))
  const copies = receivers.map(({ name }) => name)
  return { loaded, law: noticeLaw(deps.laws, loaded.row.law, days), copies }
}

/** Issues the written notices of a published list under running document numbers; they never change afterwards. */
export const issueNoticesUseCase = useCase(issueNotices, async (context, { params, body }) => {
  const { deps, tx, caller, require } = context
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const step = requireNotifying(loaded)
  require('listing.act', { regionPath: actingOffice(loaded).regionPath })
  refuseInvalid(numberPatternIssues(body.numberPattern))
  const published = loaded.row.published_on ?? loaded.today
  requireIssueDay(body.issuedOn, published, loaded.today)
  const entries = await addressees(tx, loaded, body.entries)
  const numbers = noticeNumbers(body.numberPattern, body.firstNumber, entries.length)
  await requireUnused(tx, actingOffice(loaded).id, numbers)
  const { issuedOn, objection } = body
  const frame = await noticeFrame(context, loaded, step, { published, issuedOn })
  const drafts = entries.map((entry, index) => {
    const number = numbers[index] ?? ''
    return writeNotice(context, frame, {
      entry,
      number,
      issuedOn,
      version: 1,
      reason: null,
      publishedOn: published,
      objection,
    })
  })
  await insertNotices(tx, drafts)
  const [firstNumber = '', lastNumber = ''] = [numbers[0], numbers.at(-1)]
  const note = `出具书面通知 ${drafts.length} 份，${firstNumber}${drafts.length > 1 ? ` 至 ${lastNumber}` : ''}`
  await recordAct(context, loaded, step, { act: 'notify', note })
  return { issued: drafts.length, firstNumber, lastNumber }
})
