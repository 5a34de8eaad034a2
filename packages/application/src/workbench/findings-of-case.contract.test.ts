import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { PlausibilityFinding } from '@qingshen/core/workbench/plausibility/finding.schema'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { checkSubmissionUseCase } from '../submission/read-submissions.ts'
import { listWorkbenchFindingsUseCase } from './findings-of-case.ts'
import { loadAuditMethodUseCase } from './method-of-case.ts'

type Found = { revision: number; findings: PlausibilityFinding[] }
type Judged = { isReady: boolean; findings: { code: string; severity: string; message: string }[] }

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-11-22' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  async function anAudit(): Promise<OpenedCase> {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    const disclosed = { event: 'disclosed', onDay: '2026-04-01' } as const
    calendar.today = '2026-04-01'
    await happening(deps, opened.enterprise, opened.id, {
      ...disclosed,
      has: ['disclosure_complete', 'publication_proved'],
    })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    return opened
  }

  const found = (caller: Caller, { id }: OpenedCase) =>
    call<Found>(deps, caller, listWorkbenchFindingsUseCase, { params: { case: id } })
  const checked = ({ id, enterprise }: OpenedCase) =>
    call<Judged>(deps, enterprise, checkSubmissionUseCase, { params: { case: id } })

  test('the method of a case is that of its law; a neighbour sees none', async () => {
    const opened = await aCase(deps)
    const params = { case: opened.id }
    const method = await call<AuditMethod>(deps, county, loadAuditMethodUseCase, { params })
    expect([method.phases.length, method.steps.length]).toEqual([7, 35])
    expect(method.energyFactors.length).toBeGreaterThan(30)
    const neighbour = await enterpriseOf(deps, crypto.randomUUID())
    await expect(call(deps, neighbour, loadAuditMethodUseCase, { params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(found(neighbour, opened)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a printed balance that does not subtract forbids the submission until it is explained; the reviewer sees why', async () => {
    const opened = await anAudit()
    const { id, enterprise } = opened
    const printed = { stated_input: '4746025', stated_output: '4646377', stated_difference: '43088' }
    await entered(deps, enterprise, id, [aRow('periods', { name: '全年', ...printed })])
    await aReadyDraft(deps, opened, '2026-11-30')
    const before = await checked(opened)
    expect(before.isReady).toBe(false)
    expect(before.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'submission.workbench_error', message: expect.stringContaining('等于 99,648') },
    ])
    await expect(submitted(deps, opened)).rejects.toMatchObject({ code: 'validation_failed' })

    const { findings } = await found(enterprise, opened)
    const [error] = findings.filter(({ severity }) => severity === 'error')
    const reason = { reason: '差值为已经核实的贮存量变化', evidence: '盘点表' }
    const answer = { finding: error?.key ?? '', fingerprint: error?.fingerprint ?? '', ...reason }
    await entered(deps, enterprise, id, [aRow('answers', answer)])
    const after = await checked(opened)
    expect(after.isReady).toBe(true)
    expect(after.findings.map(({ code }) => code)).toContain('submission.workbench_warnings')
    const seen = await found(county, opened)
    expect(seen.findings.find(({ key }) => key === error?.key)?.answer).toMatchObject({ ...reason, isCurrent: true })
    await submitted(deps, opened)
  })

  test('a report without anything in the workbench is judged as before', async () => {
    const opened = await anAudit()
    await aReadyDraft(deps, opened, '2026-11-30')
    expect(await checked(opened)).toMatchObject({ isReady: true, findings: [] })
    expect(await found(county, opened)).toEqual({ revision: 0, findings: [] })
  })
})
