import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportEdition, ReportEditions } from '@qingshen/contracts/report.schema'
import type { FileAnswer } from '@qingshen/contracts/operation'
import { PUBLIC_ACTOR } from '@qingshen/core/access/actor'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { compareUploadedReportUseCase } from '../report-reading/compare-uploaded.ts'
import { makeReportEditionUseCase } from './make-edition.ts'
import { downloadReportUseCase, loadReportTemplateUseCase, previewReportUseCase } from './preview-report.ts'
import { downloadReportEditionUseCase, listReportEditionsUseCase } from './report-editions.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-11-22' }
  const filesFolder = mkdtempSync(join(tmpdir(), 'qingshen-report-rights-'))
  let deps: Deps
  let opened: OpenedCase
  let edition: ReportEdition

  beforeAll(async () => {
    deps = { ...(await listingDeps(store.engine, calendar)), filesFolder }
    opened = await aCase(deps)
    await entered(deps, opened.enterprise, opened.id, [aRow('team', { name: '古丽', team_role: 'leader' })])
    edition = await call<ReportEdition>(deps, opened.enterprise, makeReportEditionUseCase, {
      params: { case: opened.id },
      body: { variant: 'evaluation' },
    })
  })
  afterAll(() => rmSync(filesFolder, { recursive: true, force: true }))

  const attempts = (caller: Caller) => {
    const params = { case: opened.id }
    const variant = 'evaluation'
    const of = { params: { ...params, edition: edition.id }, query: { form: 'pdf' } }
    const upload = { params, query: { name: '报告.pdf', variant }, body: new Uint8Array([1]) }
    return [
      () => call(deps, caller, loadReportTemplateUseCase, { params }),
      () => call(deps, caller, previewReportUseCase, { params, query: { variant } }),
      () => call(deps, caller, downloadReportUseCase, { params, query: { variant, form: 'pdf' } }),
      () => call(deps, caller, listReportEditionsUseCase, { params }),
      () => call(deps, caller, makeReportEditionUseCase, { params, body: { variant } }),
      () => call(deps, caller, downloadReportEditionUseCase, of),
      () => call(deps, caller, compareUploadedReportUseCase, upload),
    ]
  }

  test('parks, administrators, a consultancy without the case and the public reach neither report nor editions', async () => {
    const seat = { region: '650102', department: 'ecology' } as const
    const roles = ['park', 'system_administrator', 'security_administrator', 'journal_administrator'] as const
    const strangers = [await consultantOn(deps, [])]
    for (const role of roles) strangers.push(await officerAt(deps, seat, role))
    for (const stranger of strangers) {
      for (const attempt of attempts(stranger)) {
        await expect(attempt()).rejects.toMatchObject({ code: expect.stringMatching(/^(not_found|forbidden)$/) })
      }
    }
    for (const actor of [...strangers.map((stranger) => stranger.actor), PUBLIC_ACTOR]) {
      const seen = await runAs(deps.engine, actor, async (tx) => {
        return await tx.selectFrom('report_edition').select('id').where('audit_case', '=', opened.id).execute()
      })
      expect(seen).toEqual([])
    }
  })

  test('the assessment centre reads what was made and makes nothing; every copy of an edition is in the journal', async () => {
    const seat = { region: '650000', department: 'none', kind: 'assessment_centre' } as const
    const centre = await officerAt(deps, seat, 'assessment_centre')
    const params = { case: opened.id }
    const { editions, mayMake, mayAttach } = await call<ReportEditions>(deps, centre, listReportEditionsUseCase, {
      params,
    })
    expect([editions.map(({ id }) => id), mayMake.allowed, mayAttach.allowed]).toEqual([[edition.id], false, false])
    const made = call(deps, centre, makeReportEditionUseCase, { params, body: { variant: 'evaluation' } })
    await expect(made).rejects.toMatchObject({ code: 'forbidden' })
    const of = { params: { ...params, edition: edition.id }, query: { form: 'docx' } }
    await call<FileAnswer>(deps, centre, downloadReportEditionUseCase, of)
    const entries = await runAsSystem(deps.engine, (tx) =>
      tx
        .selectFrom('journal_entry')
        .select(['action', 'account'])
        .where('subject_id', '=', opened.id)
        .where('action', 'like', 'report.%')
        .orderBy('id')
        .execute(),
    )
    expect(entries).toEqual([
      { action: 'report.made', account: opened.enterprise.actor.accountId },
      { action: 'report.read', account: centre.actor.accountId },
    ])
  })
})
