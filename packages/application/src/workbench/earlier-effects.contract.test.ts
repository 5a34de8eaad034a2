import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import { findCase } from '@qingshen/store/casework/cases'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { aCase, consultantOn } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, enterpriseOf, listingDeps } from '@qingshen/testing/listing-builders'
import { aReadyDraft, engaged, happening, submitted } from '@qingshen/testing/submission-builders'
import { aRow, entered } from '@qingshen/testing/workbench-builders'
import { beforeAll, expect, test } from 'vitest'
import { writeOpened } from '../casework/open-cases.ts'
import type { Caller, Deps } from '../deps.ts'
import { loadWorkbenchBesideUseCase } from './beside-of-case.ts'
import { earlierEffects } from './earlier-effects.ts'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-03-02' }
  let deps: Deps

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
  })

  async function anAudit(): Promise<OpenedCase> {
    calendar.today = '2026-03-02'
    const opened = await aCase(deps)
    calendar.today = '2026-04-01'
    const disclosed = { event: 'disclosed', onDay: '2026-04-01' } as const
    const has = ['disclosure_complete', 'publication_proved'] as const
    await happening(deps, opened.enterprise, opened.id, { ...disclosed, has: [...has] })
    await engaged(deps, opened, '2026-04-01')
    calendar.today = '2026-12-01'
    return opened
  }

  /** The next round of the same site. */
  async function nextRound(opened: OpenedCase): Promise<string> {
    const id = crypto.randomUUID()
    calendar.today = '2030-03-02'
    await runAsSystem(deps.engine, async (tx) => {
      const first = await findCase(tx, opened.id)
      const { site, kind, mode, law, department, name, pinyin_key, code, place_name, industry } = first
      const day = { opened_on: '2030-03-02', published_on: '2030-03-02', opened_at: '2030-03-02T01:00:00Z' }
      const empty = { listing: null, entry: null, round: null, grounds: [] }
      const draft = { id, site, kind, mode, law, year: 2030, department, name, pinyin_key, code, place_name, industry }
      const actor = { deps, tx, account: null, office: null, name: '系统' }
      await writeOpened(actor, [{ ...draft, ...empty, ...day, state: 'opened' }], { clause: 'XJ05-09a' })
    })
    return id
  }

  const seenBy = (caller: Caller, id: string) =>
    runAs(deps.engine, caller.actor, async (tx) => await earlierEffects({ deps, tx }, await findCase(tx, id)))

  test('effects of an earlier audit are those it was handed in with, by their names, whoever asks', async () => {
    const opened = await anAudit()
    const option = aRow('options', { name: '冷却水回用', content: '回用', state: 'done' })
    const layer = aRow('layers', { name: '水', kind: 'water', unit: 'm3' })
    const unit = aRow('process_units', { name: '冷却塔' })
    const flow = aRow('flows', { layer: layer.id, name: '循环水', to: unit.id })
    const effect = aRow('option_effects', {
      option: option.id,
      basis: 'claimed',
      kind: 'water',
      amount: '3',
      unit: 'ten_thousand_m3',
      from_year: '2026',
      flow: flow.id,
    })
    const dropped = aRow('options', { name: '更换电机', content: '更换', state: 'dropped' })
    const idle = { basis: 'claimed', kind: 'water', amount: '9', unit: 'm3' }
    const rows = [layer, unit, flow, option, dropped, effect, aRow('option_effects', { option: dropped.id, ...idle })]
    await entered(deps, opened.enterprise, opened.id, rows)
    await aReadyDraft(deps, opened, '2026-11-30')
    await submitted(deps, opened)
    await entered(deps, opened.enterprise, opened.id, [{ ...effect, seen: 1, set: { amount: '77' } }])

    const next = await nextRound(opened)
    const { enterprise } = opened
    expect(await seenBy(enterprise, next)).toEqual([
      {
        case: opened.id,
        year: 2026,
        option: '冷却水回用',
        basis: 'claimed',
        kind: 'water',
        carrier: null,
        pollutant: null,
        item: null,
        flow: '水 / 循环水',
        name: null,
        amount: '30000',
        unit: 'm3',
        fromYear: '2026',
      },
    ])
    expect(await seenBy(enterprise, opened.id)).toEqual([])
    const given = await consultantOn(deps, [next])
    expect(await seenBy(given, next)).toEqual(await seenBy(enterprise, next))
    const beside = call<BesideRecord>(deps, given, loadWorkbenchBesideUseCase, { params: { case: next } })
    expect((await beside).earlier).toHaveLength(1)
    // what was not counted, or changed after it was handed in, is told to nobody
    expect(JSON.stringify(await beside)).not.toMatch(/更换电机|冷却塔|"77"/)
    const after = runAs(deps.engine, given.actor, async (tx) => {
      await earlierEffects({ deps, tx }, await findCase(tx, next))
      return await findCase(tx, opened.id)
    })
    await expect(after).rejects.toMatchObject({ code: 'not_found' })
    const neighbour = await enterpriseOf(deps, crypto.randomUUID())
    const asked = call(deps, neighbour, loadWorkbenchBesideUseCase, { params: { case: next } })
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  })

  test('an audit that was never handed in counts as it stands', async () => {
    const opened = await anAudit()
    const option = aRow('options', { name: '余热回收', content: '回收', state: 'done' })
    const effect = { option: option.id, basis: 'claimed', kind: 'cost', amount: '120000', unit: 'yuan' }
    await entered(deps, opened.enterprise, opened.id, [option, aRow('option_effects', effect)])
    const [found] = await seenBy(opened.enterprise, await nextRound(opened))
    expect(found).toMatchObject({ option: '余热回收', kind: 'cost', amount: '12', unit: 'ten_thousand_yuan' })
  })
})
