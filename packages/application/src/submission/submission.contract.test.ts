import type { SubmissionPage, SubmissionDifferenceView } from '@qingshen/contracts/submission.schema'
import { hashOf } from '@qingshen/core/kernel/hash'
import type { Problem } from '@qingshen/core/kernel/problem'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import {
  aPdf,
  aReadyDraft,
  declaredOwn,
  engaged,
  happening,
  reportSeenBy,
  submitted,
} from '@qingshen/testing/submission-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { listConfidentialReadsUseCase } from '../confidential/list-confidential-reads.ts'
import { recordCaseEventUseCase } from '../casework/record-plain-event.ts'
import { downloadFileUseCase } from '../files/download-file.ts'
import { uploadFileUseCase } from '../files/upload-file.ts'
import { addEvidenceItemUseCase, addSubmissionDocumentUseCase, removeSubmissionDocumentUseCase } from './edit-draft.ts'
import { filePlanUseCase } from './file-plan.ts'
import { receiveReportUseCase, returnReportUseCase } from './handle-report.ts'
import {
  checkSubmissionUseCase,
  compareSubmissionsUseCase,
  downloadSubmissionReceiptUseCase,
  verifyReceiptUseCase,
} from './read-submissions.ts'
import { submitReportUseCase } from './submit-report.ts'

