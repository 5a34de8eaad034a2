import type { CaseRow } from '@qingshen/contracts/cases.schema'
import type { EngagementPage } from '@qingshen/contracts/engagement.schema'
import type { Message } from '@qingshen/contracts/messages.operations'
import { insertNamedOrganisation } from '@qingshen/store/reference/organisations'
import { casesGivenTo } from '@qingshen/store/engagement/delegations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { aCase, consultantOn, seenBy } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import { listCasesUseCase } from '../casework/load-case.ts'
import type { Caller, Deps } from '../deps.ts'
import { delegateCaseUseCase, listConsultanciesUseCase, revokeDelegationUseCase } from './delegate-case.ts'
import { listMessagesUseCase } from '../messages/own-messages.ts'
import { remindOfDelegations } from '../messages/remind-of-delegations.ts'
import { loadEngagementUseCase } from './engage.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  const consultancy = crypto.randomUUID()
  let deps: Deps

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    const named = { id: consultancy, kind: 'consultancy', name: '天山清洁生产技术中心', at: '2026-01-01T00:00:00Z' }
    await runAsSystem(deps.engine, (tx) => insertNamedOrganisation(tx, named))
  })

  /** Somebody of the consultancy, with what it was given as of today, as every request finds it. */
  async function consultant(): Promise<Caller> {
    const given = await runAsSystem(deps.engine, (tx) => casesGivenTo(tx, consultancy, calendar.today))
    const base = await consultantOn(deps, given)
    return { ...base, actor: { ...base.actor, organisationIds: [consultancy] } }
  }

  async function ownList(): Promise<string[]> {
    const { items } = await call<{ items: CaseRow[] }>(deps, await consultant(), listCasesUseCase, { query: {} })
    return items.map(({ id }) => id)
  }

  function give(caller: Caller, id: string, until: string): Promise<EngagementPage> {
    return call(deps, caller, delegateCaseUseCase, { params: { case: id }, body: { consultancy, until } })
  }

  test('a consultancy sees exactly the cases given to it, until the last day and until they are taken back', async () => {
    calendar.today = '2026-03-02'
    const [one, two] = [await aCase(deps), await aCase(deps)]
    expect(await ownList()).toEqual([])
    await give(one.enterprise, one.id, '2026-06-30')
    expect(await ownList()).toEqual([one.id])
    expect((await seenBy(deps, await consultant(), one.id)).openEvents.length).toBeGreaterThan(0)
    await expect(seenBy(deps, await consultant(), two.id)).rejects.toMatchObject({ code: 'not_found' })

    calendar.today = '2026-06-30'
    expect(await ownList()).toEqual([one.id])
    calendar.today = '2026-07-01'
    expect(await ownList()).toEqual([])
    await expect(seenBy(deps, await consultant(), one.id)).rejects.toMatchObject({ code: 'not_found' })

    const page = await give(one.enterprise, one.id, '2026-12-31')
    expect(page.delegations.map(({ state }) => state)).toEqual(['in_force', 'revoked'])
    expect(await ownList()).toEqual([one.id])
    const [current] = page.delegations
    const body = { reason: '合同解除' }
    const params = { case: one.id, delegation: current?.id }
    const after = await call<EngagementPage>(deps, one.enterprise, revokeDelegationUseCase, { params, body })
    expect(after.delegations[0]).toMatchObject({ state: 'revoked', reason: '合同解除' })
    await expect(seenBy(deps, await consultant(), one.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(call(deps, one.enterprise, revokeDelegationUseCase, { params, body })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('only the enterprise gives its case away, and the consultancy gives it to nobody', async () => {
    calendar.today = '2026-03-02'
    const [one, two] = [await aCase(deps), await aCase(deps)]
    const officer = await officerAt(deps, { region: '650102', department: 'ecology' })
    await expect(give(officer, one.id, '2026-06-30')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(give(two.enterprise, one.id, '2026-06-30')).rejects.toMatchObject({ code: 'not_found' })
    await give(one.enterprise, one.id, '2026-06-30')
    await expect(give(await consultant(), one.id, '2026-12-31')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(give(one.enterprise, one.id, '2026-03-01')).rejects.toMatchObject({ code: 'validation_failed' })
    const page = await call<EngagementPage>(deps, officer, loadEngagementUseCase, { params: { case: one.id } })
    expect(page.delegations[0]).toMatchObject({ name: '天山清洁生产技术中心', state: 'in_force' })
  })

  test('a consultancy is told what is given to it and taken from it, and both are told two weeks before the end', async () => {
    calendar.today = '2026-03-02'
    const one = await aCase(deps)
    const far = give(one.enterprise, one.id, '2028-03-03')
    await expect(far).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/until' }] })
    await give(one.enterprise, one.id, '2026-06-30')
    const news = async (caller: Caller) => {
      const { items } = await call<{ items: Message[] }>(deps, caller, listMessagesUseCase, {
        query: { pageSize: 100 },
      })
      return items.filter(({ text }) => text.includes('委托')).map(({ title, link }) => `${title} ${link ?? ''}`)
    }
    const told = `天山化工有限公司：委托贵机构办理案件 /cases/${one.id}`
    expect(await news(await consultant())).toContain(told)

    calendar.today = '2026-06-15'
    await remindOfDelegations(deps)
    expect(await news(one.enterprise)).toEqual([])
    calendar.today = '2026-06-18'
    await remindOfDelegations(deps)
    await remindOfDelegations(deps)
    const ending = `委托办理还有12天到期：天山化工有限公司 /cases/${one.id}`
    expect(await news(one.enterprise)).toEqual([ending])
    expect((await news(await consultant())).filter((title) => title === ending)).toHaveLength(1)

    const page = await call<EngagementPage>(deps, one.enterprise, loadEngagementUseCase, { params: { case: one.id } })
    const params = { case: one.id, delegation: page.delegations[0]?.id }
    await call(deps, one.enterprise, revokeDelegationUseCase, { params, body: { reason: '合同解除' } })
    expect(await news(await consultant())).toContain('天山化工有限公司：收回案件的委托 ')
  })

  test('consultancies are found by a part of their name, names only', async () => {
    const find = (text: string) => call(deps, one, listConsultanciesUseCase, { query: { text } })
    const one = await consultant()
    expect(await find('清洁生产')).toEqual([{ id: consultancy, name: '天山清洁生产技术中心' }])
    expect(await find('没有这样的名称')).toEqual([])
  })

  test('a delegation is revoked once and changes in nothing else', async () => {
    calendar.today = '2026-03-02'
    const one = await aCase(deps)
    await give(one.enterprise, one.id, '2026-06-30')
    const change = runAsSystem(deps.engine, (tx) =>
      tx.updateTable('case_delegation').set({ until_on: '2099-12-31' }).where('audit_case', '=', one.id).execute(),
    )
    await expect(change).rejects.toMatchObject({ code: 'frozen' })
  })
})
