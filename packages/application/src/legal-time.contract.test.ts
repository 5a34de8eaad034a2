import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { anOfficer } from '@qingshen/testing/register-builders'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import { acceptClock } from '@qingshen/store/reference/legal-time'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { compareClock, legalNow } from './legal-time.ts'

const warned: object[] = []
const log = { warn: (facts: object) => void warned.push(facts), error: () => undefined }
const clock = { now: Temporal.Instant.from('2026-11-22T02:00:00Z') }
const deps = { now: () => clock.now, log }

forEachEngine((store) => {
  const give = () => runAsSystem(store.engine, (tx) => legalNow(deps, tx))
  const notes = () =>
    runAsSystem(store.engine, (tx) =>
      tx.selectFrom('journal_entry').select(['after', 'account']).where('action', '=', 'clock.set_back').execute(),
    )
  const set = (text: string) => {
    clock.now = Temporal.Instant.from(text)
  }

  test('the legal time is the clock’s, and no two are the same', async () => {
    set('2026-11-22T02:00:00Z')
    expect((await give()).toString()).toBe('2026-11-22T02:00:00Z')
    expect((await give()).toString()).toBe('2026-11-22T02:00:00.001Z')
    set('2026-11-22T02:00:05.250Z')
    expect((await give()).toString()).toBe('2026-11-22T02:00:05.25Z')
  })

  test('a clock set back a little is not followed and not noted', async () => {
    set('2026-11-22T02:00:00Z')
    expect((await give()).toString()).toBe('2026-11-22T02:00:05.251Z')
    expect(await notes()).toEqual([])
  })

  test('a clock set back by a day is not followed; the journal says so once, whoever acts', async () => {
    set('2026-11-21T02:00:00Z')
    warned.length = 0
    const officer = anOfficer('650000/650100')
    expect((await runAs(store.engine, officer, (tx) => legalNow(deps, tx))).toString()).toBe('2026-11-22T02:00:05.252Z')
    expect((await give()).toString()).toBe('2026-11-22T02:00:05.253Z')
    const noted = { clock: '2026-11-21T02:00:00Z', legal: '2026-11-22T02:00:05.252Z' }
    expect(await notes()).toEqual([{ account: officer.accountId, after: noted }])
    expect(warned).toEqual([noted])
    set('2026-11-22T05:00:00Z')
    expect((await give()).toString()).toBe('2026-11-22T05:00:00Z')
    set('2026-11-21T02:00:00Z')
    await give()
    expect(await notes()).toHaveLength(2)
  })

  test('a transaction that fails does not give its time to another', async () => {
    set('2026-11-23T00:00:00Z')
    let given = ''
    const failing = runAsSystem(store.engine, async (tx) => {
      given = (await legalNow(deps, tx)).toString()
      throw new Error('afterwards')
    })
    await expect(failing).rejects.toThrow('afterwards')
    expect(Temporal.Instant.compare(await give(), given)).toBe(1)
  })

  test('many at once each get their own, none earlier than one given before', async () => {
    set('2026-11-24T00:00:00Z')
    const times = await Promise.all(Array.from({ length: 40 }, give))
    expect(new Set(times.map(String)).size).toBe(40)
    expect(
      Temporal.Instant.compare(await give(), times.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1) ?? ''),
    ).toBe(1)
  })

  test('a clock years ahead is refused until it is put right, or accepted on somebody’s word', async () => {
    set('2026-11-25T00:00:00Z')
    await give()
    set('2029-11-25T00:00:00Z')
    await expect(give()).rejects.toMatchObject({
      code: 'clock_doubtful',
      extra: { clock: '2029-11-25T00:00:00Z', last: '2026-11-25T00:00:00Z' },
    })
    set('2026-11-25T00:01:00Z')
    expect((await give()).toString()).toBe('2026-11-25T00:01:00Z')
    // a year without use is nothing out of the ordinary
    set('2027-11-25T00:00:00Z')
    expect((await give()).toString()).toBe('2027-11-25T00:00:00Z')
    set('2030-01-01T00:00:00Z')
    const compare = (accept: boolean) => runAsSystem(store.engine, (tx) => compareClock(deps, tx, accept))
    const facts = { clock: '2030-01-01T00:00:00Z', last: '2027-11-25T00:00:00Z' }
    expect(await compare(false)).toEqual({ ...facts, accepted: false })
    await expect(give()).rejects.toMatchObject({ code: 'clock_doubtful' })
    expect(await compare(true)).toEqual({ ...facts, accepted: true })
    expect((await give()).toString()).toBe('2030-01-01T00:00:00.001Z')
    const noted = await runAsSystem(store.engine, (tx) =>
      tx.selectFrom('journal_entry').select('after').where('action', '=', 'clock.accepted').execute(),
    )
    expect(noted).toEqual([{ after: facts }])
    const officer = anOfficer('650000/650100')
    const byOfficer = runAs(store.engine, officer, (tx) => acceptClock(tx, clock.now.epochMilliseconds))
    await expect(byOfficer).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a clock set forward by more than a day while the program runs is refused, a smaller step is not', async () => {
    set('2030-01-03T00:00:00Z')
    const forward = (hours: number) =>
      runAsSystem(store.engine, (tx) => legalNow({ ...deps, clockForwardMs: () => hours * 3_600_000 }, tx))
    await expect(forward(25)).rejects.toMatchObject({
      code: 'clock_doubtful',
      extra: { clock: '2030-01-03T00:00:00Z', expected: '2030-01-01T23:00:00Z' },
    })
    expect((await forward(23)).toString()).toBe('2030-01-03T00:00:00Z')
  })

  test('a comparison that is broken off does not keep the lock', async () => {
    await store.engine.script('revoke usage, update on sequence legal_time from qingshen_app')
    await expect(give()).rejects.toMatchObject({ code: 'forbidden' })
    await store.engine.script('grant usage, update on sequence legal_time to qingshen_app')
    const held = await runAsSystem(store.engine, (tx) =>
      sql<{
        count: number
      }>`select count(*)::int as count from pg_locks where locktype = 'advisory' and granted`.execute(tx),
    )
    expect(held.rows).toEqual([{ count: 0 }])
    expect(Temporal.Instant.compare(await give(), '2030-01-03T00:00:00Z')).toBe(1)
  })
})
