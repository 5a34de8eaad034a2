import type { Enforcement, PenaltyOptionsView, PublicPenalty } from '@qingshen/contracts/penalty.schema'
import { runAs, runAsPublic } from '@qingshen/store/session/run-as'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { call, listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { beforeAll, expect, test } from 'vitest'
import type { Caller, Deps } from '../deps.ts'
import { carryOut } from '../casework/carry-out.ts'
import { loadCaseFor } from '../casework/loaded-case.ts'
import { ANONYMOUS } from '../deps.ts'
import { asCaller } from '../transaction.ts'
import { contextOf } from '../use-case.ts'
import { listPublicPenaltiesUseCase, publishPenaltyUseCase, settlePenaltyUseCase } from './after-penalty.ts'
import { loadEnforcementUseCase } from './enforcement.ts'
import { findPenaltyOptionsUseCase, imposePenaltyUseCase } from './impose-penalty.ts'
import { confirmCorrectionUseCase, issueOrderUseCase } from './orders.ts'

const TIANSHAN = '650000/650100/650102'
const TAIYUAN = '140000/140100/140105'

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-07-01' }
  let deps: Deps
  let county: Caller
  let region: Caller
  let development: Caller
  let neighbour: Caller
  let taiyuan: Caller

  beforeAll(async () => {
    deps = await listingDeps(store.engine, calendar)
    county = await officerAt(deps, { region: '650102', department: 'ecology' })
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    development = await officerAt(deps, { region: '650000', department: 'development' })
    neighbour = await officerAt(deps, { region: '650200', department: 'ecology' })
    taiyuan = await officerAt(deps, { region: '140100', department: 'ecology' })
  })

  async function act(
    caller: Caller,
    id: string,
    what: { useCase: typeof issueOrderUseCase; body: object; penalty?: string | undefined; order?: string | undefined },
  ): Promise<Enforcement> {
    const version = what.useCase === publishPenaltyUseCase ? {} : { version: (await seenBy(deps, caller, id)).version }
    const { penalty, order: ordered } = what
    const of = { ...(penalty === undefined ? {} : { penalty }), ...(ordered === undefined ? {} : { order: ordered }) }
    const params = { case: id, ...of }
    return await call<Enforcement>(deps, caller, what.useCase, { params, body: { ...what.body, ...version } })
  }

  const order = (caller: Caller, id: string, body: object) =>
    act(caller, id, {
      useCase: issueOrderUseCase,
      body: { kind: 'correct', number: '', onDay: calendar.today, reason: '没有开展审核', evidence: null, ...body },
    })

  const penalise = (caller: Caller, id: string, body: object) =>
    act(caller, id, {
      useCase: imposePenaltyUseCase,
      body: {
        number: '新环罚〔2026〕1号',
        breach: 'no_disclosure',
        actOn: '2026-04-03',
        onDay: calendar.today,
        basis: 'act_day',
        article: 'CPPL2012-36',
        comparison: '',
        amount: '30000',
        payBy: null,
        reason: '到期没有公布',
        evidence: null,
        ...body,
      },
    })

  const options = (caller: Caller, id: string, query: object) =>
    call<PenaltyOptionsView>(deps, caller, findPenaltyOptionsUseCase, { params: { case: id }, query })

  const codes = (code: string) => ({ errors: expect.arrayContaining([expect.objectContaining({ code })]) })

  test('XJ05-28 not publishing is punished below the region, by the article and the sum of the day', async () => {
    calendar.today = '2026-07-01'
    const { id } = await aCase(deps, { path: TIANSHAN })
    const asked = { breach: 'no_disclosure', actOn: '2026-04-03', decidedOn: '2026-07-01' }
    const found = await options(county, id, asked)
    expect(found).toMatchObject({
      comparisonNeeded: false,
      options: [{ article: { clause: 'CPPL2012-36' }, via: { clause: 'XJ05-28' }, max: '100000', needsOrder: false }],
    })
    await expect(penalise(region, id, {})).rejects.toMatchObject(codes('penalty.other_authority'))
    await expect(penalise(development, id, {})).rejects.toMatchObject(codes('penalty.other_authority'))
    await expect(penalise(neighbour, id, {})).rejects.toMatchObject({ code: 'not_found' })
    await expect(penalise(county, id, { amount: '100000.01' })).rejects.toMatchObject(codes('penalty.above_range'))
    await expect(penalise(county, id, { amount: '三万' })).rejects.toMatchObject(codes('penalty.not_a_sum'))
    await expect(penalise(county, id, { article: 'CPPL2002-41' })).rejects.toMatchObject(codes('penalty.no_article'))
    await expect(penalise(county, id, { actOn: '2026-07-02' })).rejects.toMatchObject(
      codes('penalty.act_after_decision'),
    )
    const { penalties } = await penalise(county, id, { amount: '100000.00' })
    expect(penalties).toMatchObject([{ amount: '100000.00', via: { clause: 'XJ05-28' }, settledOn: null }])
    expect((await seenBy(deps, county, id)).sides).toContain('under_penalty')
    await expect(penalise(county, id, {})).rejects.toMatchObject({ code: 'conflict' })
  })

  test('XJ05-28 no audit is for the regional office, after an order that was not obeyed', async () => {
    calendar.today = '2026-05-10'
    const opened = await aCase(deps, { path: TIANSHAN })
    const noAudit = { breach: 'no_audit', article: 'CPPL2012-39(1)', actOn: '2026-05-09', amount: '50000' }
    await expect(penalise(county, opened.id, noAudit)).rejects.toMatchObject(codes('penalty.other_authority'))
    await expect(penalise(region, opened.id, noAudit)).rejects.toMatchObject(codes('penalty.order_unmet'))
    const ordered = await order(region, opened.id, { due: '2026-06-10', number: '新环责改〔2026〕3号' })
    expect(ordered.orders).toMatchObject([{ state: 'open', number: '新环责改〔2026〕3号' }])
    const detail = await seenBy(deps, opened.enterprise, opened.id)
    expect(detail.sides).toContain('under_rectification')
    expect(detail.obligations.find(({ duty }) => duty === 'correct')).toMatchObject({ due: '2026-06-10' })
    await expect(penalise(region, opened.id, noAudit)).rejects.toMatchObject(codes('penalty.order_unmet'))
    calendar.today = '2026-06-11'
    const late = await penalise(region, opened.id, noAudit)
    expect(late.orders).toMatchObject([{ state: 'unmet' }])
    expect(late.penalties[0]?.order).toBe(late.orders[0]?.id)
    await expect(penalise(region, opened.id, { ...noAudit, number: '2', amount: '49999.99' })).rejects.toMatchObject(
      codes('penalty.below_range'),
    )
  })

  test('XJ05-28 an act before the Code, decided after it: both days are shown, and the choice is given a reason', async () => {
    calendar.today = '2026-11-22'
    const { id } = await aCase(deps, { path: TIANSHAN })
    const found = await options(region, id, { breach: 'no_audit', actOn: '2026-05-09', decidedOn: '2026-11-22' })
    expect(found.options.map(({ basis, article }) => [basis, article.clause])).toEqual([
      ['act_day', 'CPPL2012-39(1)'],
      ['decision_day', 'CODE2026-1221(1)'],
    ])
    expect(found.timeRules).toMatchObject([{ clause: { clause: 'CODE2026-1057' } }])
    const gone = await options(county, id, { breach: 'no_disclosure', actOn: '2026-04-03', decidedOn: '2026-11-22' })
    expect(gone.options[0]).toMatchObject({ basis: 'act_day', article: { clause: 'CPPL2012-36' } })
    expect(gone.comparisonNeeded).toBe(true)
    await expect(penalise(county, id, {})).rejects.toMatchObject(codes('penalty.comparison_missing'))
    const { penalties } = await penalise(county, id, { comparison: '新法没有相应规定，经集体讨论适用行为时的规定。' })
    expect(penalties).toMatchObject([{ basis: 'act_day', article: { clause: 'CPPL2012-36' } }])
  })

  test('XJ15-06c who does not publish is ordered to; confirmed once it is done', async () => {
    calendar.today = '2026-05-10'
    const opened = await aCase(deps, { law: 'xinjiang-2015', path: TIANSHAN })
    await expect(order(county, opened.id, { kind: 'publish', due: '2026-05-01' })).rejects.toMatchObject({
      code: 'validation_failed',
    })
    const ordered = await order(county, opened.id, { kind: 'publish', due: '2026-05-31', reason: '没有公布' })
    expect(ordered.orders).toMatchObject([{ kind: 'publish', clause: { clause: 'XJ15-06c' }, state: 'open' }])
    const toAudit = await order(county, opened.id, { kind: 'audit', due: '2026-06-30' })
    expect(toAudit.orders.map(({ kind }) => kind).toSorted()).toEqual(['audit', 'publish'])
    const idOf = (kind: string) => toAudit.orders.find((each) => each.kind === kind)?.id
    const confirm = (caller: Caller, kind: string) => {
      const body = { onDay: calendar.today, note: '已完成', evidence: null }
      return act(caller, opened.id, { useCase: confirmCorrectionUseCase, body, order: idOf(kind) })
    }
    await expect(confirm(opened.enterprise, 'audit')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(confirm(county, 'publish')).rejects.toMatchObject({ code: 'state_forbids' })
    const confirmed = await confirm(county, 'audit')
    const still = await seenBy(deps, county, opened.id)
    expect(still.obligations.find(({ duty }) => duty === 'publish_by_order')?.sign).not.toMatch(/^done/u)
    expect(confirmed.orders.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'audit met',
      'publish open',
    ])
    expect((await seenBy(deps, county, opened.id)).sides).toContain('under_rectification')
    await publishedBy(opened)
    await confirm(county, 'publish')
    const detail = await seenBy(deps, county, opened.id)
    expect(detail.sides).not.toContain('under_rectification')
    expect(detail.obligations.find(({ duty }) => duty === 'publish_by_order')).toMatchObject({ sign: 'done' })
    expect(detail.events.at(-1)).toMatchObject({ event: 'corrected', clause: { clause: 'XJ15-06c' } })
    await expect(confirm(county, 'publish')).rejects.toMatchObject({ code: 'state_forbids' })
  })

  async function publishedBy(opened: OpenedCase) {
    await asCaller(deps, opened.enterprise, async (tx) => {
      const context = contextOf(deps, opened.enterprise, tx)
      const loaded = await loadCaseFor(context, opened.id, { lock: true })
      const has = ['disclosure_complete', 'publication_proved'] as const
      await carryOut(context, loaded, { event: 'disclosed', onDay: calendar.today, has })
    })
  }

  test('XJ05-28 an order is closed by the office that gave it, or one of its department above it', async () => {
    calendar.today = '2026-05-10'
    const { id } = await aCase(deps, { path: TIANSHAN })
    const { orders } = await order(region, id, { due: '2026-06-10' })
    const useCase = confirmCorrectionUseCase
    const body = { onDay: '2026-05-10', note: '已改正', evidence: null }
    const confirm = (caller: Caller) => act(caller, id, { useCase, body, order: orders[0]?.id })
    const seen = await call<Enforcement>(deps, county, loadEnforcementUseCase, { params: { case: id } })
    expect(seen.orders[0]?.confirm).toMatchObject({ allowed: false, reason: expect.stringContaining('省级以上') })
    await expect(confirm(county)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(confirm(development)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await confirm(region)).orders).toMatchObject([{ state: 'met' }])
  })

  test('XJ05-28 an unmet order supports a fine for the breach it is about, and a second one for an act is warned of', async () => {
    calendar.today = '2026-05-10'
    const { id } = await aCase(deps, { path: TIANSHAN })
    await order(region, id, { due: '2026-05-20', breach: 'no_audit' })
    calendar.today = '2026-06-11'
    const fine = { article: 'CPPL2012-39(1)', actOn: '2026-05-09', amount: '50000' }
    await expect(penalise(region, id, { ...fine, breach: 'false_report' })).rejects.toMatchObject(
      codes('penalty.order_unmet'),
    )
    await penalise(region, id, { ...fine, breach: 'no_audit' })
    expect((await seenBy(deps, region, id)).events.at(-1)?.clause.clause).toBe('CPPL2012-39(1)')
    const query = { breach: 'no_audit', actOn: '2026-05-09', decidedOn: '2026-06-11' }
    expect((await options(region, id, query)).earlier).toMatchObject([{ number: '新环罚〔2026〕1号' }])
    expect((await options(region, id, { ...query, actOn: '2026-05-08' })).earlier).toEqual([])
  })

  test('XJ05-28 who publishes after the order has done what was ordered, and waits for the confirmation', async () => {
    calendar.today = '2026-05-10'
    const opened = await aCase(deps, { path: TIANSHAN })
    await order(county, opened.id, { kind: 'publish', due: '2026-05-31', reason: '没有公布' })
    calendar.today = '2026-05-20'
    await publishedBy(opened)
    calendar.today = '2026-06-05'
    const seen = await call<Enforcement>(deps, county, loadEnforcementUseCase, { params: { case: opened.id } })
    expect(seen.orders).toMatchObject([{ state: 'done', doneOn: '2026-05-20' }])
    expect((await seenBy(deps, county, opened.id)).sides).toContain('under_rectification')
  })

  async function punishedInTaiyuan(): Promise<{ opened: OpenedCase; penalty: string }> {
    calendar.today = '2026-05-10'
    const opened = await aCase(deps, { law: 'shanxi-2022', path: TAIYUAN, name: '太原焦化厂' })
    await order(taiyuan, opened.id, { due: '2026-05-20' })
    calendar.today = '2026-06-01'
    const { penalties } = await penalise(taiyuan, opened.id, {
      breach: 'no_audit',
      actOn: '2026-05-09',
      article: 'CPPL2012-39(1)',
      amount: '80000',
      number: '并环罚〔2026〕7号',
    })
    return { opened, penalty: penalties[0]?.id ?? '' }
  }

  test('SX22-03f a punished enterprise is made known on the credit portal and stands on the public list', async () => {
    const { opened, penalty } = await punishedInTaiyuan()
    const query = { breach: 'no_audit', actOn: '2026-05-09', decidedOn: '2026-06-01' }
    expect((await options(taiyuan, opened.id, query)).publishedAt).toMatchObject([
      { clause: { clause: 'SX22-03f' }, place: '“信用山西”网站等渠道' },
    ])
    const open = (text: string) =>
      call<{ items: PublicPenalty[] }>(deps, ANONYMOUS, listPublicPenaltiesUseCase, { query: { text } })
    expect((await open('太原焦化')).items).toEqual([])
    const know = { useCase: publishPenaltyUseCase, penalty }
    const portal = { place: '信用山西', link: 'https://credit.example/7', onDay: '2026-06-01' }
    await expect(act(taiyuan, opened.id, { ...know, body: { ...portal, onDay: '2026-05-31' } })).rejects.toMatchObject(
      codes('penalty.day_out_of_range'),
    )
    await act(taiyuan, opened.id, { ...know, body: portal })
    const { penalties } = await act(taiyuan, opened.id, { ...know, body: { ...portal, place: '市局网站', link: '' } })
    expect(penalties[0]?.publications.map(({ place }) => place).toSorted()).toEqual(['信用山西', '市局网站'])
    const { items } = await open('太原焦化')
    expect(items).toMatchObject([
      {
        number: '并环罚〔2026〕7号',
        amount: '80000.00',
        settled: false,
        publishedAt: [{}, {}],
        decidedOn: '2026-06-01',
      },
    ])
    expect(JSON.stringify(items)).not.toContain('到期没有公布')
    const rows = await runAsPublic(store.engine, async (tx) => [
      await tx.selectFrom('penalty').select('id').execute(),
      await tx.selectFrom('order_to_correct').select('id').execute(),
    ])
    expect(rows).toEqual([[], []])
  })

  test('SX22-03f what was decided stays as it was; settled, the case is free of it', async () => {
    const { opened, penalty } = await punishedInTaiyuan()
    const lowered = runAs(store.engine, taiyuan.actor, (tx) =>
      tx.updateTable('penalty').set({ amount: '1' }).where('id', '=', penalty).execute(),
    )
    await expect(lowered).rejects.toMatchObject({ code: 'frozen' })
    const body = { onDay: '2026-06-01', note: '已缴纳', evidence: null }
    const settle = { useCase: settlePenaltyUseCase, penalty, body }
    await expect(act(opened.enterprise, opened.id, settle)).rejects.toMatchObject({ code: 'forbidden' })
    const { penalties } = await act(taiyuan, opened.id, settle)
    expect(penalties).toMatchObject([{ settledOn: '2026-06-01', settledNote: '已缴纳' }])
    expect((await seenBy(deps, taiyuan, opened.id)).sides).not.toContain('under_penalty')
    await expect(act(taiyuan, opened.id, settle)).rejects.toMatchObject({ code: 'state_forbids' })
  })

  test('YL22-02f who falsifies is ordered to correct and named; without a sum in the article none is checked', async () => {
    calendar.today = '2026-05-10'
    const { id } = await aCase(deps, { law: 'yulin-2022', path: '610000/610800/610802' })
    const yulin = await officerAt(deps, { region: '610800', department: 'ecology' })
    const found = await options(yulin, id, { breach: 'false_report', actOn: '2026-05-09', decidedOn: '2026-05-10' })
    expect(found.options.map(({ article, rangeKnown }) => [article.clause, rangeKnown])).toEqual([
      ['YL22-02f', false],
      ['CPPL2012-39(1)', true],
    ])
    const { penalties } = await penalise(yulin, id, {
      breach: 'false_report',
      actOn: '2026-05-09',
      article: 'YL22-02f',
      amount: '',
    })
    expect(penalties).toMatchObject([{ amount: null, measure: '责令改正，并公布名单；造成严重后果的，追究法律责任' }])
  })

  test('what may be done is said with the reason why not', async () => {
    calendar.today = '2026-05-10'
    const opened = await aCase(deps, { path: TIANSHAN })
    const seen = await call<Enforcement>(deps, opened.enterprise, loadEnforcementUseCase, {
      params: { case: opened.id },
    })
    expect(seen.abilities['penalise']).toMatchObject({ allowed: false })
    expect(seen.abilities['penalise']?.reason).toContain('生态环境部门')
    const own = await call<Enforcement>(deps, county, loadEnforcementUseCase, { params: { case: opened.id } })
    expect(own.abilities['penalise']).toEqual({ allowed: true, reason: null })
    expect(own.orderKinds.map(({ kind }) => kind)).toEqual(['publish', 'correct'])
  })
})
