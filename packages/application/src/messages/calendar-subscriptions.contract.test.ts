import type { FileAnswer } from '@qingshen/contracts/operation'
import type { CalendarSubscription } from '@qingshen/contracts/messages.operations'
import { setAccountActive } from '@qingshen/store/accounts/accounts'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { anAccount, signedIn } from '@qingshen/testing/account-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase } from '@qingshen/testing/case-builders'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { testDeps } from '@qingshen/testing/test-deps'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import type { UseCase } from '../use-case.ts'
import {
  createCalendarSubscriptionUseCase,
  downloadCalendarUseCase,
  listCalendarSubscriptionsUseCase,
  revokeCalendarSubscriptionUseCase,
} from './calendar-subscriptions.ts'

type Made = CalendarSubscription & { path: string }

forEachEngine((store) => {
  let deps: Deps
  let own: OpenedCase
  let enterprise: Caller
  let officer: Caller

  beforeAll(async () => {
    deps = { ...testDeps(store.engine), demonstration: null }
    await seedReference(deps)
    own = await aCase(deps, { name: '天山化工有限公司' })
    await aCase(deps, { name: '昆仑水泥厂', path: '650000/650200/650203' })
    await anAccount(deps, { name: '企业员', role: 'enterprise', region: '650100', organisation: own.organisation })
    await anAccount(deps, { name: '市科员', role: 'officer', region: '650100' })
    enterprise = await signedIn(deps, '企业员')
    officer = await signedIn(deps, '市科员')
  })

  const run = async <T>(useCase: UseCase, caller: Caller, params: object = {}) =>
    (await useCase.run(deps, caller, { params, query: {}, body: undefined })).answer as T
  const make = (caller: Caller) => run<Made>(createCalendarSubscriptionUseCase, caller)
  const fetchFeed = async (path: string) => {
    const feed = path.split('/').at(-1)
    const { bytes } = await run<FileAnswer>(downloadCalendarUseCase, ANONYMOUS, { feed })
    return new TextDecoder().decode(bytes).replaceAll('\r\n ', '')
  }

  test('the address opens the obligations of the seat without signing in, and only those', async () => {
    const text = await fetchFeed((await make(enterprise)).path)
    expect(text).toContain('BEGIN:VCALENDAR')
    expect(text).toContain('天山化工有限公司')
    expect(text).not.toContain('昆仑水泥厂')
    const ofOffice = await fetchFeed((await make(officer)).path)
    expect(ofOffice).toContain('天山化工有限公司')
    expect(ofOffice).not.toContain('昆仑水泥厂')
  })

  test('the address is shown once and kept only as a hash; a new one ends the old one', async () => {
    const first = await make(enterprise)
    const second = await make(enterprise)
    await expect(fetchFeed(first.path)).rejects.toMatchObject({ code: 'not_found' })
    expect(await fetchFeed(second.path)).toContain('VCALENDAR')
    const { items } = await run<{ items: CalendarSubscription[] }>(listCalendarSubscriptionsUseCase, enterprise)
    expect(items.map(({ id }) => id)).toEqual([second.id])
    expect(JSON.stringify(items)).not.toContain(second.path.slice(14, 40))
    const kept = await runAsSystem(deps.engine, (tx) => tx.selectFrom('calendar_token').selectAll().execute())
    expect(JSON.stringify(kept)).not.toContain(second.path.slice(14, 40))
  })

  test('taken back, guessed, of a disabled account or a seat taken away: the address opens nothing', async () => {
    const made = await make(enterprise)
    await expect(run(revokeCalendarSubscriptionUseCase, officer, { subscription: made.id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await run(revokeCalendarSubscriptionUseCase, enterprise, { subscription: made.id })
    await expect(fetchFeed(made.path)).rejects.toMatchObject({ code: 'not_found' })
    await expect(fetchFeed('/api/calendar/guessed.ics')).rejects.toMatchObject({ code: 'not_found' })
    const again = await make(enterprise)
    await runAsSystem(deps.engine, (tx) => setAccountActive(tx, enterprise.actor.accountId ?? '', false))
    await expect(fetchFeed(again.path)).rejects.toMatchObject({ code: 'not_found' })
    const ofOffice = await make(officer)
    await runAsSystem(deps.engine, (tx) =>
      tx
        .updateTable('account_role')
        .set({ revoked_at: deps.now().toString() })
        .where('account', '=', officer.actor.accountId ?? '')
        .execute(),
    )
    await expect(fetchFeed(ofOffice.path)).rejects.toMatchObject({ code: 'not_found' })
  })
})
