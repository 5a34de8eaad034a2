import { listNotices, loadNotice, recordService, reissueNotice } from '@qingshen/contracts/notices.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { competenceRefusals } from '@qingshen/core/listing/judge-competence'
import type { ListStep } from '@qingshen/core/listing/procedure.schema'
import { loadEntry } from '@qingshen/store/listing/entries'
import {
  countNotices,
  findNotices,
  insertNotices,
  insertService,
  loadNotice as readNotice,
  usedNumbers,
} from '@qingshen/store/listing/notices'
import { pageOf } from '../paging.ts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { attachEvidence } from './attach-evidence.ts'
import { noticeFrame, requireIssueDay } from './issue-notices.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, loadForCaller, loadRowFor } from './loaded-listing.ts'
import { contentOf, toNotice, toNoticeRow } from './notice-view.ts'
import { recordAct } from './record-act.ts'
import { refuseForReasons, refuseInvalid } from './refuse.ts'
import { writeNotice } from './write-notice.ts'

/** The latest notice of every enterprise within reach. */
export const listNoticesUseCase = useCase(listNotices, async ({ tx, caller }, { params, query }) => {
  await loadRowFor(tx, caller, params.listing)
  const page = pageOf(query)
  const filter = { listing: params.listing, latest: true, text: query?.text, served: query?.served }
  const rows = await findNotices(tx, filter, page)
  const total = await countNotices(tx, filter)
  return { items: rows.map(toNoticeRow), page: page.page, pageSize: page.pageSize, total, capped: false }
})

export const loadNoticeUseCase = useCase(loadNotice, async ({ deps, tx, caller }, { params }) => {
  const row = await readNotice(tx, params.notice)
  return await toNotice(tx, await loadForCaller(deps, tx, caller, row.listing), row)
})

/** The notifying step of the caller's office. @throws Problem forbidden */
function requireNotifier(loaded: LoadedListing): ListStep {
  const { procedure, situation, office } = loaded
  const steps = procedure.steps.filter((step) => step.act === 'notify')
  const own = steps.find((step) => competenceRefusals(procedure, step, situation, office).length === 0)
  const first = own ?? steps[0]
  if (first === undefined) throw new Problem('state_forbids', '这份名单的程序没有书面通知的步骤。')
  if (own === undefined) refuseForReasons(competenceRefusals(procedure, first, situation, office))
  return first
}

/** Issues a new version with its reason; the earlier ones stay as they were. */
export const reissueNoticeUseCase = useCase(reissueNotice, async (context, { params, body }) => {
  const { deps, tx, caller, require } = context
  const row = await readNotice(tx, params.notice)
  require('listing.act', { regionPath: row.regionPath })
  const loaded = await loadForCaller(deps, tx, caller, row.listing)
  const step = requireNotifier(loaded)
  if (row.version < row.latestVersion) {
    throw new Problem('state_forbids', '已有更新的版本。请打开最新版本，在其上出具新版。')
  }
  const published = loaded.row.published_on ?? row.publishedOn
  requireIssueDay(body.issuedOn, published, loaded.today)
  const { number, issuedOn, reason, addresseeName } = body
  if ((await usedNumbers(tx, actingOffice(loaded).id, [number])).length > 0) {
    throw new Problem('conflict', `文号 ${number} 已经用过。新版通知请使用新的文号。`)
  }
  const entry = await loadEntry(tx, row.listing, row.entry)
  const frame = await noticeFrame(context, loaded, step, { published, issuedOn })
  const draft = writeNotice(context, frame, {
    entry,
    number,
    issuedOn,
    version: row.version + 1,
    reason,
    publishedOn: published,
    addresseeName: addresseeName ?? contentOf(row).addressee.name,
    objection: contentOf(row).objection,
  })
  await insertNotices(tx, [draft])
  const part = { id: entry.part, regionPath: entry.regionPath }
  await recordAct(context, loaded, step, {
    act: 'notify',
    part,
    number,
    note: `出具第${draft.version}版，理由：${reason}`,
  })
  return await toNotice(tx, loaded, await readNotice(tx, draft.id))
})

/** Records how and when a notice reached the enterprise. */
export const recordServiceUseCase = useCase(recordService, async (context, { params, body }) => {
  const { deps, tx, caller, require, journal } = context
  requireDay(body.on, '/on')
  const row = await readNotice(tx, params.notice)
  require('listing.act', { regionPath: row.regionPath })
  const loaded = await loadForCaller(deps, tx, caller, row.listing)
  requireNotifier(loaded)
  if (body.on < row.issuedOn || body.on > loaded.today) {
    const message = `送达日期应当在印发之日（${row.issuedOn}）与今天（${loaded.today}）之间，${body.on} 不在其内。请核对。`
    refuseInvalid([{ code: 'notice.service_day', severity: 'error', pointer: '/on', message }])
  }
  const id = deps.newId()
  const { manner, on, receiver, note = null, evidence } = body
  const entry = await loadEntry(tx, row.listing, row.entry)
  await attachEvidence(tx, evidence, { kind: 'notice', id: row.id }, entry)
  const who = { at: deps.now().toString(), account: caller.actor.accountId }
  await insertService(tx, { id, notice: row.id, manner, on, receiver, note, evidence, ...who })
  await journal({
    action: 'notice.served',
    subjectKind: 'notice',
    subjectId: row.id,
    after: { manner, on, receiver },
    regionPath: row.regionPath,
  })
  return await toNotice(tx, loaded, await readNotice(tx, row.id))
})
