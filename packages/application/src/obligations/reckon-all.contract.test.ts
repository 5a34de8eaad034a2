import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { LawBook } from '../law/law-book.ts'
import { insertCaseEvents } from '@qingshen/store/casework/case-events'
import { listReckoningRuns } from '@qingshen/store/casework/reckoning-runs'
import { loadWorkingDays } from '@qingshen/law/reference/working-days'
import { aCase, seenBy } from '@qingshen/testing/case-builders'
import type { OpenedCase } from '@qingshen/testing/case-builders'
import { forEachSeededEngine } from '@qingshen/testing/engine-matrix'
import type { TestCalendar } from '@qingshen/testing/listing-builders'
import { listingDeps, officerAt } from '@qingshen/testing/listing-builders'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { saveWorkingYearUseCase } from '../calendar/working-calendar.ts'
import { reckonObligations } from '../casework/reckon-obligations.ts'
import type { Caller, Deps } from '../deps.ts'
import { seedReference } from '../reference/seed-reference.ts'
import { asSystem } from '../transaction.ts'
import { beginRun, countOutdated, refreshObligations, workOnRun } from './reckon-all.ts'

const CASES = 7

forEachSeededEngine((store) => {
  const calendar: TestCalendar = { today: '2026-11-22' }
  let deps: Deps
  let region: Caller
  let cases: OpenedCase[]

  beforeAll(async () => {
    const base = await listingDeps(store.engine, calendar)
    deps = { ...base, reference: { ...base.reference, workingDays: loadWorkingDays } }
    await seedReference(deps)
    region = await officerAt(deps, { region: '650000', department: 'ecology' })
    cases = []
    for (let number = 0; number < CASES; number += 1) cases.push(await aCase(deps, { name: `企业${number}` }))
    await refreshObligations(deps)
  })

  const first = () => {
    const [found] = cases
    if (found === undefined) throw new Error('no case')
    return found
  }
  const dueOf = async (of: OpenedCase, duty: string) => {
    const { obligations } = await seenBy(deps, of.enterprise, of.id)
    return obligations.find((each) => each.duty === duty)?.due
  }
  const runs = () => asSystem(deps, (tx) => listReckoningRuns(tx, 10))

  /** The same laws with two months, not one, to publish. */
  function withLongerTime(laws: LawBook): LawBook {
    return laws.map((law) => ({
      ...law,
      version: `${law.version}-longer`,
      duties: law.duties.map((duty) =>
        duty.duty === 'disclose' && duty.rule.kind === 'months'
          ? { ...duty, rule: { kind: 'months', months: 2 } }
          : duty,
      ),
    })) as LawBook
  }

  /** The program as it is until its clock was asked so often; then it dies, also while it says so. */
  function dyingAfter(asks: number, alive: Deps): Deps {
    let asked = 0
    const now = () => {
      asked += 1
      if (asked > asks) throw new Error('killed')
      return alive.now()
    }
    return { ...alive, now }
  }

  test('where nothing has changed no run is begun', async () => {
    const before = (await runs()).length
    await refreshObligations(deps)
    expect((await runs()).length).toBe(before)
    expect(await asSystem(deps, (tx) => countOutdated(deps, tx))).toBe(0)
  })

  test('after a change of law every open case is reckoned anew, and the old dates are kept with the reason', async () => {
    expect(await dueOf(first(), 'disclose')).toBe('2026-04-02')
    const later = { ...deps, laws: withLongerTime(deps.laws) }
    await refreshObligations(later)
    const [run] = await runs()
    expect(run).toMatchObject({ cause: 'law', state: 'done', total: CASES, done: CASES, changed: CASES })
    for (const each of cases) {
      const detail: CaseDetail = await seenBy(later, each.enterprise, each.id)
      expect(detail.obligations.find(({ duty }) => duty === 'disclose')?.due).toBe('2026-05-02')
      expect(detail.changes).toMatchObject([
        { duty: 'disclose', cause: 'law', dueBefore: '2026-04-02', dueAfter: '2026-05-02' },
      ])
      expect(detail.nextDue?.due).toBe('2026-05-02')
    }
    await refreshObligations(deps)
    expect(await dueOf(first(), 'disclose')).toBe('2026-04-02')
  })

  test('killed in the middle, a run goes on where it was and does nothing twice', async () => {
    const later = { ...deps, laws: withLongerTime(deps.laws) }
    await asSystem(later, (tx) => beginRun(later, tx, { cause: 'law', scope: 'outdated', startedBy: null }))
    // killed again and again, each time a little later, until something was done
    let broken = (await runs())[0]
    for (let asksLeft = 5; broken?.done === 0; asksLeft += 3) {
      await expect(workOnRun(dyingAfter(asksLeft, later), { batch: 2 })).rejects.toThrow('killed')
      broken = (await runs())[0]
    }
    expect(broken?.state).toBe('running')
    expect(broken?.done).toBeLessThan(CASES)
    await expect(
      asSystem(later, (tx) => beginRun(later, tx, { cause: 'law', scope: 'all', startedBy: null })),
    ).rejects.toMatchObject({ code: 'conflict' })
    await refreshObligations(later)
    const [run] = await runs()
    const last = cases.map(({ id }) => id).toSorted()
    expect(run).toMatchObject({ id: broken?.id, state: 'done', done: CASES, changed: CASES, last_case: last.at(-1) })
    const { rows } = await asSystem(deps, (tx) =>
      sql<{
        count: number
      }>`select count(*) as count from obligation_change where after ->> 'due' = '2026-05-02'`.execute(tx),
    )
    expect(rows[0]?.count).toBe(CASES * 2)
    await refreshObligations(deps)
  })

  test('on the first of January the disclosures of the year after are owed too', async () => {
    const yearly = async () =>
      (await seenBy(deps, first().enterprise, first().id)).obligations
        .filter(({ duty }) => duty === 'annual_disclosure')
        .map(({ due }) => due)
    expect(await yearly()).toEqual(['2027-03-15'])
    calendar.today = '2027-01-01'
    await refreshObligations(deps)
    expect(await yearly()).toEqual(['2027-03-15', '2028-03-15'])
    calendar.today = '2026-11-22'
    await refreshObligations(deps)
    expect((await seenBy(deps, first().enterprise, first().id)).changes.at(0)).toMatchObject({ cause: 'law' })
  })

  test('DISC2022-17 once a province has entered the year that was missing, the date is there', async () => {
    calendar.today = '2026-12-30'
    const { id } = first()
    await asSystem(deps, async (tx) => {
      await insertCaseEvents(tx, [
        {
          id: deps.newId(),
          audit_case: id,
          seq: 2,
          event: 'legal_document_received',
          title: '登记收到的生态环境法律文书',
          clause: 'DISC2022-17',
          on_day: '2026-12-29',
          at: deps.now().toString(),
          account: null,
          office: null,
          actor_name: '系统',
          from_state: 'opened',
          to_state: 'opened',
          sides: [],
          note: null,
          number: '1',
          due: null,
          fulfils: [],
          opens: ['interim_disclosure'],
          reopens: [],
          evidence: null,
          details: {},
        },
      ])
      await reckonObligations({ deps, tx }, id, { cause: 'event', event: null, reason: '收到文书' })
    })
    const interim = async () =>
      (await seenBy(deps, first().enterprise, id)).obligations.find(({ duty }) => duty === 'interim_disclosure')
    expect((await interim())?.text).toContain('2027年的工作日历尚未录入')
    await saveWorkingYearUseCase.run(deps, region, {
      params: { province: '650000' },
      query: {},
      body: {
        year: 2027,
        version: 0,
        source: '放假通知',
        exceptions: [{ date: '2027-01-01', kind: 'off', name: '元旦' }],
      },
    })
    await refreshObligations(deps)
    expect(await interim()).toMatchObject({ due: '2027-01-06' })
    expect((await interim())?.text).not.toContain('尚未录入')
    expect((await runs()).find(({ cause }) => cause === 'calendar')).toMatchObject({
      scope: 'working_days',
      done: 1,
      changed: 1,
    })
  })
})
