import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { anOfficer } from '@qingshen/testing/register-builders'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import { expect, test } from 'vitest'
import { legalNow } from './legal-time.ts'

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
})
