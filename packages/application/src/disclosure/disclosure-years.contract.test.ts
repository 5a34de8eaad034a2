import { asProgram } from '@qingshen/store/session/as-program'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { carryOut } from '../casework/carry-out.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { reckonObligations } from '../casework/reckon-obligations.ts'
import { asCaller } from '../transaction.ts'
import { contextOf } from '../use-case.ts'
import { correctDisclosureUseCase, saveDisclosureUseCase } from './save-disclosure.ts'

import { disclosureSteps, TIANSHAN } from './disclosure.fixture.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-20' }
  let deps: Deps
  let county: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
  })

  const { part, save, publish } = disclosureSteps(() => deps, calendar)

  test('annual disclosures of two years stand beside each other', async () => {
    calendar.today = '2026-03-20'
    const opened = await aCase(deps, { path: TIANSHAN, name: '年度化工厂' })
    const values = { audit_reason: { text: '双超' }, audit_progress: { text: '审核中' } }
    await save(opened, values, [], 'annual_disclosure')
    const wish = { medium: 'disclosure_system', mediumName: '企业环境信息依法披露系统' }
    await publish(opened, wish, 'annual_disclosure')
    calendar.today = '2027-03-01'
    await save(opened, values, [], 'annual_disclosure')
    const { versions } = await publish(opened, wish, 'annual_disclosure')
    expect(versions.map(({ occurrence, number, isCurrent }) => [occurrence, number, isCurrent])).toEqual([
      ['2026', 1, true],
      ['2025', 1, true],
    ])
    calendar.today = '2026-03-20'
  })

  test('DISC2022-19 a missed year is made up for, and a correction is no disclosure of another year', async () => {
    calendar.today = '2026-03-20'
    const opened = await aCase(deps, { path: TIANSHAN, name: '补报化工厂' })
    const values = { audit_reason: { text: '双超' }, audit_progress: { text: '审核中' } }
    const wish = { medium: 'disclosure_system', mediumName: '企业环境信息依法披露系统' }
    const purpose = 'annual_disclosure'
    calendar.today = '2028-03-01'
    await reckoned(opened.id)
    const due = async () =>
      (await seenBy(deps, opened.enterprise, opened.id)).obligations
        .filter(({ duty }) => duty === purpose)
        .map(({ due: day, sign }) => [day, sign])
    expect((await part(opened.enterprise, opened.id, purpose)).choices).toMatchObject([
      { occurrence: '2026', label: '2026 年度', due: '2027-03-15' },
      { occurrence: '2027', due: '2028-03-15' },
    ])
    await save(opened, values, [], purpose)
    await publish(opened, wish, purpose)
    expect(await due()).toMatchObject([
      ['2027-03-15', 'overdue'],
      ['2028-03-15', 'done'],
      ['2029-03-15', 'on_time'],
    ])
    const params = { case: opened.id, purpose }
    await call(deps, opened.enterprise, correctDisclosureUseCase, { params, body: { reason: '写错了' } })
    await publish(opened, wish, purpose)
    expect((await due())[0]).toEqual(['2027-03-15', 'overdue'])
    const body = { draftVersion: 0, values, secrets: [], occurrence: '2025' }
    const early = call(deps, opened.enterprise, saveDisclosureUseCase, { params, body })
    await expect(early).rejects.toMatchObject({ code: 'state_forbids' })
    await call(deps, opened.enterprise, saveDisclosureUseCase, { params, body: { ...body, occurrence: '2026' } })
    const { versions, choices } = await publish(opened, wish, purpose)
    expect(versions.map(({ occurrence, number }) => [occurrence, number])).toEqual([
      ['2027', 2],
      ['2027', 1],
      ['2026', 1],
    ])
    expect(choices).toEqual([])
    expect((await due())[0]).toEqual(['2027-03-15', 'done_late'])
    calendar.today = '2026-03-20'
  })

  test('DISC2022-17 two documents of one day are disclosed one by one', async () => {
    calendar.today = '2026-03-20'
    const opened = await aCase(deps, { path: TIANSHAN, name: '临时化工厂' })
    for (const number of ['甲', '乙']) await received(opened, number)
    const purpose = 'interim_disclosure'
    const values = { legal_document: { text: '责令改正决定' } }
    const wish = { medium: 'disclosure_system', mediumName: '企业环境信息依法披露系统' }
    const open = async () =>
      (await seenBy(deps, opened.enterprise, opened.id)).obligations.filter(
        ({ duty, sign }) => duty === purpose && !sign.startsWith('done'),
      ).length
    expect(await open()).toBe(2)
    await save(opened, values, [], purpose)
    await publish(opened, wish, purpose)
    expect(await open()).toBe(1)
    await call(deps, opened.enterprise, correctDisclosureUseCase, {
      params: { case: opened.id, purpose },
      body: { reason: '写错了' },
    })
    await publish(opened, wish, purpose)
    expect(await open()).toBe(1)
    await save(opened, values, [], purpose)
    await publish(opened, wish, purpose)
    expect(await open()).toBe(0)
  })

  async function received(opened: OpenedCase, number: string) {
    await asCaller(deps, opened.enterprise, async (tx) => {
      const context = contextOf(deps, opened.enterprise, tx)
      const loaded = await loadCaseFor(context, opened.id, { lock: true })
      await carryOut(context, loaded, { event: 'legal_document_received', onDay: calendar.today, number })
    })
  }

  async function reckoned(id: string) {
    await asCaller(deps, county, (tx) =>
      asProgram(tx, () => reckonObligations({ deps, tx }, id, { cause: 'law', event: null, reason: '新的一年' })),
    )
  }
})
