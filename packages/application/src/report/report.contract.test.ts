import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileAnswer } from '@qingshen/contracts/operation'
import type { ReportEdition, ReportEditions, ReportPreview } from '@qingshen/contracts/report.schema'
import { ReportEditionsSchema, ReportPreviewSchema } from '@qingshen/contracts/report.schema'
import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import type { ReportTemplate } from '@qingshen/core/report/report-template-in-force.schema'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConfidentialReadsUseCase } from '../confidential/list-confidential-reads.ts'
import type { Caller, Deps } from '../deps.ts'
import { downloadFileUseCase } from '../files/download-file.ts'
import { checkSubmissionUseCase } from '../submission/read-submissions.ts'
import { attachReportEditionUseCase } from './attach-edition.ts'
import { makeReportEditionUseCase } from './make-edition.ts'
import { downloadReportUseCase, loadReportTemplateUseCase, previewReportUseCase } from './preview-report.ts'
import { downloadReportEditionUseCase, listReportEditionsUseCase } from './report-editions.ts'

type Findings = { findings: { code: string; severity: string; message: string }[] }

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  const filesFolder = mkdtempSync(join(tmpdir(), 'qingshen-report-files-'))
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = { ...(await listingDeps(store.engine, calendar)), filesFolder }
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })
  afterAll(() => rmSync(filesFolder, { recursive: true, force: true }))

  async function anAudit(): Promise<OpenedCase & { readonly figure: ReturnType<typeof aRow> }> {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    await happening(deps, opened.enterprise, opened.id, {
      event: 'disclosed',
      onDay: '2026-04-01',
      has: ['disclosure_complete', 'publication_proved'],
    })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    const item = aRow('survey_items', { kind: 'output', name: '罐', unit: 't', is_main: 'yes' })
    const figure = aRow('survey_figures', { item: item.id, year: '2025', amount: '1250' })
    const loop = aRow('options', { name: '油回用', content: '过滤', investment: '80', state: 'done' })
    await entered(deps, opened.enterprise, opened.id, [item, figure, loop])
    return { ...opened, figure }
  }

  const preview = (caller: Caller, { id }: OpenedCase, variant = 'evaluation') =>
    call<ReportPreview>(deps, caller, previewReportUseCase, { params: { case: id }, query: { variant } })
  const make = (caller: Caller, { id }: OpenedCase, variant = 'evaluation') =>
    call<ReportEdition>(deps, caller, makeReportEditionUseCase, { params: { case: id }, body: { variant } })
  const list = (caller: Caller, { id }: OpenedCase) =>
    call<ReportEditions>(deps, caller, listReportEditionsUseCase, { params: { case: id } })
  const attach = (caller: Caller, { id }: OpenedCase, edition: string, form = 'pdf') =>
    call<SubmissionPage>(deps, caller, attachReportEditionUseCase, {
      params: { case: id, edition },
      body: { form },
    })

  test('XJ05-13f the report of a case is written by the template of its law, with the figures of its workbench', async () => {
    const opened = await anAudit()
    const template = await call<ReportTemplate>(deps, opened.enterprise, loadReportTemplateUseCase, {
      params: { case: opened.id },
    })
    expect(template.sections.find(({ id }) => id === 'implementation_plan')?.clauses).toEqual(['XJ05-13f'])
    const { document, revision } = ReportPreviewSchema.parse(await preview(opened.enterprise, opened))
    expect(revision).toBe(3)
    expect(document.figures.find(({ label }) => label === '罐 2025年')).toMatchObject({ text: '1,250', unit: 't' })
    expect(document.cover).toContainEqual({ label: '咨询服务机构', text: '天山清洁生产技术中心' })
    expect(document.blocks.filter(({ kind }) => kind === 'gap').length).toBeGreaterThan(10)
  })

  test('an edition is kept with its files; a changed number makes it stale and says what was and what is', async () => {
    const opened = await anAudit()
    const edition = await make(opened.enterprise, opened)
    expect(edition).toMatchObject({ number: 1, variant: 'evaluation', revision: 3, stale: { isStale: false } })
    const fresh = ReportEditionsSchema.parse(await list(opened.enterprise, opened))
    expect(fresh.editions.map(({ stale }) => stale.isStale)).toEqual([false])
    expect(fresh).toMatchObject({ mayMake: { allowed: true }, mayAttach: { allowed: true } })

    const change = { ...opened.figure, seen: 1, set: { amount: '1251' } }
    await entered(deps, opened.enterprise, opened.id, [change])
    const { editions } = await list(opened.enterprise, opened)
    expect(editions[0]?.stale).toMatchObject({ isStale: true, counts: { added: 0, removed: 0 } })
    expect(editions[0]?.stale.changed[0]).toMatchObject({
      label: '罐 2025年',
      before: '1,250 t',
      now: '1,251 t',
      places: [{ sheet: 'survey_figures', row: opened.figure.id, column: 'amount' }],
    })
    expect((await make(opened.enterprise, opened)).number).toBe(2)

    for (const form of ['docx', 'pdf'] as const) {
      const params = { case: opened.id, edition: edition.id }
      const file = await call<FileAnswer>(deps, opened.enterprise, downloadReportEditionUseCase, {
        params,
        query: { form },
      })
      expect(sha256Hex(file.bytes)).toBe(edition.files.find((each) => each.form === form)?.sha256)
      expect(file.name).toContain(`第1版`)
      expect(file.name.endsWith(form)).toBe(true)
    }
  })

  test('words alone make an edition stale, too, and are told apart from numbers', async () => {
    const opened = await anAudit()
    await make(opened.enterprise, opened)
    await entered(deps, opened.enterprise, opened.id, [
      aRow('report_texts', { section: 'preface', content: '新写的前言。' }),
    ])
    const [edition] = (await list(opened.enterprise, opened)).editions
    expect(edition?.stale).toMatchObject({
      isStale: true,
      wordsChanged: true,
      counts: { changed: 0, added: 0, removed: 0 },
    })
  })

  test('an edition becomes the report of the draft; when it is stale the check of the draft lists the changes', async () => {
    const opened = await anAudit()
    await aReadyDraft(deps, opened, '2026-11-30')
    const first = await make(opened.enterprise, opened)
    const page = await attach(opened.enterprise, opened, first.id)
    // the chapters are pointed at where the edition has them; what the law asks for elsewhere stays as it was
    const { sections = {} } = page.draft ?? {}
    expect(Number(sections['section_preparation'])).toBeGreaterThan(0)
    expect(Number(sections['section_pre_audit'])).toBeGreaterThan(Number(sections['section_preparation']))
    expect(Number(sections['section_enterprise'])).toBeGreaterThanOrEqual(Number(sections['section_pre_audit']))
    expect(Number(sections['section_implementation'])).toBeGreaterThan(Number(sections['section_options']))
    const reports = page.draft?.documents.filter(({ part, name }) => part === 'report' && name.includes('清洁生产'))
    expect(reports?.map(({ sha256 }) => sha256)).toEqual([first.files.find(({ form }) => form === 'pdf')?.sha256])

    await entered(deps, opened.enterprise, opened.id, [{ ...opened.figure, seen: 1, set: { amount: '1300' } }])
    const { findings } = await call<Findings>(deps, opened.enterprise, checkSubmissionUseCase, {
      params: { case: opened.id },
    })
    const stale = findings.find(({ code }) => code === 'submission.report_stale')
    expect(stale).toMatchObject({ severity: 'warning' })
    expect(stale?.message).toContain('罐 2025年 1,250 t → 1,300 t')

    const second = await make(opened.enterprise, opened)
    const again = await attach(opened.enterprise, opened, second.id)
    const files = again.draft?.documents.filter(({ name }) => name.includes('清洁生产')) ?? []
    expect(files).toHaveLength(1)
    const now = await call<Findings>(deps, opened.enterprise, checkSubmissionUseCase, { params: { case: opened.id } })
    expect(now.findings.some(({ code }) => code === 'submission.report_stale')).toBe(false)
    await submitted(deps, opened)
    const handed = await call<FileAnswer>(deps, county, downloadFileUseCase, {
      params: { file: files[0]?.file },
      query: { purpose: '审查' },
    })
    expect(sha256Hex(handed.bytes)).toBe(second.files.find(({ form }) => form === 'pdf')?.sha256)
  })

  test('a preview can be had as a file; an office reads and is written down, and makes and attaches nothing', async () => {
    const opened = await anAudit()
    const edition = await make(opened.enterprise, opened)
    const params = { case: opened.id }
    const query = { variant: 'acceptance', form: 'docx' }
    const file = await call<FileAnswer>(deps, county, downloadReportUseCase, { params, query })
    expect(Array.from(file.bytes.subarray(0, 2))).toEqual([0x50, 0x4b])
    expect(file.name).toContain('草稿')
    const reads = await call<{ items: { document: string }[] }>(deps, opened.enterprise, listConfidentialReadsUseCase, {
      query: {},
    })
    expect(JSON.stringify(reads)).toContain('由审核工作台生成')
    expect((await list(county, opened)).mayMake.allowed).toBe(false)
    await expect(make(county, opened)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(attach(county, opened, edition.id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('whoever the case was given to makes the same report as the enterprise, which sees and uses it', async () => {
    const opened = await anAudit()
    const given = await consultantOn(deps, [opened.id])
    const edition = await make(given, opened)
    const { editions } = await list(opened.enterprise, opened)
    expect(editions.map(({ id, stale }) => [id, stale.isStale])).toEqual([[edition.id, false]])
    const page = await attach(opened.enterprise, opened, edition.id, 'docx')
    expect(page.draft?.documents.map(({ name }) => name.endsWith('.docx'))).toEqual([true])
  })

  test('neighbours see neither report nor editions; an edition is changed by nobody', async () => {
    const opened = await anAudit()
    const edition = await make(opened.enterprise, opened)
    for (const neighbour of [
      await enterpriseOf(deps, crypto.randomUUID()),
      await officerAt(deps, { region: '652800', department: 'ecology' }),
    ]) {
      await expect(preview(neighbour, opened)).rejects.toMatchObject({ code: 'not_found' })
      await expect(list(neighbour, opened)).rejects.toMatchObject({ code: 'not_found' })
      const params = { case: opened.id, edition: edition.id }
      await expect(
        call(deps, neighbour, downloadReportEditionUseCase, { params, query: { form: 'pdf' } }),
      ).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(
      runAsSystem(deps.engine, (tx) =>
        tx.updateTable('report_edition').set({ revision: 99 }).where('id', '=', edition.id).execute(),
      ),
    ).rejects.toMatchObject({ code: 'frozen' })
  })

  test('a case in which nothing was entered gives a report of gaps; an unknown edition is not found', async () => {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    const { document, revision } = await preview(opened.enterprise, opened, 'acceptance')
    expect(revision).toBe(0)
    expect(document.blocks.some(({ kind }) => kind === 'gap')).toBe(true)
    await expect(attach(opened.enterprise, opened, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  })
})