type Verified = { isValid: boolean; message: string; receipt: { enterprise: string } | null }
type Findings = { findings: { code: string; pointer: string }[]; isReady: boolean }

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  /** A mandatory case whose enterprise has published and engaged somebody: it may write its report. */
  async function anAudit(wish: Parameters<typeof aCase>[1] = {}): Promise<OpenedCase> {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps, wish)
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

  async function findingsOf(opened: OpenedCase): Promise<Findings> {
    return await call(deps, opened.enterprise, checkSubmissionUseCase, { params: { case: opened.id } })
  }

  async function handle(opened: OpenedCase, outcome: 'received' | 'returned', words: object): Promise<SubmissionPage> {
    const { version } = await seenBy(deps, county, opened.id)
    const { versions } = await reportSeenBy(deps, county, opened.id)
    const useCase = outcome === 'received' ? receiveReportUseCase : returnReportUseCase
    const params = { case: opened.id, submission: versions[0]?.id }
    return await call<SubmissionPage>(deps, county, useCase, { params, body: { ...words, version } })
  }

  test('XJ05-16 the report is handed in to three departments, frozen, and acknowledged with a receipt that verifies', async () => {
    const opened = await anAudit()
    const draft = await aReadyDraft(deps, opened, '2026-11-30')
    expect(draft.recipients.map(({ clause }) => clause?.clause)).toEqual(['XJ05-16', 'XJ05-16', 'XJ05-16'])
    expect(await findingsOf(opened)).toMatchObject({ isReady: true })
    const page = await submitted(deps, opened)
    const [version] = page.versions
    expect(page.draft).toBeNull()
    expect(version).toMatchObject({ number: 1, certifier: '法定代表人', effectiveOn: '2026-11-30' })
    const detail = await seenBy(deps, county, opened.id)
    expect(detail).toMatchObject({ state: 'submitted', submittedOn: '2026-12-01' })
    expect(detail.obligations.find(({ duty }) => duty === 'submit_report')?.sign).toBe('done')

    const { text, signature, contentHash, legalTime } = version?.receipt ?? { text: '', signature: '' }
    expect(legalTime).toMatch(/^2026-12-01T10:00:.*\+08:00$/)
    const content = await runAsSystem(deps.engine, (tx) =>
      tx.selectFrom('submission').select('content').where('audit_case', '=', opened.id).executeTakeFirstOrThrow(),
    )
    expect(hashOf(content.content)).toBe(contentHash)
    const verify = (body: object) => call<Verified>(deps, county, verifyReceiptUseCase, { body })
    expect(await verify({ text, signature })).toMatchObject({
      isValid: true,
      receipt: { enterprise: '天山化工有限公司' },
    })
    expect((await verify({ text: text.replace('2026-12-01', '2026-11-01'), signature })).isValid).toBe(false)
    expect((await verify({ text: 'x', signature })).isValid).toBe(false)
  })

  test('XJ05-16 a centrally owned enterprise also copies two national bodies', async () => {
    const opened = await anAudit()
    const page = await aReadyDraft(deps, opened, '2026-11-30', { isCentrallyOwned: true })
    expect(page.recipients.filter(({ manner }) => manner === 'copy')).toHaveLength(2)
    const [version] = (await submitted(deps, opened)).versions
    expect(version?.recipients.map(({ manner }) => manner)).toEqual(['report', 'report', 'report', 'copy', 'copy'])
  })

  test('before it is handed in all findings are said at once, each at its place', async () => {
    const opened = await anAudit()
    const { enterprise, organisation, id } = opened
    const params = { case: id }
    const same = await aPdf(deps, organisation, '同一内容')
    const again = await aPdf(deps, organisation, '同一内容')
    await call(deps, enterprise, addEvidenceItemUseCase, {
      params,
      body: { file: same, title: '监测报告', effectiveOn: '2026-12-01', place: '', confidential: false },
    })
    await call(deps, enterprise, addEvidenceItemUseCase, {
      params,
      body: { file: again, title: '', effectiveOn: null, place: '锅炉房', confidential: false },
    })
    await aReadyDraft(deps, opened, '2026-11-30', { namedAs: '别的公司', certifier: '', statements: [], sections: {} })
    const { findings, isReady } = await findingsOf(opened)
    expect(isReady).toBe(false)
    const codes = findings.map(({ code }) => code)
    for (const code of [
      'submission.name_mismatch',
      'submission.section_missing',
      'submission.statement',
      'submission.certifier',
      'submission.evidence_after_report',
      'submission.evidence_place',
      'submission.evidence_day',
      'submission.evidence_title',
      'submission.same_content',
    ]) {
      expect(codes).toContain(code)
    }
    const { version } = await seenBy(deps, enterprise, id)
    const draftVersion = (await reportSeenBy(deps, enterprise, id)).draft?.version
    const refusal = call(deps, enterprise, submitReportUseCase, { params, body: { version, draftVersion } })
    const problem = (await refusal.catch((error: unknown) => error)) as Problem
    expect(problem.code).toBe('validation_failed')
    expect(problem.errors.length).toBeGreaterThan(5)
    expect((await seenBy(deps, enterprise, id)).state).toBe('auditing')
  })

  test('a draft and its files are the enterprise’s own until it is handed in, and then seen by its offices', async () => {
    const opened = await anAudit()
    const page = await aReadyDraft(deps, opened, '2026-11-30')
    const file = page.draft?.documents[0]?.file ?? ''
    expect(await reportSeenBy(deps, county, opened.id)).toMatchObject({ draft: null, versions: [] })
    const read = (caller: Caller) => call(deps, caller, downloadFileUseCase, { params: { file } })
    await expect(read(county)).rejects.toMatchObject({ detail: expect.stringContaining('不在您可以查看的范围内') })
    const stranger = await enterpriseOf(deps, crypto.randomUUID())
    await expect(reportSeenBy(deps, stranger, opened.id)).rejects.toMatchObject({ code: 'not_found' })
    await submitted(deps, opened)
    expect((await reportSeenBy(deps, county, opened.id)).versions[0]?.documents[0]?.confidential).toBe(true)
    // the test's file has a row but no bytes: within reach now, the folder is asked
    await expect(read(county)).rejects.toMatchObject({ detail: expect.stringContaining('文件库') })
  })

  test('XJ05-20 the enterprise sees who opened its confidential report, once it is handed in', async () => {
    const opened = await anAudit()
    const { enterprise } = opened
    const bytes = new TextEncoder().encode('%PDF-1.4\n审核报告')
    const upload = { params: undefined, query: { name: '审核报告.pdf' }, body: bytes }
    const stored = (await uploadFileUseCase.run(deps, enterprise, upload)).answer as { id: string }
    const params = { case: opened.id }
    const body = { part: 'report', file: stored.id, confidential: true }
    await call(deps, enterprise, addSubmissionDocumentUseCase, { params, body })
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    await call(deps, county, downloadFileUseCase, { params: { file: stored.id }, query: { purpose: '评估' } })
    const query = { document: stored.id }
    const reads = await call<{ items: object[] }>(deps, enterprise, listConfidentialReadsUseCase, { query })
    expect(reads.items).toMatchObject([{ document: { name: '审核报告.pdf' }, purpose: '评估', roleTitle: '经办人' }])
  })

  test('what was handed in is frozen: its words, its documents, its evidence', async () => {
    const opened = await anAudit()
    const file = await aPdf(deps, opened.organisation, '监测报告')
    const words = { title: '监测报告', effectiveOn: '2026-10-01', place: '锅炉房', confidential: false }
    const params = { case: opened.id }
    await call(deps, opened.enterprise, addEvidenceItemUseCase, { params, body: { file, ...words } })
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    const asSystem = (table: 'submission' | 'submission_document' | 'evidence_item', values: object) =>
      runAsSystem(deps.engine, (tx) => tx.updateTable(table).set(values).where('audit_case', '=', opened.id).execute())
    await expect(asSystem('submission', { note: '改' })).rejects.toMatchObject({ code: 'frozen' })
    await expect(asSystem('submission', { submitted_at: null })).rejects.toMatchObject({ code: 'frozen' })
    await expect(asSystem('submission_document', { sha256: '1'.repeat(64) })).rejects.toMatchObject({ code: 'frozen' })
    await expect(asSystem('evidence_item', { effective_on: '2026-11-01' })).rejects.toMatchObject({ code: 'frozen' })
    await expect(asSystem('submission_document', { confidential: false })).rejects.toMatchObject({ code: 'frozen' })
    const more = runAsSystem(deps.engine, async (tx) => {
      const row = await tx
        .selectFrom('submission_document')
        .selectAll()
        .where('audit_case', '=', opened.id)
        .executeTakeFirstOrThrow()
      const { site: _site, region_path: _path, organisation: _organisation, ...copy } = row
      await tx
        .insertInto('submission_document')
        .values({ ...copy, id: crypto.randomUUID(), part: 'other' })
        .execute()
    })
    await expect(more).rejects.toMatchObject({ code: 'frozen' })
  })

  test('of two submissions at once the second finds that the case has moved on', async () => {
    const opened = await anAudit()
    await aReadyDraft(deps, opened, '2026-11-30')
    const both = await Promise.allSettled([submitted(deps, opened), submitted(deps, opened)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((each) => each.status === 'rejected')
    expect((refused?.reason as Problem | undefined)?.code).toMatch(/^(stale_version|conflict)$/)
    expect((await reportSeenBy(deps, county, opened.id)).versions).toHaveLength(1)
  })

  test('a returned report comes back as a new version whose difference is seen, and is then received', async () => {
    const opened = await anAudit()
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    const remarks = [{ part: 'report', text: '第 3 章没有物料平衡' }]
    await expect(
      handle(opened, 'returned', { reason: '补正', remarks: [{ part: 'nothing', text: 'x' }] }),
    ).rejects.toMatchObject({ code: 'validation_failed' })
    const returned = await handle(opened, 'returned', { reason: '请补正后重新报送', remarks })
    expect(returned.versions[0]).toMatchObject({
      outcome: 'returned',
      remarks: [{ part: 'report', title: '清洁生产审核报告' }],
    })
    expect((await seenBy(deps, opened.enterprise, opened.id)).state).toBe('returned')

    const params = { case: opened.id }
    const file = await aPdf(deps, opened.organisation, `补正后的报告 ${opened.id}`)
    const body = { part: 'report', file, confidential: true }
    const begun = await call<SubmissionPage>(deps, opened.enterprise, addSubmissionDocumentUseCase, { params, body })
    const old = begun.draft?.documents.find((each) => each.part === 'report' && each.file !== file)
    const document = { ...params, document: old?.id }
    await call(deps, opened.enterprise, removeSubmissionDocumentUseCase, { params: document })
    await aReadyDraft(deps, opened, '2026-11-30')
    expect((await findingsOf(opened)).findings.map(({ code }) => code)).toEqual(['submission.correction_note'])
    await aReadyDraft(deps, opened, '2026-11-30', { note: '第 3 章补充了物料平衡' })
    const [second] = (await submitted(deps, opened)).versions
    const difference = await call<SubmissionDifferenceView>(deps, county, compareSubmissionsUseCase, {
      params: { ...params, submission: second?.id },
    })
    expect(difference).toMatchObject({ before: 1, after: 2 })
    expect(difference.files.filter(({ kind }) => kind !== 'unchanged')).toMatchObject([
      { part: 'report', kind: 'replaced' },
    ])
    expect(difference.fields.map(({ field }) => field)).toEqual(['note'])

    const received = await handle(opened, 'received', { note: '' })
    expect(received.versions.map(({ outcome }) => outcome)).toEqual(['received', 'returned'])
    await expect(handle(opened, 'received', { note: '' })).rejects.toMatchObject({ code: 'state_forbids' })
    await expect(aReadyDraft(deps, opened, '2026-11-30')).rejects.toMatchObject({ code: 'state_forbids' })
  })

  test('a clock set back does not turn legal time back', async () => {
    const opened = await anAudit()
    await aReadyDraft(deps, opened, '2026-11-30')
    const first = (await submitted(deps, opened)).versions[0]?.submittedAt ?? ''
    const other = await anAudit()
    await aReadyDraft(deps, other, '2026-11-30')
    calendar.today = '2026-11-30'
    const second = (await submitted(deps, other)).versions[0]?.submittedAt ?? ''
    expect(Temporal.Instant.compare(second, first)).toBe(1)
    expect((await seenBy(deps, county, other.id)).submittedOn).toBe('2026-12-01')
  })

  test('XJ15-05b the plan is filed with the day of the report, within the term; the statement says who answers for it', async () => {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps, { law: 'xinjiang-2015' })
    calendar.today = '2026-04-01'
    const plan = await aPdf(deps, opened.organisation, '审核计划')
    const { version, obligations } = await seenBy(deps, opened.enterprise, opened.id)
    const due = obligations.find(({ duty }) => duty === 'submit_report')?.due ?? ''
    const file = (reportBy: string) =>
      call(deps, opened.enterprise, filePlanUseCase, {
        params: { case: opened.id },
        body: { plan, reportBy, note: '', onDay: '2026-04-01', version },
      })
    if (due !== '') await expect(file('2099-01-01')).rejects.toMatchObject({ code: 'validation_failed' })
    await expect(file('2026-03-01')).rejects.toMatchObject({ code: 'validation_failed' })
    await file('2026-10-31')
    const last = (await seenBy(deps, county, opened.id)).events.at(-1)
    expect(last).toMatchObject({ event: 'plan_filed', due: '2026-10-31', clause: { clause: 'XJ15-05b' } })

    const seen = await seenBy(deps, opened.enterprise, opened.id)
    const plain = { event: 'plan_filed', onDay: '2026-04-01', evidence: plan, due: '2099-01-01', version: seen.version }
    const unjudged = call(deps, opened.enterprise, recordCaseEventUseCase, { params: { case: opened.id }, body: plain })
    await expect(unjudged).rejects.toMatchObject({ code: 'state_forbids' })
    const again = { plan, reportBy: '2026-11-30', note: '设备检修推迟', onDay: '2026-04-01', version: seen.version }
    await call(deps, opened.enterprise, filePlanUseCase, { params: { case: opened.id }, body: again })
    const planned = (await seenBy(deps, county, opened.id)).obligations.filter(
      ({ clause }) => clause.clause === 'XJ15-05b',
    )
    expect(planned.map(({ duty, due: day }) => [duty, day])).toEqual([['submit_report', '2026-11-30']])
    const { parts } = await reportSeenBy(deps, opened.enterprise, opened.id)
    const statement = parts.find(({ kind }) => kind === 'statement')
    expect(statement).toMatchObject({ clause: { clause: 'XJ15-05b' } })
    expect(statement?.statement).toContain('报告的真实性由本单位负责')
  })

  test('XJ05-12 SX22-03n one account hands in a voluntary and a mandatory report, to whichever department leads', async () => {
    const opened = await anAudit({ department: 'development' })
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    calendar.today = '2026-03-02'
    const base = await aCase(deps, { kind: 'voluntary', law: 'xinjiang-2005', publishedOn: null })
    const actor = { ...opened.enterprise.actor, organisationIds: [opened.organisation, base.organisation] }
    const one = { ...opened.enterprise, actor }
    const voluntary = { ...base, enterprise: one }
    calendar.today = '2026-04-01'
    await declaredOwn(deps, voluntary, '2026-04-01')
    calendar.today = '2026-12-01'
    const page = await aReadyDraft(deps, voluntary, '2026-11-30')
    expect(page.parts.map(({ id }) => id)).not.toContain('disclosure_proof')
    expect(page.parts.find(({ id }) => id === 'own_capability_proof')?.provedBy?.event).toBe('own_capability_declared')
    await submitted(deps, voluntary)
    const development = await officerAt(deps, { region: '650102', department: 'development' })
    for (const each of [opened, voluntary]) {
      expect((await seenBy(deps, one, each.id)).state).toBe('submitted')
      expect((await seenBy(deps, development, each.id)).state).toBe('submitted')
    }
    const [version] = (await reportSeenBy(deps, development, opened.id)).versions
    const params = { case: opened.id, submission: version?.id }
    const body = { note: '', version: (await seenBy(deps, development, opened.id)).version }
    const neighbour = await officerAt(deps, { region: '650200', department: 'development' })
    await expect(call(deps, neighbour, receiveReportUseCase, { params, body })).rejects.toMatchObject({
      code: 'not_found',
    })
    await call(deps, development, receiveReportUseCase, { params, body })
  })

  test('YL22-02b SX22-03i a quick audit may leave out what a full one needs', async () => {
    const full = await anAudit()
    const quick = await anAudit({ law: 'yulin-2022', mode: 'quick' })
    const needs = async ({ id, enterprise }: OpenedCase) =>
      (await reportSeenBy(deps, enterprise, id)).parts.filter(({ needed }) => needed === 'required').length
    expect(await needs(quick)).toBeLessThan(await needs(full))
    const { parts, mode } = await reportSeenBy(deps, quick.enterprise, quick.id)
    expect(mode).toBe('quick')
    expect(parts.find(({ id }) => id === 'section_continuous')?.needed).toBe('left_out')
  })

  test('SX22-03j without renovation no acceptance is needed, and a special acceptance may be taken over', async () => {
    const opened = await anAudit({ law: 'shanxi-2022' })
    const { leftOut } = await reportSeenBy(deps, opened.enterprise, opened.id)
    expect(leftOut.map(({ clause }) => clause?.clause)).toEqual(['SX22-03j', 'SX22-03j'])
  })

  test('the receipt comes as a file to print, under the name of its enterprise', async () => {
    const opened = await anAudit()
    await aReadyDraft(deps, opened, '2026-11-30')
    const [version] = (await submitted(deps, opened)).versions
    const params = { case: opened.id, submission: version?.id }
    const { answer } = await downloadSubmissionReceiptUseCase.run(deps, opened.enterprise, {
      params,
      query: undefined,
      body: undefined,
    })
    const { bytes, name } = answer as { bytes: Uint8Array; name: string }
    expect(name).toBe('报送回执-天山化工有限公司-第1版.docx')
    expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe('PK')
  })
})
