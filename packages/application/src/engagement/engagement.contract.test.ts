import type { EngagementPage } from '@qingshen/contracts/engagement.schema'
import type { Problem } from '@qingshen/core/kernel/problem'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { aCase, consultantOn, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { aPdf, anEngagement, declaredOwn, engaged } from '@qingshen/testing/submission-builders'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { declareOwnCapabilityUseCase, engageConsultancyUseCase, loadEngagementUseCase } from './engage.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })
  beforeEach(() => {
    calendar.today = '2026-03-02'
  })

  async function refusalOf(opened: OpenedCase, wish: object): Promise<Problem> {
    const body = await anEngagement(deps, opened, '2026-04-01', wish)
    const asked = call(deps, opened.enterprise, engageConsultancyUseCase, { params: { case: opened.id }, body })
    return (await asked.catch((error: unknown) => error)) as Problem
  }
  const pointers = ({ errors }: Problem) => errors.map(({ pointer }) => pointer)

  test('XJ05-11a engaging a consultancy within two months fulfils the duty, with contract, team and statement', async () => {
    const opened = await aCase(deps)
    calendar.today = '2026-04-20'
    const page = await engaged(deps, opened, '2026-04-20')
    expect(page.engagements[0]).toMatchObject({ kind: 'consultancy', price: '86000.50', isCurrent: true, seq: 1 })
    const detail = await seenBy(deps, county, opened.id)
    expect(detail.state).toBe('auditing')
    expect(detail.obligations.find(({ duty }) => duty === 'engage_consultancy')).toMatchObject({
      sign: 'done',
      fulfilledOn: '2026-04-20',
    })
    const seen = await call<EngagementPage>(deps, county, loadEngagementUseCase, { params: { case: opened.id } })
    expect(seen.engagements[0]?.team[0]?.name).toBe('古丽')
  })

  test('XJ05-14 XJ05-11a an enterprise that can audits itself and proves it', async () => {
    const opened = await aCase(deps)
    calendar.today = '2026-04-20'
    const { version } = await seenBy(deps, opened.enterprise, opened.id)
    const body = { team: [], proofs: [], reason: null, onDay: '2026-04-20', version }
    const params = { case: opened.id }
    const bare = call(deps, opened.enterprise, declareOwnCapabilityUseCase, { params, body })
    const problem = (await bare.catch((error: unknown) => error)) as Problem
    expect(pointers(problem)).toEqual(expect.arrayContaining(['/team', '/proofs/own_capability']))
    const page = await declaredOwn(deps, opened, '2026-04-20')
    expect(page.engagements[0]).toMatchObject({ kind: 'own_capability', name: null, price: null })
    expect(page.engagements[0]?.conditions.map(({ clause }) => clause?.clause)).toContain('XJ05-14')
    const detail = await seenBy(deps, county, opened.id)
    expect(detail.obligations.find(({ duty }) => duty === 'engage_consultancy')?.sign).toBe('done')
  })

  test('XJ05-15 every condition of a consultancy is proved, all that is lacking said at once', async () => {
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    const problem = await refusalOf(opened, { proofs: [], team: [], contract: null, contractNumber: ' ' })
    expect(problem.code).toBe('validation_failed')
    for (const pointer of [
      '/proofs/legal_person',
      '/proofs/technicians',
      '/proofs/fair_service',
      '/contract',
      '/team',
    ]) {
      expect(pointers(problem)).toContain(pointer)
    }
  })

  test('XJ05-19b a consultancy gives technical advice, diagnoses the process, helps to write the report, and nothing else', async () => {
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    const page = await call<EngagementPage>(deps, opened.enterprise, loadEngagementUseCase, {
      params: { case: opened.id },
    })
    expect(page.work.map(({ id, clause }) => `${id} ${clause?.clause}`)).toEqual([
      'technical_advice XJ05-19b',
      'process_diagnosis XJ05-19b',
      'report_writing XJ05-19b',
    ])
    const problem = await refusalOf(opened, { work: ['technical_advice', 'sell_equipment'] })
    expect(pointers(problem).map((pointer) => pointer.slice(1))).toEqual(['work/1'])
  })

  test('a conflict of interest that is admitted is explained, and every question is answered', async () => {
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    const { answers } = await anEngagement(deps, opened, '2026-04-01')
    const [first, ...others] = answers
    const admitted = await refusalOf(opened, { answers: [{ ...first, yes: true }, ...others] })
    expect(pointers(admitted)).toEqual([`/answers/${first?.question}`])
    const silent = await refusalOf(opened, { answers: others })
    expect(pointers(silent)).toEqual([`/answers/${first?.question}`])
    const told = { ...first, yes: true, explanation: '持股 5%，不参加本项目' }
    const page = await engaged(deps, opened, '2026-04-01', { answers: [told, ...others] })
    expect(page.engagements[0]?.conflicts[0]).toMatchObject({ yes: true, explanation: told.explanation })
  })

  test('changing the consultancy is a new engagement with its reason; the old one stays', async () => {
    const opened = await aCase(deps)
    calendar.today = '2026-05-01'
    await engaged(deps, opened, '2026-04-01')
    expect(pointers(await refusalOf(opened, { onDay: '2026-05-01' }))).toEqual(['/reason'])
    const wish = { name: '昆仑环保咨询有限公司', reason: '原机构解散' }
    const page = await engaged(deps, opened, '2026-05-01', wish)
    expect(page.engagements.map(({ name, isCurrent, reason }) => [name, isCurrent, reason])).toEqual([
      ['昆仑环保咨询有限公司', true, '原机构解散'],
      ['天山清洁生产技术中心', false, null],
    ])
    const change = runAsSystem(deps.engine, (tx) =>
      tx.updateTable('engagement').set({ price_yuan: '1' }).where('audit_case', '=', opened.id).execute(),
    )
    await expect(change).rejects.toMatchObject({ code: 'frozen' })
  })

  test('only the enterprise engages: not its consultancy, not an office, and a stranger does not even find the case', async () => {
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    const body = await anEngagement(deps, opened, '2026-04-01')
    const engage = (caller: Caller) =>
      call(deps, caller, engageConsultancyUseCase, { params: { case: opened.id }, body })
    const given = await consultantOn(deps, [opened.id])
    await expect(engage(county)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(engage(await enterpriseOf(deps, crypto.randomUUID()))).rejects.toMatchObject({ code: 'not_found' })
    const file = await aPdf(deps, given.actor.organisationIds[0] ?? '', '受托机构的文件')
    const proofs = body.proofs.map((proof) => ({ ...proof, file }))
    const asDelegate = { params: { case: opened.id }, body: { ...body, contract: file, proofs } }
    await expect(call(deps, given, engageConsultancyUseCase, asDelegate)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
