import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileAnswer } from '@qingshen/contracts/operation'
import type { ReportForm } from '@qingshen/contracts/report.schema'
import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportComparison } from '@qingshen/core/report-reading/report-comparison.schema'
import { ReportComparisonSchema } from '@qingshen/core/report-reading/report-comparison.schema'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { attachReportEditionUseCase } from '../report/attach-edition.ts'
import { makeReportEditionUseCase } from '../report/make-edition.ts'
import { downloadReportUseCase } from '../report/preview-report.ts'
import { compareSubmittedReportUseCase } from './compare-submitted.ts'
import { compareUploadedReportUseCase } from './compare-uploaded.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  const filesFolder = mkdtempSync(join(tmpdir(), 'qingshen-reading-files-'))
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = { ...(await listingDeps(store.engine, calendar)), filesFolder }
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })
  afterAll(() => rmSync(filesFolder, { recursive: true, force: true }))

  const download = (caller: Caller, id: string, form: ReportForm) =>
    call<FileAnswer>(deps, caller, downloadReportUseCase, {
      params: { case: id },
      query: { variant: 'evaluation', form },
    })

  const compare = async (caller: Caller, id: string, { bytes, name }: Pick<FileAnswer, 'bytes' | 'name'>) => {
    const input = { params: { case: id }, query: { variant: 'evaluation', name }, body: bytes }
    return ReportComparisonSchema.parse(await call(deps, caller, compareUploadedReportUseCase, input))
  }

  const differing = ({ figures }: ReportComparison) =>
    figures.filter(({ outcome }) => outcome === 'differs' || outcome === 'ambiguous')

  async function anAudit(wish: { name?: string } = {}) {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps, wish)
    calendar.today = '2026-04-01'
    const has: ('disclosure_complete' | 'publication_proved')[] = ['disclosure_complete', 'publication_proved']
    await happening(deps, opened.enterprise, opened.id, { event: 'disclosed', onDay: '2026-04-01', has })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    const items = [
      aRow('survey_items', { kind: 'output', name: '镀锌件', unit: 't', is_main: 'yes' }),
      aRow('survey_items', { kind: 'water', name: '新鲜水', unit: 'm3' }),
      aRow('survey_items', { kind: 'energy', name: '电力', unit: 'ten_thousand_kwh', carrier: 'electricity' }),
    ]
    const figures = items.flatMap((item, at) =>
      ['2023', '2024', '2025'].map((year, back) =>
        aRow('survey_figures', { item: item.id, year, amount: `${(at + 1) * 12_345.25 + back * 1111}` }),
      ),
    )
    const option = aRow('options', { name: '逆流漂洗', content: '改三级逆流', investment: '81.25', state: 'done' })
    await entered(deps, opened.enterprise, opened.id, [...items, ...figures, option])
    return { ...opened, water: figures[5] }
  }

  test('a report made here agrees with the data it was made from, as Word and as PDF', async () => {
    const { id, enterprise } = await anAudit()
    for (const form of ['docx', 'pdf'] as const) {
      const comparison = await compare(enterprise, id, await download(enterprise, id, form))
      expect(differing(comparison).map(({ label, printed }) => [form, label, printed])).toEqual([])
      const agreeing = comparison.figures.filter(({ outcome }) => outcome === 'agrees')
      expect(agreeing.length).toBeGreaterThan(12)
      expect(comparison.issues.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(comparison.contradictions).toEqual([])
    }
  })

  test('a number changed since stands side by side, with page and table and the cell of the record', async () => {
    const { id, enterprise, water } = await anAudit()
    const file = await download(enterprise, id, 'pdf')
    if (water === undefined) throw new Error('no figure')
    await entered(deps, enterprise, id, [{ ...water, seen: 1, set: { amount: '99999' } }])
    const found = differing(await compare(county, id, file)).find(({ value }) => value === '99999')
    expect(found).toMatchObject({ outcome: 'differs', places: [{ sheet: 'survey_figures', row: water.id }] })
    expect(found?.printed[0]?.text.replaceAll(',', '')).toBe('26912.5')
    expect(found?.printed[0]?.place.page).toBeGreaterThan(1)
    expect(found?.printed[0]?.place.table?.caption).not.toBe('')
  })

  test('the report of another enterprise says so; others cannot compare, and what is no report is refused', async () => {
    const first = await anAudit()
    const second = await anAudit({ name: '喀什某某化工有限公司' })
    const foreign = await compare(second.enterprise, second.id, await download(first.enterprise, first.id, 'docx'))
    expect(foreign.issues.map(({ code }) => code)).toContain('report_reading.other_enterprise')
    expect(foreign.issues[0]?.message).toContain('天山化工有限公司')
    const stranger = await enterpriseOf(deps, second.organisation)
    const file = await download(first.enterprise, first.id, 'docx')
    const problem = (error: unknown) => (error instanceof Problem ? error.code : error)
    expect(await compare(stranger, first.id, file).catch(problem)).toBe('not_found')
    const text = { name: '报告.pdf', bytes: new TextEncoder().encode('不是报告') }
    expect(await compare(first.enterprise, first.id, text).catch(problem)).toBe('file_type_refused')
  })

  test('a report that was handed in is compared with what was frozen with it, and its reading written down', async () => {
    const { id, enterprise, water, ...opened } = await anAudit()
    const edition = await call<{ id: string }>(deps, enterprise, makeReportEditionUseCase, {
      params: { case: id },
      body: { variant: 'evaluation' },
    })
    const whole = { id, enterprise, ...opened } as OpenedCase
    await aReadyDraft(deps, whole, '2026-11-30')
    const page = await call<SubmissionPage>(deps, enterprise, attachReportEditionUseCase, {
      params: { case: id, edition: edition.id },
      body: { form: 'docx', confidential: true },
    })
    const document = page.draft?.documents.findLast(({ part }) => part === 'report')?.id
    await submitted(deps, whole)
    const submission = page.draft?.id
    if (water === undefined) throw new Error('no figure')
    await entered(deps, enterprise, id, [{ ...water, seen: 1, set: { amount: '99999' } }])
    const asked = { params: { case: id, submission }, query: { document, variant: 'evaluation' } }
    const comparison = ReportComparisonSchema.parse(await call(deps, county, compareSubmittedReportUseCase, asked))
    expect(comparison.figures.filter(({ outcome }) => outcome === 'agrees').length).toBeGreaterThan(12)
    expect(differing(comparison)).toEqual([])
    const noted = await runAsSystem(deps.engine, (tx) =>
      tx.selectFrom('confidential_read').select('purpose').where('document_kind', '=', 'file').execute(),
    )
    expect(noted.map(({ purpose }) => purpose)).toContain('核对报告的数字')
    const other = { ...asked, query: { ...asked.query, document: crypto.randomUUID() } }
    const problem = await call(deps, county, compareSubmittedReportUseCase, other).catch((error: unknown) => error)
    expect(problem instanceof Problem ? problem.code : problem).toBe('not_found')
  })
})
