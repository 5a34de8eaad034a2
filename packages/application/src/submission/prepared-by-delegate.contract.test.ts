import type { DisclosureBoard } from '@qingshen/contracts/disclosure.schema'
import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { loadFile, moveFileToCase } from '@qingshen/store/files/files'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase, consultantOn, seenBy } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aPdf, aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { beforeAll, expect, test } from 'vitest'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { listConfidentialReadsUseCase } from '../confidential/list-confidential-reads.ts'
import type { Caller, Deps } from '../deps.ts'
import { attachToCase } from '../files/attach-to-case.ts'
import { loadDisclosuresUseCase } from '../disclosure/disclosure-board.ts'
import { downloadFileUseCase } from '../files/download-file.ts'
import { uploadFileUseCase } from '../files/upload-file.ts'
import { listMessagesUseCase } from '../messages/own-messages.ts'
import { asCaller } from '../transaction.ts'
import { contextOf } from '../use-case.ts'
import { askToHandInUseCase } from './ask-to-hand-in.ts'
import { addEvidenceItemUseCase, addSubmissionDocumentUseCase } from './edit-draft.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  /** A mandatory case whose enterprise has published and engaged somebody: it may write its report. */
  async function anAudit(): Promise<OpenedCase> {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    const disclosed = {
      event: 'disclosed',
      onDay: '2026-04-01',
      has: ['disclosure_complete', 'publication_proved'],
    } as const
    await happening(deps, opened.enterprise, opened.id, { ...disclosed, has: [...disclosed.has] })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    return opened
  }

  test('XJ05-20 of a draft too the enterprise sees who else opened what is confidential', async () => {
    const opened = await anAudit()
    const given = await consultantOn(deps, [opened.id])
    const bytes = new TextEncoder().encode(`%PDF-1.4\n${opened.id}`)
    const upload = { params: undefined, query: { name: '草稿.pdf' }, body: bytes }
    const { id: file } = (await uploadFileUseCase.run(deps, opened.enterprise, upload)).answer as { id: string }
    const params = { case: opened.id }
    const body = { part: 'report', file, confidential: true }
    await call(deps, opened.enterprise, addSubmissionDocumentUseCase, { params, body })
    await call(deps, given, downloadFileUseCase, { params: { file }, query: { purpose: '编写报告' } })
    const query = { document: file }
    const reads = await call<{ items: object[] }>(deps, opened.enterprise, listConfidentialReadsUseCase, { query })
    expect(reads.items).toMatchObject([{ document: { name: '草稿.pdf' }, purpose: '编写报告' }])
  })

  test('XJ05-20 a consultancy with two cases carries no file from one enterprise to the other', async () => {
    const [one, two] = [await anAudit(), await anAudit()]
    const given = await consultantOn(deps, [one.id, two.id])
    const file = await aPdf(deps, one.organisation, `秘密 ${one.id}`)
    const document = { part: 'report', file, confidential: true }
    await call(deps, one.enterprise, addSubmissionDocumentUseCase, { params: { case: one.id }, body: document })

    const params = { case: two.id }
    const words = { title: '监测报告', effectiveOn: '2026-10-01', place: '锅炉房', confidential: false }
    const takes = [
      call(deps, given, addSubmissionDocumentUseCase, { params, body: document }),
      call(deps, given, addEvidenceItemUseCase, { params, body: { file, ...words } }),
      asCaller(deps, given, async (tx) => {
        const { row } = await loadCaseFor(contextOf(deps, given, tx), two.id)
        await attachToCase(tx, file, row)
      }),
    ]
    for (const taken of await Promise.allSettled(takes)) {
      expect(taken).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    }
    const around = runAsSystem(deps.engine, (tx) =>
      moveFileToCase(tx, file, { regionPath: '', organisation: two.organisation, auditCase: two.id }),
    )
    await expect(around).rejects.toMatchObject({ code: 'frozen' })
    const row = await runAsSystem(deps.engine, (tx) => loadFile(tx, file))
    expect(row).toMatchObject({ audit_case: one.id, organisation: one.organisation, region_path: '' })
  })

  test('XJ05-15b whoever was given the case prepares the report; the enterprise declares it true and hands it in', async () => {
    const opened = await anAudit()
    const given = await consultantOn(deps, [opened.id])
    const params = { case: opened.id }
    const board = await call<DisclosureBoard>(deps, given, loadDisclosuresUseCase, { params })
    expect(board.purposes[0]?.abilities['publish']?.reason).toContain('由企业自己提交')
    const own = { statements: [], certifier: '' }
    const { draft, ...prepared } = await aReadyDraft(deps, opened, '2026-11-30', { by: given, ...own })
    expect(prepared.mayHandIn).toEqual({ allowed: false, reason: expect.stringContaining('由企业自己提交') })
    await expect(submitted(deps, opened, given)).rejects.toMatchObject({ code: 'forbidden' })
    const declares = aReadyDraft(deps, opened, '2026-11-30', { by: given })
    await expect(declares).rejects.toMatchObject({ code: 'forbidden' })
    const asked = await call<SubmissionPage>(deps, given, askToHandInUseCase, { params, body: { note: '请核对产量' } })
    expect(asked.draft).toMatchObject({ version: draft?.version, askedAt: expect.any(String) })
    const { items } = await call<{ items: object[] }>(deps, opened.enterprise, listMessagesUseCase, { query: {} })
    expect(items[0]).toMatchObject({
      title: '天山化工有限公司：审核报告已经准备好，请提交',
      text: expect.stringContaining('请核对产量'),
    })
    const byItself = call(deps, opened.enterprise, askToHandInUseCase, { params, body: { note: '' } })
    await expect(byItself).rejects.toMatchObject({ code: 'state_forbids' })

    await aReadyDraft(deps, opened, '2026-11-30')
    const page = await submitted(deps, opened)
    expect(page.versions).toHaveLength(1)
    expect((await seenBy(deps, county, opened.id)).events.at(-1)?.actor).toBe('天山化工有限公司')
  })
})
